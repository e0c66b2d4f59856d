import { startingSpec } from '#shared/spec/starting-spec.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  type DrawingBench,
  DEADLINES,
  expectGrowing,
  finalOf,
  openDrawingBench,
  partialsOf,
  REQUEST as request,
} from '../../test/openai-server/drawing-bench.ts'
import { type Play, type SeenRequest, startOpenaiServer } from '../../test/openai-server/openai-server.ts'
import {
  completedFrame,
  cut,
  json,
  partialFrame,
  pictureJson,
  PICTURES,
  startStream,
  streamed,
} from '../../test/openai-server/plays.ts'
import {
  type AiConfig,
  COMPATIBLE_DEFAULTS,
  completeConfig,
  configProblem,
  OPENAI_DEFAULTS,
} from './ai/config.ts'
import { worstCaseMicros } from './ai/costs.ts'

const nobody: SeenRequest = { path: '', json: {}, form: undefined, headers: {}, method: '' }
const { spec } = request

let bench: DrawingBench
beforeEach(async () => {
  bench = await openDrawingBench()
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await bench.close()
})

describe('a picture from words', () => {
  it.each([0, 1, 2, 3] as const)(
    'streams %i partial pictures and then the finished one',
    async (partials) => {
      bench.server.play(streamed({ partials, bytes: PICTURES.webp }))
      const events = await bench.draw({ partials })
      expect(partialsOf(events)).toHaveLength(partials)
      const { image, usage, model, depth } = finalOf(events)
      expect(image).toEqual({ bytes: PICTURES.webp, type: 'image/webp' })
      // 80 × $5 + 1,024 × $8 + 196 × $30 a million
      expect(usage).toEqual({ costMicros: 400 + 8_192 + 5_880, providerRequestId: 'req_test' })
      expect({ model, depth }).toEqual({ model: 'gpt-image-2.5-flare', depth: 0 })
      expectGrowing(events)
    },
  )

  it('asks for exactly what the configuration says, with the key and nobody’s organization', async () => {
    for (const name of ['BASE_URL', 'API_KEY', 'ORG_ID', 'PROJECT_ID', 'ADMIN_KEY'])
      vi.stubEnv(`OPENAI_${name}`, 'https://deployment.example')
    bench.server.play(streamed())
    await bench.draw({ partials: 2 })
    const [{ json: body, headers, path } = nobody] = bench.server.requests
    expect(path).toBe('/v1/images/generations')
    const { prompt, ...rest } = body
    expect(prompt).toContain('A simple ring')
    expect(rest).toEqual({
      model: 'gpt-image-2.5-flare',
      n: 1,
      size: '1024x1024',
      quality: 'low',
      background: 'opaque',
      output_format: 'jpeg',
      output_compression: 90,
      stream: true,
      partial_images: 2,
      safety_identifier: 'hmac-of-grace',
    })
    expect(headers.authorization).toBe('Bearer sk-secret')
    expect(JSON.stringify(headers)).not.toContain('deployment.example')
  })

  it('uses the dearer model for the final tier', async () => {
    bench.server.play(streamed())
    const { model } = finalOf(await bench.draw({}, { ...request, tier: 'final' }))
    expect(model).toBe('gpt-image-2.6-sunburst')
    expect(bench.server.requests[0]?.json).toMatchObject({ model, quality: 'high' })
  })

  it('takes a completed picture before all partials, a DONE after it, and usage that is not told', async () => {
    bench.server.play(streamed({ partials: 1, done: true, more: {} }))
    const { usage } = finalOf(await bench.draw({ partials: 3 }))
    expect(usage?.costMicros).toBe(worstCaseMicros(bench.configOf({ partials: 3 }), request))
  })

  it('never shows a partial that is no picture', async () => {
    bench.server.play((response, seen) => {
      startStream(response)
      response.write(partialFrame(seen, 0, PICTURES.none))
      response.end(completedFrame(seen, PICTURES.png))
    })
    const events = await bench.draw()
    expect(partialsOf(events)).toEqual([])
    expect(finalOf(events).image.type).toBe('image/png')
  })
})

describe('a picture from pictures', () => {
  const png = { bytes: PICTURES.png, type: 'image/png' as const }
  const jpeg = { bytes: PICTURES.jpeg, type: 'image/jpeg' as const }

  it('sends the parent, the proportions of what changed and the photos, in that order, and counts the depth', async () => {
    bench.server.play(streamed())
    const changed = { ...spec, finish: 'satin' as const }
    const events = await bench.draw(
      {},
      {
        ...request,
        spec: changed,
        instruction: 'make it matte',
        parent: { image: jpeg, spec, depth: 1 },
        proportions: png,
        references: [{ image: { bytes: PICTURES.webp, type: 'image/webp' }, aspect: 'stone' }],
      },
    )
    expect(finalOf(events).depth).toBe(2)
    const [{ path, form } = nobody] = bench.server.requests
    expect(path).toBe('/v1/images/edits')
    const files = (form?.getAll('image[]') ?? []).filter((file) => file instanceof File)
    expect(files.map(({ name, type }) => [name, type])).toEqual([
      ['image-1.jpeg', 'image/jpeg'],
      ['image-2.png', 'image/png'],
      ['image-3.webp', 'image/webp'],
    ])
    expect(new Uint8Array((await files[0]?.arrayBuffer()) ?? [])).toEqual(PICTURES.jpeg)
    expect(form?.get('stream')).toBe('true')
    expect(form?.get('prompt')).toContain('make it matte')
  })

  it('draws anew from the spec and its proportions after four changes or for another build', async () => {
    bench.server.play(streamed(), streamed())
    const parent = { image: jpeg, spec, depth: 4 }
    expect(finalOf(await bench.draw({}, { ...request, parent, proportions: png })).depth).toBe(0)
    const other = { ...parent, depth: 0, spec: startingSpec('engagement_ring', 'halo') }
    expect(finalOf(await bench.draw({}, { ...request, parent: other, proportions: png })).depth).toBe(0)
    for (const { form } of bench.server.requests) expect(form?.getAll('image[]')).toHaveLength(1)
  })

  it('draws from words alone where the server has no edits', async () => {
    bench.server.play(streamed())
    await bench.draw(
      { edits: false },
      { ...request, parent: { image: jpeg, spec, depth: 0 }, proportions: png },
    )
    expect(bench.server.requests[0]?.path).toBe('/v1/images/generations')
  })
})

describe('servers that are compatible', () => {
  const compatible = (): Partial<AiConfig> => ({
    ...COMPATIBLE_DEFAULTS,
    deadlines: DEADLINES,
    draftModel: 'sd',
    finalModel: 'sd',
    apiKey: '',
  })
  beforeEach(async () => {
    await bench.close()
    bench = await openDrawingBench({ strict: false })
  })

  it('are asked only for what all of them know, and answer JSON', async () => {
    bench.server.play(pictureJson(PICTURES.png, {}))
    const { image, usage } = finalOf(await bench.draw(compatible()))
    expect(image).toEqual({ bytes: PICTURES.png, type: 'image/png' })
    expect(usage?.costMicros).toBe(0)
    const { prompt: _, ...body } = bench.server.requests[0]?.json ?? {}
    expect(body).toEqual({ model: 'sd', n: 1, size: '1024x1024', response_format: 'b64_json' })
  })

  it('may give an address of their own, fetched without the key', async () => {
    const url = `${bench.server.origin}/pictures/1.png`
    const file: Play = (response) => void response.writeHead(200).end(PICTURES.png)
    bench.server.play(json({ data: [{ url }] }), file)
    expect(finalOf(await bench.draw({ ...compatible(), apiKey: 'sk' })).image.bytes).toEqual(PICTURES.png)
    expect(bench.server.requests[1]).toMatchObject({ method: 'GET', path: '/pictures/1.png' })
    expect(bench.server.requests[1]?.headers.authorization).toBeUndefined()
  })

  it('do not draw again when the picture at their address is lost', async () => {
    const own = json({ data: [{ url: `${bench.server.origin}/pictures/1.png` }] })
    expect(await bench.failure([own, (response) => cut(response)], compatible())).toEqual({
      kind: 'upstream',
      maySpend: true,
      calls: 2,
    })
  })

  it('never send us to another host, nor by a redirect', async () => {
    const foreign = await startOpenaiServer()
    const url = `${foreign.origin}/pictures/1.png`
    expect(await bench.failure([json({ data: [{ url }] })], compatible())).toMatchObject({
      kind: 'upstream',
      calls: 1,
    })
    const redirect: Play = (response) => void response.writeHead(302, { location: url }).end()
    const own = json({ data: [{ url: `${bench.server.origin}/pictures/1.png` }] })
    expect(await bench.failure([own, redirect], compatible())).toMatchObject({ kind: 'upstream' })
    expect(await bench.failure([redirect, redirect], compatible())).toMatchObject({ kind: 'upstream' })
    expect(foreign.requests).toEqual([])
    await foreign.close()
  })

  it('are never OpenAI by accident', async () => {
    for (const baseURL of ['', ' ', 'api.example', 'ftp://api.example', 'https://user:pass@api.example'])
      expect(await bench.failure([], { ...compatible(), baseURL })).toMatchObject({
        kind: 'bad_request',
        calls: 0,
      })
    expect(configProblem(completeConfig({ compat: 'compatible' }, 'sk'))).toBe('base_url')
    const unnamed = completeConfig({ compat: 'compatible', baseURL: 'http://gpu.example/v1' }, '')
    expect(configProblem(unnamed)).toBe('model')
    expect(configProblem({ ...unnamed, draftModel: 'sd', finalModel: 'sd' })).toBeUndefined()
    expect(completeConfig({ compat: 'openai', partials: 3 }, 'sk')).toEqual({
      ...OPENAI_DEFAULTS,
      partials: 3,
      apiKey: 'sk',
    })
    expect(await bench.failure([], { apiKey: ' ' })).toMatchObject({ kind: 'auth', calls: 0 })
  })
})

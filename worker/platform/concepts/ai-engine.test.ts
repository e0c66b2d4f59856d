import { startingSpec } from '#shared/spec/starting-spec.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { manualTimer, type ManualTimer } from '../../test/openai-server/manual-timer.ts'
import {
  type OpenaiServer,
  type Play,
  type SeenRequest,
  startOpenaiServer,
} from '../../test/openai-server/openai-server.ts'
import {
  broken,
  completedFrame,
  cut,
  end,
  html502,
  json,
  nothing,
  partialFrame,
  pictureJson,
  PICTURES,
  refuse,
  startStream,
  streamed,
} from '../../test/openai-server/plays.ts'
import { aiEngine } from './ai-engine.ts'
import { type AiConfig, COMPATIBLE_DEFAULTS, OPENAI_DEFAULTS } from './ai/config.ts'
import { worstCaseMicros } from './ai/costs.ts'
import type { ConceptError, ConceptRequest, EngineEvent } from './engine.ts'

const nobody: SeenRequest = { path: '', json: {}, form: undefined, headers: {}, method: '' }
const spec = startingSpec('engagement_ring')
const request: ConceptRequest = { spec, description: 'A simple ring', sizePx: 768, shopper: 'hmac-of-grace' }
const deadlines = { firstByteMs: 11, stallMs: 22, overallMs: { draft: 33, final: 44 }, textMs: 55 }

let server: OpenaiServer
let timer: ManualTimer
let logged: Record<string, unknown>[]

beforeEach(async () => {
  server = await startOpenaiServer()
  timer = manualTimer()
  logged = []
})
afterEach(() => server.close())

const deps = () => ({ fetch, timer, log: (line: Record<string, unknown>) => void logged.push(line) })
const configOf = (more: Partial<AiConfig> = {}): AiConfig => ({
  ...OPENAI_DEFAULTS,
  deadlines,
  apiKey: 'sk-secret',
  baseURL: server.baseURL,
  ...more,
})
const start = (more: Partial<AiConfig> = {}, ask = request, signal = new AbortController().signal) =>
  aiEngine(configOf(more), deps()).make(ask, signal)[Symbol.asyncIterator]()

async function draw(more: Partial<AiConfig> = {}, ask = request): Promise<EngineEvent[]> {
  const events: EngineEvent[] = []
  for await (const event of aiEngine(configOf(more), deps()).make(ask, new AbortController().signal))
    events.push(event)
  expect(timer.pending()).toEqual([])
  return events
}
const finalOf = (events: EngineEvent[]) => {
  const last = events.at(-1)
  if (last?.type !== 'final') throw new Error('the stream has no final')
  return last
}
const partialsOf = (events: EngineEvent[]) => events.filter(({ type }) => type === 'partial')
/** How drawing fails, after what was played. */
async function failure(plays: Play[], more: Partial<AiConfig> = {}, ask = request) {
  server.play(...plays)
  const error = await draw(more, ask).then(
    () => undefined,
    (error: ConceptError) => error,
  )
  expect(timer.pending()).toEqual([])
  return {
    kind: error?.kind,
    retryAfterMs: error?.retryAfterMs,
    maySpend: error?.maySpend,
    calls: server.requests.length,
  }
}

describe('a picture from words', () => {
  it.each([0, 1, 2, 3] as const)(
    'streams %i partial pictures and then the finished one',
    async (partials) => {
      server.play(streamed({ partials, bytes: PICTURES.webp }))
      const events = await draw({ partials })
      expect(partialsOf(events)).toHaveLength(partials)
      const { image, usage, model, depth } = finalOf(events)
      expect(image).toEqual({ bytes: PICTURES.webp, type: 'image/webp' })
      // 80 × $5 + 1,024 × $8 + 196 × $30 a million
      expect(usage).toEqual({ costMicros: 400 + 8_192 + 5_880, providerRequestId: 'req_test' })
      expect({ model, depth }).toEqual({ model: 'gpt-image-2.5-flare', depth: 0 })
      const fractions = events.flatMap((event) => (event.type === 'progress' ? [event.fraction] : []))
      expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
      expect(fractions.at(-1)).toBe(1)
    },
  )

  it('asks for exactly what the configuration says, with the key and nobody’s organisation', async () => {
    server.play(streamed())
    await draw({ partials: 2 })
    const [{ json: body, headers, path } = nobody] = server.requests
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
    expect(headers['openai-organization']).toBeUndefined()
    expect(headers['openai-project']).toBeUndefined()
  })

  it('uses the dearer model for the final tier', async () => {
    server.play(streamed())
    const { model } = finalOf(await draw({}, { ...request, tier: 'final' }))
    expect(model).toBe('gpt-image-2.6-sunburst')
    expect(server.requests[0]?.json).toMatchObject({ model, quality: 'high' })
  })

  it('takes a completed picture before all partials, a DONE after it, and usage that is not told', async () => {
    server.play(streamed({ partials: 1, done: true, more: {} }))
    const { usage } = finalOf(await draw({ partials: 3 }))
    expect(usage?.costMicros).toBe(worstCaseMicros(configOf({ partials: 3 }), request))
  })

  it('never shows a partial that is no picture', async () => {
    server.play((response, seen) => {
      startStream(response)
      response.write(partialFrame(seen, 0, PICTURES.none))
      response.end(completedFrame(seen, PICTURES.png))
    })
    const events = await draw()
    expect(partialsOf(events)).toEqual([])
    expect(finalOf(events).image.type).toBe('image/png')
  })
})

describe('a picture from pictures', () => {
  const png = { bytes: PICTURES.png, type: 'image/png' as const }
  const jpeg = { bytes: PICTURES.jpeg, type: 'image/jpeg' as const }

  it('sends the parent, the proportions of what changed and the photos, in that order, and counts the depth', async () => {
    server.play(streamed())
    const changed = { ...spec, finish: 'satin' as const }
    const events = await draw(
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
    const [{ path, form } = nobody] = server.requests
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
    server.play(streamed(), streamed())
    const parent = { image: jpeg, spec, depth: 4 }
    expect(finalOf(await draw({}, { ...request, parent, proportions: png })).depth).toBe(0)
    const other = { ...parent, depth: 0, spec: startingSpec('engagement_ring', 'halo') }
    expect(finalOf(await draw({}, { ...request, parent: other, proportions: png })).depth).toBe(0)
    for (const { form } of server.requests) expect(form?.getAll('image[]')).toHaveLength(1)
  })

  it('draws from words alone where the server has no edits', async () => {
    server.play(streamed())
    await draw({ edits: false }, { ...request, parent: { image: jpeg, spec, depth: 0 }, proportions: png })
    expect(server.requests[0]?.path).toBe('/v1/images/generations')
  })
})

describe('servers that are compatible', () => {
  const compatible = (): Partial<AiConfig> => ({
    ...COMPATIBLE_DEFAULTS,
    deadlines,
    draftModel: 'sd',
    finalModel: 'sd',
    apiKey: '',
  })
  beforeEach(async () => {
    await server.close()
    server = await startOpenaiServer({ strict: false })
  })

  it('are asked only for what all of them know, and answer JSON', async () => {
    server.play(pictureJson(PICTURES.png, {}))
    const { image, usage } = finalOf(await draw(compatible()))
    expect(image).toEqual({ bytes: PICTURES.png, type: 'image/png' })
    expect(usage?.costMicros).toBe(0)
    const { prompt: _, ...body } = server.requests[0]?.json ?? {}
    expect(body).toEqual({ model: 'sd', n: 1, size: '1024x1024', response_format: 'b64_json' })
  })

  it('may give an address of their own, fetched without the key', async () => {
    const url = `${server.origin}/pictures/1.png`
    const file: Play = (response) => void response.writeHead(200).end(PICTURES.png)
    server.play(json({ data: [{ url }] }), file)
    expect(finalOf(await draw({ ...compatible(), apiKey: 'sk' })).image.bytes).toEqual(PICTURES.png)
    expect(server.requests[1]).toMatchObject({ method: 'GET', path: '/pictures/1.png' })
    expect(server.requests[1]?.headers.authorization).toBeUndefined()
  })

  it('never send us to another host, nor by a redirect', async () => {
    const foreign = await startOpenaiServer()
    const url = `${foreign.origin}/pictures/1.png`
    expect(await failure([json({ data: [{ url }] })], compatible())).toMatchObject({
      kind: 'upstream',
      calls: 1,
    })
    const redirect: Play = (response) => void response.writeHead(302, { location: url }).end()
    const own = json({ data: [{ url: `${server.origin}/pictures/1.png` }] })
    expect(await failure([own, redirect], compatible())).toMatchObject({ kind: 'upstream' })
    expect(await failure([redirect, redirect], compatible())).toMatchObject({ kind: 'upstream' })
    expect(foreign.requests).toEqual([])
    await foreign.close()
  })

  it('are never OpenAI by accident', async () => {
    for (const baseURL of ['', ' ', 'api.example', 'ftp://api.example', 'https://user:pass@api.example'])
      expect(await failure([], { ...compatible(), baseURL })).toMatchObject({ kind: 'bad_request', calls: 0 })
    expect(await failure([], { apiKey: ' ' })).toMatchObject({ kind: 'auth', calls: 0 })
  })
})

describe('what goes wrong', () => {
  it.each([
    ['moderation', 400, { code: 'moderation_blocked', type: 'image_generation_user_error' }],
    ['moderation', 400, { code: 'content_filter' }],
    ['quota', 429, { code: 'insufficient_quota', type: 'insufficient_quota' }],
    ['quota', 429, { code: null, type: 'insufficient_quota' }],
    ['quota', 403, { code: 'organization_spend_limit_exceeded' }],
    ['auth', 401, { code: 'invalid_api_key' }],
    ['auth', 403, { message: 'Your organization must be verified' }],
    ['bad_request', 400, { code: 'invalid_image_file' }],
    ['bad_request', 404, { code: 'model_not_found' }],
    ['rate_limit', 429, { code: 'rate_limit_exceeded', type: 'requests' }],
    ['bad_request', 400, { code: 'constructor' }],
  ] as const)('%s: %i %o, once and unbilled', async (kind, status, error) => {
    expect(await failure([refuse(status, error)])).toMatchObject({ kind, calls: 1, maySpend: false })
  })

  it('waits for a limit that lifts within ten seconds, once', async () => {
    const limited = refuse(429, { code: 'rate_limit_exceeded' }, { 'retry-after': '3' })
    server.play(limited, streamed())
    const [events] = await Promise.all([draw(), timer.pass(3_000)])
    expect(finalOf(events).image.bytes).toEqual(PICTURES.jpeg)
    const [again] = await Promise.all([failure([limited, limited]), timer.pass(3_000)])
    expect(again).toMatchObject({ kind: 'rate_limit', retryAfterMs: 3_000, calls: 4 })
    const later = refuse(429, { code: 'rate_limit_exceeded' }, { 'retry-after': '11' })
    expect(await failure([later])).toMatchObject({ kind: 'rate_limit', retryAfterMs: 11_000, calls: 5 })
  })

  it.each([
    ['a page of HTML', html502],
    ['a server error', refuse(500, { type: 'server_error' })],
    ['a server error with a type of the caller’s', refuse(503, { type: 'invalid_request_error' })],
    ['a cut socket', broken(0, cut)],
    ['a connection closed without an answer', (response) => cut(response)],
    ['an end without a picture', broken(0, end)],
  ] satisfies [string, Play][])('tries once more after %s, and then says upstream', async (_, play) => {
    server.play(play, streamed())
    const [events] = await Promise.all([draw(), timer.pass(500)])
    expect(finalOf(events).image.bytes).toEqual(PICTURES.jpeg)
    const [again] = await Promise.all([failure([play, play]), timer.pass(500)])
    expect(again).toMatchObject({ kind: 'upstream', calls: 4 })
    expect(logged).toHaveLength(2)
  })

  const inStream = (error: object) => (response: Parameters<Play>[0]) =>
    void response.end(`event: error\ndata: ${JSON.stringify({ type: 'error', error })}\n\n`)
  it.each([
    ['a cut socket', cut, 'upstream'],
    ['an end without a picture', end, 'upstream'],
    ['a blocked result', inStream({ code: 'moderation_blocked', message: '…' }), 'moderation'],
    ['a server error', inStream({ code: 'server_error', message: '…' }), 'upstream'],
    ['a spent quota', inStream({ code: 'insufficient_quota', message: '…' }), 'quota'],
    ['a bad frame', (response) => void response.end('data: {"type":\n\n'), 'upstream'],
  ] satisfies [string, Parameters<typeof broken>[1], string][])(
    'says so without another try after a partial and %s',
    async (_, then, kind) => {
      expect(await failure([broken(1, then)])).toMatchObject({ kind, calls: 1, maySpend: true })
    },
  )

  it('understands an error frame before any partial, named or not', async () => {
    const blocked = { code: 'moderation_blocked', message: '…' }
    expect(await failure([broken(0, inStream(blocked))])).toMatchObject({ kind: 'moderation', calls: 1 })
    const bare = broken(0, (response) => void response.end(`data: ${JSON.stringify({ error: blocked })}\n\n`))
    expect(await failure([bare])).toMatchObject({ kind: 'moderation', calls: 2 })
  })

  it('refuses what is no picture, or is no answer', async () => {
    const wrong = { kind: 'upstream', maySpend: true }
    expect(await failure([streamed({ bytes: PICTURES.none })])).toMatchObject({ ...wrong, calls: 1 })
    expect(await failure([pictureJson(PICTURES.none)])).toMatchObject({ ...wrong, calls: 2 })
    expect(await failure([json({ data: [] })])).toMatchObject({ ...wrong, calls: 3 })
    expect(await failure([json({ data: [{ b64_json: '%%%' }] })])).toMatchObject({ ...wrong, calls: 4 })
    const page: Play = (response) =>
      void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>')
    expect(await failure([page])).toMatchObject({ ...wrong, calls: 5 })
  })

  it('stops receiving at 20 MB', async () => {
    const large = new Uint8Array(20_000_000)
    large.set(PICTURES.png)
    expect(await failure([streamed({ bytes: large })])).toMatchObject({ kind: 'upstream', calls: 1 })
    expect(await failure([pictureJson(large)])).toMatchObject({ kind: 'upstream', calls: 2 })
  })
})

describe('deadlines', () => {
  it('gives up on a server that doesn’t answer, without asking again', async () => {
    const [result] = await Promise.all([failure([nothing]), server.arrived(1).then(() => timer.pass(11))])
    expect(result).toMatchObject({ kind: 'upstream', calls: 1, maySpend: true })
  })

  it.each([0, 1])('gives up on a stream that stalls after %i partials', async (partials) => {
    server.play(broken(partials, nothing))
    const drawing = start()
    const seen: EngineEvent[] = []
    // Everything the server has sent, before time passes.
    while (seen.length < 2 + 2 * partials) seen.push((await drawing.next()).value)
    const [ended] = await Promise.all([drawing.next().catch((error: unknown) => error), timer.pass(22)])
    expect(ended).toMatchObject({ kind: 'upstream', maySpend: true })
    expect(server.requests).toHaveLength(1)
    expect(timer.pending()).toEqual([])
  })

  it('gives up when the whole takes too long, also while waiting to try again', async () => {
    const [result] = await Promise.all([failure([nothing]), server.arrived(1).then(() => timer.pass(33))])
    expect(result).toMatchObject({ kind: 'upstream', calls: 1 })
    const limited = refuse(429, { code: 'rate_limit_exceeded' }, { 'retry-after': '3' })
    server.play(limited)
    const drawing = start()
    await drawing.next()
    const ended = drawing.next().catch((error: unknown) => error)
    await server.arrived(2)
    await timer.pass(33)
    expect(await ended).toMatchObject({ kind: 'upstream' })
    expect(timer.pending()).toEqual([])
  })

  it('stops when the caller does, and closes the connection', async () => {
    const closed = Promise.withResolvers<void>()
    server.play(broken(1, (response) => void response.on('close', closed.resolve)))
    const stop = new AbortController()
    const drawing = start({}, request, stop.signal)
    for (let i = 0; i < 3; i++) await drawing.next()
    stop.abort()
    await expect(
      (async () => {
        while (!(await drawing.next()).done);
      })(),
    ).rejects.toMatchObject({ kind: 'cancelled' })
    await closed.promise
    expect(timer.pending()).toEqual([])
  })

  it('closes the connection when nobody listens any more', async () => {
    const closed = Promise.withResolvers<void>()
    server.play(broken(1, (response) => void response.on('close', closed.resolve)))
    for await (const event of aiEngine(configOf(), deps()).make(request, new AbortController().signal))
      if (event.type === 'partial') break
    await closed.promise
    expect(timer.pending()).toEqual([])
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  type DrawingBench,
  expectGrowing,
  finalOf,
  openDrawingBench,
  REQUEST as request,
} from '../../test/openai-server/drawing-bench.ts'
import type { Play } from '../../test/openai-server/openai-server.ts'
import {
  broken,
  cut,
  end,
  html502,
  json,
  nothing,
  pictureJson,
  PICTURES,
  refuse,
  streamed,
} from '../../test/openai-server/plays.ts'
import type { EngineEvent } from './engine.ts'

let bench: DrawingBench
beforeEach(async () => {
  bench = await openDrawingBench()
})
afterEach(() => bench.close())

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
    expect(await bench.failure([refuse(status, error)])).toMatchObject({ kind, calls: 1, maySpend: false })
  })

  it('waits for a limit that lifts within ten seconds, once', async () => {
    const limited = refuse(429, { code: 'rate_limit_exceeded' }, { 'retry-after': '3' })
    bench.server.play(limited, streamed())
    const [events] = await Promise.all([bench.draw(), bench.timer.pass(3_000)])
    expect(finalOf(events).image.bytes).toEqual(PICTURES.jpeg)
    const [again] = await Promise.all([bench.failure([limited, limited]), bench.timer.pass(3_000)])
    expect(again).toMatchObject({ kind: 'rate_limit', retryAfterMs: 3_000, calls: 4 })
    const later = refuse(429, { code: 'rate_limit_exceeded' }, { 'retry-after': '11' })
    expect(await bench.failure([later])).toMatchObject({ kind: 'rate_limit', retryAfterMs: 11_000, calls: 5 })
  })

  it.each([
    ['a page of HTML', html502],
    ['a server error', refuse(500, { type: 'server_error' })],
    ['a server error with a type of the caller’s', refuse(503, { type: 'invalid_request_error' })],
    ['a cut socket', broken(0, cut)],
    ['a connection closed without an answer', (response) => cut(response)],
    ['an end without a picture', broken(0, end)],
  ] satisfies [string, Play][])('tries once more after %s, and then says upstream', async (_, play) => {
    bench.server.play(play, streamed())
    const [events] = await Promise.all([bench.draw(), bench.timer.pass(500)])
    expect(finalOf(events).image.bytes).toEqual(PICTURES.jpeg)
    expectGrowing(events)
    const [again] = await Promise.all([bench.failure([play, play]), bench.timer.pass(500)])
    expect(again).toMatchObject({ kind: 'upstream', calls: 4 })
    expect(bench.logged).toHaveLength(2)
  })

  it('counts a lost attempt as spent, whatever comes of the next', async () => {
    bench.server.play(streamed())
    const plain = finalOf(await bench.draw()).usage?.costMicros ?? NaN
    bench.server.play(broken(0, cut), streamed())
    const [events] = await Promise.all([bench.draw(), bench.timer.pass(500)])
    expect(finalOf(events).usage?.costMicros).toBeGreaterThan(2 * plain)
    const refused = refuse(401, { code: 'invalid_api_key' })
    const [failure] = await Promise.all([bench.failure([broken(0, cut), refused]), bench.timer.pass(500)])
    expect(failure).toMatchObject({ kind: 'auth', maySpend: true })
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
      expect(await bench.failure([broken(1, then)])).toMatchObject({ kind, calls: 1, maySpend: true })
    },
  )

  it('understands an error frame before any partial, named or not', async () => {
    const blocked = { code: 'moderation_blocked', message: '…' }
    expect(await bench.failure([broken(0, inStream(blocked))])).toMatchObject({
      kind: 'moderation',
      calls: 1,
    })
    const bare = broken(0, (response) => void response.end(`data: ${JSON.stringify({ error: blocked })}\n\n`))
    expect(await bench.failure([bare])).toMatchObject({ kind: 'moderation', calls: 2 })
  })

  it('refuses what is no picture, or is no answer', async () => {
    const wrong = { kind: 'upstream', maySpend: true }
    expect(await bench.failure([streamed({ bytes: PICTURES.none })])).toMatchObject({ ...wrong, calls: 1 })
    expect(await bench.failure([pictureJson(PICTURES.none)])).toMatchObject({ ...wrong, calls: 2 })
    expect(await bench.failure([json({ data: [] })])).toMatchObject({ ...wrong, calls: 3 })
    expect(await bench.failure([json({ data: [{ b64_json: '%%%' }] })])).toMatchObject({ ...wrong, calls: 4 })
    const page: Play = (response) =>
      void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>')
    expect(await bench.failure([page])).toMatchObject({ ...wrong, calls: 5 })
  })

  it('stops receiving at 20 MB', async () => {
    const large = new Uint8Array(20_000_000)
    large.set(PICTURES.png)
    expect(await bench.failure([streamed({ bytes: large })])).toMatchObject({ kind: 'upstream', calls: 1 })
    expect(await bench.failure([pictureJson(large)])).toMatchObject({ kind: 'upstream', calls: 2 })
  })
})

describe('deadlines', () => {
  it('gives up on a server that doesn’t answer, without asking again', async () => {
    const [result] = await Promise.all([
      bench.failure([nothing]),
      bench.server.arrived(1).then(() => bench.timer.pass(11)),
    ])
    expect(result).toMatchObject({ kind: 'upstream', calls: 1, maySpend: true })
  })

  it.each([0, 1])('gives up on a stream that stalls after %i partials', async (partials) => {
    bench.server.play(broken(partials, nothing))
    const drawing = bench.make({}, request)[Symbol.asyncIterator]()
    const seen: EngineEvent[] = []
    // Everything the server has sent, before time passes.
    while (seen.length < 2 + 2 * partials) seen.push((await drawing.next()).value)
    const [ended] = await Promise.all([drawing.next().catch((error: unknown) => error), bench.timer.pass(22)])
    expect(ended).toMatchObject({ kind: 'upstream', maySpend: true })
    expect(bench.server.requests).toHaveLength(1)
    expect(bench.timer.pending()).toEqual([])
  })

  it('gives up when the whole takes too long, also while waiting to try again', async () => {
    const [result] = await Promise.all([
      bench.failure([nothing]),
      bench.server.arrived(1).then(() => bench.timer.pass(33)),
    ])
    expect(result).toMatchObject({ kind: 'upstream', calls: 1 })
    const limited = refuse(429, { code: 'rate_limit_exceeded' }, { 'retry-after': '3' })
    bench.server.play(limited)
    const drawing = bench.make({}, request)[Symbol.asyncIterator]()
    await drawing.next()
    const ended = drawing.next().catch((error: unknown) => error)
    await bench.server.arrived(2)
    await bench.timer.pass(33)
    expect(await ended).toMatchObject({ kind: 'upstream' })
    expect(bench.timer.pending()).toEqual([])
  })

  it('stops when the caller does, and closes the connection', async () => {
    const closed = Promise.withResolvers<void>()
    bench.server.play(broken(1, (response) => void response.on('close', closed.resolve)))
    const stop = new AbortController()
    const drawing = bench.make({}, request, stop.signal)[Symbol.asyncIterator]()
    for (let i = 0; i < 3; i++) await drawing.next()
    stop.abort()
    await expect(
      (async () => {
        while (!(await drawing.next()).done);
      })(),
    ).rejects.toMatchObject({ kind: 'cancelled' })
    await closed.promise
    expect(bench.timer.pending()).toEqual([])
  })

  it('closes the connection when nobody listens any more', async () => {
    const closed = Promise.withResolvers<void>()
    bench.server.play(broken(1, (response) => void response.on('close', closed.resolve)))
    for await (const event of bench.make({}, request)) if (event.type === 'partial') break
    await closed.promise
    expect(bench.timer.pending()).toEqual([])
  })
})

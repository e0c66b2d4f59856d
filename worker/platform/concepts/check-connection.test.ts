import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { manualTimer } from '../../test/openai-server/manual-timer.ts'
import {
  answerJson,
  type OpenaiServer,
  type Play,
  startOpenaiServer,
} from '../../test/openai-server/openai-server.ts'
import { cut, json, nothing, refuse } from '../../test/openai-server/plays.ts'
import { type AiConfig, COMPATIBLE_DEFAULTS, OPENAI_DEFAULTS } from './ai/config.ts'
import { checkConnection, CONNECTION_COPY } from './check-connection.ts'

let server: OpenaiServer
const timer = manualTimer()

beforeEach(async () => {
  server = await startOpenaiServer()
})
afterEach(() => server.close())

const check = (more: Partial<AiConfig> = {}) =>
  checkConnection(
    { ...OPENAI_DEFAULTS, apiKey: 'sk-secret', baseURL: server.baseURL, ...more },
    { fetch, timer, log: () => {} },
    '2026-11-26',
  )
const known: Play = (response, { path }) =>
  answerJson(response, 200, { id: path.split('/').at(-1), object: 'model', created: 1, owned_by: 'openai' })
const leaving =
  (date: string): Play =>
  (response, { path }) =>
    answerJson(response, 200, { id: path.split('/').at(-1), shutdown_date: date })
const plain = { tone: 'warning', text: CONNECTION_COPY.plain }
const good = { tone: 'good', text: CONNECTION_COPY.good }

describe('the connection', () => {
  it('is good when every model is there, each asked for once', async () => {
    server.play(known, known, known, known)
    expect(await check()).toEqual({ ok: true, findings: [good, plain] })
    expect(server.requests.map(({ path }) => path).sort()).toEqual(
      ['gpt-6-luna', 'gpt-image-2.5-flare', 'gpt-image-2.6-sunburst', 'omni-moderation-latest'].map(
        (model) => `/v1/models/${model}`,
      ),
    )
  })

  it('warns of a model that will be switched off, and stops at one that was', async () => {
    const one = { draftModel: 'm', finalModel: 'm', readModel: '', moderationModel: '' }
    server.play(leaving('2026-12-01'))
    expect(await check(one)).toEqual({
      ok: true,
      findings: [good, { tone: 'warning', text: CONNECTION_COPY.leaving('m', '2026-12-01') }, plain],
    })
    server.play(leaving('2026-10-23'))
    expect(await check(one)).toMatchObject({
      ok: false,
      findings: [{ tone: 'problem', text: CONNECTION_COPY.gone('m', '2026-10-23') }, plain],
    })
  })

  it.each([
    [CONNECTION_COPY.refused, refuse(401, { code: 'invalid_api_key' })],
    [CONNECTION_COPY.quota, refuse(429, { code: 'insufficient_quota' })],
    [CONNECTION_COPY.busy, refuse(429, { code: 'rate_limit_exceeded' })],
  ])('says once, calmly: %s', async (text, play) => {
    server.play(play, play, play, play)
    const { findings } = await check()
    expect(findings.filter((finding) => finding.text === text)).toHaveLength(1)
  })

  it('names a model the key may not use, and a host that doesn’t answer', async () => {
    server.play(refuse(404, { code: 'model_not_found' }))
    const one = { draftModel: 'm', finalModel: 'm', readModel: '', moderationModel: '' }
    expect((await check(one)).findings[0]).toEqual({
      tone: 'problem',
      text: CONNECTION_COPY.unknown_model('m'),
    })
    const unreachable = { tone: 'problem', text: CONNECTION_COPY.unreachable(new URL(server.origin).host) }
    server.play((response) => cut(response))
    expect((await check(one)).findings[0]).toEqual(unreachable)
    server.play(nothing)
    const [late] = await Promise.all([check(one), server.arrived(3).then(() => timer.pass(15_000))])
    expect(late.findings[0]).toEqual(unreachable)
    expect(timer.pending()).toEqual([])
  })

  it('takes the list of a compatible server, and says what it could not check', async () => {
    const compatible = { ...COMPATIBLE_DEFAULTS, draftModel: 'sd', finalModel: 'sd', apiKey: '' }
    const missing = refuse(404, {})
    server.play(missing, json({ object: 'list', data: [{ id: 'sd' }] }))
    expect(await check(compatible)).toEqual({ ok: true, findings: [good, plain] })
    server.play(missing, json({ object: 'list', data: [{ id: 'other' }] }))
    const unlisted = { tone: 'warning', text: CONNECTION_COPY.unlisted('sd') }
    expect(await check(compatible)).toEqual({ ok: true, findings: [good, unlisted, plain] })
    server.play(missing, missing)
    expect(await check(compatible)).toEqual({ ok: true, findings: [good, unlisted, plain] })
  })

  it('says what is missing without asking anybody', async () => {
    expect((await check({ baseURL: '' })).findings).toEqual([
      { tone: 'problem', text: CONNECTION_COPY.base_url },
    ])
    expect((await check({ apiKey: '' })).findings).toEqual([
      { tone: 'problem', text: CONNECTION_COPY.api_key },
    ])
    expect((await check({ finalModel: '' })).findings).toEqual([
      { tone: 'problem', text: CONNECTION_COPY.model },
    ])
    expect(server.requests).toEqual([])
  })
})

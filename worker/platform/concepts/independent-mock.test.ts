import { LLMock } from '@copilotkit/aimock'
import { startingSpec } from '#shared/spec/starting-spec.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { base64, PICTURES } from '../../test/openai-server/plays.ts'
import { manualTimer } from '../../test/openai-server/manual-timer.ts'
import { aiEngine } from './ai-engine.ts'
import { OPENAI_DEFAULTS } from './ai/config.ts'
import { worstCaseMicros } from './ai/costs.ts'
import type { ConceptRequest, EngineEvent } from './engine.ts'
import { moderate } from './moderate.ts'
import { readSpec } from './read-spec.ts'

/** Somebody else's idea of OpenAI's API: it has no image streams, so it is a server that ignores `stream` as well. */
const mock = new LLMock({ port: 0, strict: true })

beforeAll(() => mock.start())
afterAll(() => mock.stop())
beforeEach(() => {
  mock.reset()
  logged.length = 0
})

const timer = manualTimer()
const logged: Record<string, unknown>[] = []
const deps = { fetch, timer, log: (line: Record<string, unknown>) => void logged.push(line) }
const config = () => ({ ...OPENAI_DEFAULTS, apiKey: 'sk-secret', baseURL: `${mock.url}/v1` })
const spec = startingSpec('engagement_ring')
const request: ConceptRequest = { spec, description: 'Our ring', sizePx: 768 }

async function draw(ask = request): Promise<EngineEvent[]> {
  const events: EngineEvent[] = []
  for await (const event of aiEngine(config(), deps).make(ask, new AbortController().signal))
    events.push(event)
  expect(timer.pending()).toEqual([])
  return events
}

describe('against @copilotkit/aimock', () => {
  it('draws from words', async () => {
    mock.onImage(/Our ring/, { image: { b64Json: base64(PICTURES.webp) } })
    expect((await draw()).at(-1)).toMatchObject({
      type: 'final',
      image: { bytes: PICTURES.webp, type: 'image/webp' },
      usage: { costMicros: worstCaseMicros(config(), request) },
    })
    expect(mock.getLastRequest()).toMatchObject({ path: '/v1/images/generations' })
  })

  it('changes a picture', async () => {
    mock.onImage(/make it matte/, { image: { b64Json: base64(PICTURES.png) } })
    const parent = { image: { bytes: PICTURES.jpeg, type: 'image/jpeg' as const }, spec, depth: 0 }
    expect((await draw({ ...request, parent, instruction: 'make it matte' })).at(-1)).toMatchObject({
      type: 'final',
      image: { bytes: PICTURES.png },
      depth: 1,
    })
    expect(mock.getLastRequest()).toMatchObject({ path: '/v1/images/edits' })
  })

  it.each([
    ['moderation', 400, { code: 'moderation_blocked', type: 'image_generation_user_error' }],
    ['quota', 429, { code: 'insufficient_quota', type: 'insufficient_quota' }],
    ['auth', 401, { code: 'invalid_api_key', type: 'invalid_request_error' }],
    ['bad_request', 400, { code: 'invalid_value', type: 'invalid_request_error' }],
  ] as const)('tells %s', async (kind, status, error) => {
    mock.on({ userMessage: /Our ring/, endpoint: 'image' }, { error: { message: 'no', ...error }, status })
    await expect(draw()).rejects.toMatchObject({ kind, maySpend: false })
    expect(mock.getRequests()).toHaveLength(1)
  })

  it('tries a broken server once more', async () => {
    const asked = { userMessage: /Our ring/, endpoint: 'image' as const }
    mock.on({ ...asked, sequenceIndex: 0 }, { error: { message: 'no', type: 'server_error' }, status: 500 })
    mock.on({ ...asked, sequenceIndex: 1 }, { image: { b64Json: base64(PICTURES.webp) } })
    const [events] = await Promise.all([draw(), timer.pass(500)])
    expect(events.at(-1)?.type).toBe('final')
    expect(mock.getRequests()).toHaveLength(2)
  })

  it('reads a description by structured outputs', async () => {
    const fields =
      'category style alloy gem origin cut stoneWeight stoneSize setting ringSize length bandWidth'
    const names = `${fields} bandProfile shoulders finish engraving budget needBy`.split(' ')
    const nothing = Object.fromEntries(names.map((name) => [name, null]))
    const content = JSON.stringify({ ...nothing, alloy: { value: 'platinum_950_ru', words: 'moonlight' } })
    mock.onMessage(/moonlight/, { content })
    const options = { locale: 'en-US', currency: 'USD', today: '2026-11-26' }
    const { found, by } = await readSpec(config(), deps, 'A ring of moonlight', options)
    expect(logged).toEqual([])
    expect(by).toBe('rules+ai')
    expect(found).toContainEqual({ field: 'alloy', value: 'platinum_950_ru', from: 10, to: 19 })
  })

  it('judges words', async () => {
    mock.onModerate(/nasty/, { flagged: true, categories: { hate: true, sexual: false } })
    mock.onModerate(/.*/, { flagged: false, categories: {} })
    expect(await moderate(config(), deps, { text: 'nasty words' })).toEqual({
      flagged: true,
      categories: ['hate'],
    })
    expect((await moderate(config(), deps, { text: 'kind words' })).flagged).toBe(false)
  })
})

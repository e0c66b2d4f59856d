import { startingSpec } from '#shared/spec/starting-spec.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { manualTimer } from '../../test/openai-server/manual-timer.ts'
import { type OpenaiServer, startOpenaiServer } from '../../test/openai-server/openai-server.ts'
import { html502, json, nothing, PICTURES, refuse } from '../../test/openai-server/plays.ts'
import { OPENAI_DEFAULTS } from './ai/config.ts'
import { moderate, typedWords } from './moderate.ts'

let server: OpenaiServer
const timer = manualTimer()
const logged: Record<string, unknown>[] = []

beforeEach(async () => {
  server = await startOpenaiServer()
  logged.length = 0
})
afterEach(() => server.close())

const judge = (input: Parameters<typeof moderate>[2], more = {}) =>
  moderate(
    { ...OPENAI_DEFAULTS, apiKey: 'sk-secret', baseURL: server.baseURL, ...more },
    { fetch, timer, log: (line) => void logged.push(line) },
    input,
  )
const verdict = (flagged: boolean, categories: Record<string, boolean>) =>
  json({ id: 'm', model: 'omni-moderation-latest', results: [{ flagged, categories, category_scores: {} }] })
const image = { bytes: PICTURES.png, type: 'image/png' as const }

describe('moderation', () => {
  it('asks once for the words and once a picture, and joins what was found', async () => {
    const clear = verdict(false, { hate: false })
    server.play(
      verdict(true, { violence: true, hate: false }),
      clear,
      verdict(true, { sexual: true, hate: true }),
    )
    expect(await judge({ text: 'a ring', images: [image, image] })).toEqual({
      flagged: true,
      categories: ['hate', 'sexual', 'violence'],
    })
    const inputs = server.requests.map((seen) => seen.json.input)
    expect(inputs).toContainEqual([{ type: 'text', text: 'a ring' }])
    expect(inputs).toContainEqual([
      { type: 'image_url', image_url: { url: expect.stringMatching(/^data:image\/png;base64,iVBOR/) } },
    ])
    expect(server.requests.every((seen) => seen.json.model === 'omni-moderation-latest')).toBe(true)
  })

  it.each([
    ['a server that is down', html502],
    ['a key that is refused', refuse(401, { code: 'invalid_api_key' })],
    ['an answer that is no verdict', json({ results: [] })],
  ])('does not flag, but logs, after %s', async (_, play) => {
    server.play(play)
    expect(await judge({ text: 'a private wish' })).toEqual({ flagged: false, categories: [] })
    expect(logged).toMatchObject([{ level: 'warn', what: 'moderation' }])
    expect(JSON.stringify(logged)).not.toMatch(/private|sk-secret/)
  })

  it('does not wait longer than it may', async () => {
    server.play(nothing)
    const [judged] = await Promise.all([
      judge({ text: 'a ring' }),
      server.arrived(1).then(() => timer.pass(15_000)),
    ])
    expect(judged.flagged).toBe(false)
    expect(logged).toHaveLength(1)
    expect(timer.pending()).toEqual([])
  })

  it('judges all that was typed, the engraving too', () => {
    const engraving = { text: 'Ada', font: 'script', place: 'inside' } as const
    const spec = { ...startingSpec('ring'), engraving }
    expect(typedWords({ spec, description: 'a ring', instruction: 'thinner' })).toBe('a ring\nthinner\nAda')
    expect(typedWords({ spec: startingSpec('ring'), description: '' })).toBe('')
  })

  it('asks nobody where there is no model for it, or nothing to judge', async () => {
    expect(await judge({ text: 'a ring' }, { moderationModel: '' })).toEqual({
      flagged: false,
      categories: [],
    })
    expect(await judge({ text: ' ' })).toEqual({ flagged: false, categories: [] })
    expect(server.requests).toEqual([])
  })
})

import { startingSpec } from '#shared/spec/starting-spec.ts'
import { describe, expect, it } from 'vitest'
import type { ConceptRequest } from '../engine.ts'
import { type AiConfig, COMPATIBLE_DEFAULTS, OPENAI_DEFAULTS } from './config.ts'
import { usageMicros, worstCaseMicros } from './costs.ts'

const config: AiConfig = { ...OPENAI_DEFAULTS, apiKey: 'sk' }
const spec = startingSpec('engagement_ring')
const image = { bytes: Uint8Array.of(1), type: 'image/png' as const }
const draft: ConceptRequest = { spec, description: 'A ring', sizePx: 768 }
const used = (text: number, pictures: number, out: number) => ({
  input_tokens: text + pictures,
  output_tokens: out,
  input_tokens_details: { text_tokens: text, image_tokens: pictures },
})

describe('what a picture costs', () => {
  it('is reserved at no less than any usage we have seen, and within reason', () => {
    const first = worstCaseMicros(config, draft)
    // 300 words of text, the picture, its partial and the longest planning seen
    expect(first).toBeGreaterThan(
      usageMicros(config, config.draftModel, used(300, 0, 196 + 100 + 308)) ?? NaN,
    )
    expect(first).toBeLessThan(40_000)
  })

  it('grows with every picture sent along, partial and quality', () => {
    const cost = (more: Partial<ConceptRequest>, settings: Partial<AiConfig> = {}) =>
      worstCaseMicros({ ...config, ...settings }, { ...draft, ...more })
    const parent = { image, spec, depth: 0 }
    expect(cost({ proportions: image }) - cost({})).toBeGreaterThanOrEqual(1_024 * 8)
    expect(cost({ parent, references: [{ image, aspect: 'stone' }] })).toBeGreaterThan(cost({ parent }))
    expect(cost({}, { partials: 3 }) - cost({}, { partials: 1 })).toBe(200 * 30)
    expect(cost({ tier: 'final' })).toBeGreaterThan(cost({}))
    expect(cost({}, { quality: { draft: 'max', final: 'max' } })).toBeGreaterThan(7_024 * 30)
  })

  it('takes the dearest for a model or quality that is not in the table, and a dated model as its own', () => {
    const cost = (draftModel: string) => worstCaseMicros({ ...config, draftModel }, draft)
    expect(cost('gpt-image-9')).toBeGreaterThanOrEqual(cost('gpt-image-2.5-flare'))
    expect(cost('constructor')).toBe(cost('gpt-image-9'))
    expect(cost('gpt-image-2.5-flare-2026-09-08')).toBe(cost('gpt-image-2.5-flare'))
  })

  it('is nothing on a server of one’s own', () => {
    const own = {
      ...COMPATIBLE_DEFAULTS,
      baseURL: 'http://gpu.example/v1',
      apiKey: '',
      draftModel: 'sd',
      finalModel: 'sd',
    }
    expect(worstCaseMicros(own, draft)).toBe(0)
    expect(own).not.toHaveProperty('baseURL', OPENAI_DEFAULTS.baseURL)
    expect(COMPATIBLE_DEFAULTS).not.toHaveProperty('baseURL')
  })

  it('is counted from usage, and unknown where none is told', () => {
    expect(usageMicros(config, 'gpt-image-2', used(76, 64, 120))).toBe(76 * 5 + 64 * 8 + 120 * 30)
    const bare = { input_tokens: 76, output_tokens: 120, input_tokens_details: null }
    expect(usageMicros(config, 'gpt-image-2', bare)).toBe(76 * 5 + 120 * 30)
    expect(usageMicros(config, 'gpt-image-2', undefined)).toBeUndefined()
    expect(usageMicros(config, 'gpt-image-2', used(0, 0, 0))).toBeUndefined()
  })
})

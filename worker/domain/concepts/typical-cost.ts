import { startingSpec } from '#shared/spec/starting-spec.ts'
import { OPENAI_DEFAULTS } from '../../platform/concepts/ai/config.ts'
import { reserveFor } from './ai-request.ts'
import { CENT_MICROS } from '../spending/dollars.ts'

const DESCRIPTION = 'A solitaire in 18k yellow gold with a round diamond, about one carat, size 6.'

/** What OpenAI can bill for a picture of an ordinary ring at most, by the table: micro-dollars, a whole cent up. */
export function typicalMicros(model?: string | null): number {
  const config = { ...OPENAI_DEFAULTS, apiKey: '', ...(model ? { draftModel: model } : {}) }
  const ring = { spec: startingSpec('engagement_ring', 'solitaire') }
  const micros = reserveFor(config, ring, { description: DESCRIPTION, photos: 0 })
  return Math.ceil(micros / CENT_MICROS) * CENT_MICROS
}

import { startingSpec } from '#shared/spec/starting-spec.ts'
import { OPENAI_DEFAULTS } from '../../platform/concepts/ai/config.ts'
import { reserveFor } from '../concepts/ai-request.ts'

/** What a picture of an ordinary ring can cost at most, by the table: micro-dollars. */
export const typicalMicros = (): number =>
  reserveFor(
    { ...OPENAI_DEFAULTS, apiKey: '' },
    { spec: startingSpec('engagement_ring', 'solitaire') },
    {
      description: 'A solitaire in 18k yellow gold with a round diamond, about one carat, size 6.',
      photos: 0,
    },
  )

import { parseAmount } from '#shared/money.ts'
import { CENT_MICROS } from '../../domain/spending/dollars.ts'
import type { KeyInput } from '../../domain/spending/save-ai-key.ts'
import type { AiLimits } from '../../tables/spending.ts'
import type { FormValues } from '../../platform/web/forms.ts'

const countOf = (typed: string | undefined): number => (typed?.trim() ? Number(typed) : Number.NaN)
const microsOf = (typed: string | undefined): number =>
  (parseAmount(typed?.trim() ?? '', 'USD') ?? Number.NaN) * CENT_MICROS

/** What the form says, in the verb's terms; a number that is none is left for the verb to refuse by name. */
export const limitsOf = (values: FormValues): { enabled: boolean; limits: AiLimits } => ({
  enabled: values.enabled === 'on',
  limits: {
    monthCapMicros: microsOf(values.monthCapMicros),
    dayCapMicros: microsOf(values.dayCapMicros),
    dayCapImages: countOf(values.dayCapImages),
    visitorFree: countOf(values.visitorFree),
    visitorDay: countOf(values.visitorDay),
    addressDay: countOf(values.addressDay),
  },
})

export const keyOf = ({ apiKey = '', baseUrl = '', model = '', edits }: FormValues): KeyInput => ({
  apiKey,
  baseUrl,
  model,
  edits: edits === 'on',
})

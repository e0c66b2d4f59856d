import { parseAmount } from '#shared/money.ts'
import * as z from 'zod'
import { CENT_MICROS } from '../../domain/spending/dollars.ts'
import { checkbox, number, text } from '../../platform/web/form-fields.ts'

/** Dollars as typed, in micro-dollars; what is no amount is `NaN`, for the verb to refuse by name. */
const micros = text.transform((typed) => (parseAmount(typed.trim(), 'USD') ?? Number.NaN) * CENT_MICROS)

export const limitsForm = z
  .object({
    enabled: checkbox,
    monthCapMicros: micros,
    dayCapMicros: micros,
    dayCapImages: number,
    visitorFree: number,
    visitorDay: number,
    addressDay: number,
  })
  .transform(({ enabled, ...limits }) => ({ enabled, limits }))

export const keyForm = z.object({ apiKey: text, baseUrl: text, model: text, edits: checkbox })

import * as z from 'zod'
import type { Advice } from '../makeability/advice.ts'
import { ASSUMPTION_CODES, LINE_CODES, type Estimate } from '../pricing/estimate.ts'
import type { DesignSpec } from '../spec/design-spec.ts'
import { UNDERSTOOD_FIELDS, type Understood } from '../spec/understood.ts'
import { specSchema } from './spec.ts'

export const currencySchema = z.string().regex(/^[A-Z]{3}$/)
export const minorSchema = z.int().min(0).max(Number.MAX_SAFE_INTEGER)

export const moneySchema = z.strictObject({ amountMinor: minorSchema, currency: currencySchema })

export const estimateSchema: z.ZodType<Estimate> = z.strictObject({
  currency: currencySchema,
  lowMinor: minorSchema,
  likelyMinor: minorSchema,
  highMinor: minorSchema,
  lines: z.array(
    z.strictObject({ code: z.enum(LINE_CODES), label: z.string(), quantity: z.int(), amountMinor: z.int() }),
  ),
  drivers: z.array(z.enum(LINE_CODES)),
  assumptions: z.array(z.enum(ASSUMPTION_CODES)),
  metalMilligrams: z.int().min(0),
  bookVersion: z.string(),
})

export const understoodSchema: z.ZodType<Understood> = z.strictObject({
  field: z.enum(UNDERSTOOD_FIELDS),
  value: z.string(),
  from: z.int().min(0),
  to: z.int().min(0),
})

/** What the sentence was told, by names that say the unit (`widthUm`, `days`). */
const paramsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))

/** `fix.spec` is laid over the spec key by key and checked as a whole; here only its shape is known. */
export const adviceSchema: z.ZodType<Advice> = z.strictObject({
  rule: z.string(),
  severity: z.enum(['note', 'warn', 'stop']),
  field: z.string(),
  message: z.string(),
  params: paramsSchema.exactOptional(),
  fix: z
    .strictObject({
      spec: z.custom<Partial<DesignSpec>>(isPartialSpec),
      label: z.string(),
      code: z.string().exactOptional(),
      params: paramsSchema.exactOptional(),
    })
    .exactOptional(),
})

const SPEC_KEYS = new Set(['category', 'style', 'metal', 'band', 'size', 'stones', 'finish', 'engraving'])

function isPartialSpec(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).every((key) => SPEC_KEYS.has(key))
}

export { specSchema }

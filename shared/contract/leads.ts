import * as z from 'zod'
import { isLocalDate } from '../dates.ts'
import { LIMITS } from '../spec/limits.ts'
import { estimateSchema, minorSchema } from './estimate.ts'
import { line, prose, specSchema } from './spec.ts'

export const PREFERRED_CONTACTS = ['email', 'phone', 'text'] as const

export const contactSchema = z
  .strictObject({
    name: line(LIMITS.nameCharacters),
    email: z.email().max(254),
    phone: line({ min: 5, max: 32 })
      .regex(/^[+()\d\s./-]+$/)
      .optional(),
    preferred: z.enum(PREFERRED_CONTACTS),
    location: line(LIMITS.locationCharacters).optional(),
  })
  .refine((contact) => contact.preferred === 'email' || contact.phone !== undefined, {
    path: ['phone'],
    error: 'phone_needed',
  })
export type Contact = z.infer<typeof contactSchema>

export const budgetSchema = z
  .strictObject({ minMinor: minorSchema.optional(), maxMinor: minorSchema.optional() })
  .refine((budget) => (budget.minMinor ?? 0) <= (budget.maxMinor ?? Infinity), {
    path: ['maxMinor'],
    error: 'max_below_min',
  })
export type Budget = z.infer<typeof budgetSchema>

export const localDateSchema = z.string().refine(isLocalDate, 'not_a_date')

/** `POST /designs/:id/lead` */
export const sendLeadRequest = z.strictObject({
  spec: specSchema,
  conceptId: z.string().optional(),
  likelyMinor: minorSchema,
  bookVersion: z.string().max(64),
  contact: contactSchema,
  budget: budgetSchema.optional(),
  needBy: localDateSchema.optional(),
  message: prose(LIMITS.messageCharacters).optional(),
  consent: z.strictObject({ terms: z.literal(true, { error: 'terms_needed' }), network: z.boolean() }),
  surprise: z.boolean().optional(),
})
export type SendLeadRequest = z.infer<typeof sendLeadRequest>

/** 201; `replyBy` is `null` when no jeweler is timed yet (a lead that went straight into the pool). */
export const sendLeadResponse = z.strictObject({
  lead: z.strictObject({ reference: z.string(), portalUrl: z.string(), replyBy: z.int().nullable() }),
})
export type SendLeadResponse = z.infer<typeof sendLeadResponse>

/** Beside `error` in 409 `estimate_changed`. The retail book is what the browser prices with from here on. */
export const estimateChangedBody = z.looseObject({ estimate: estimateSchema, retailBook: z.unknown() })
/** Beside `error` in 409 `store_unavailable`. */
export const storeUnavailableBody = z.looseObject({ notice: z.string() })

import * as z from 'zod'
import { ALLOYS, CATEGORIES, CUTS, GEMS } from '../spec/vocabulary.ts'
import { engineSchema } from './concepts.ts'
import { currencySchema } from './estimate.ts'

export const LAUNCHERS = ['bottom-right', 'bottom-left', 'none'] as const

export const themeSchema = z.strictObject({
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .nullable(),
  radius: z.int().min(0).max(24).nullable(),
  launcher: z.enum(LAUNCHERS),
  mode: z.enum(['light', 'dark', 'auto']),
})

/** `GET /config`: all the browser gets to know of a store. No field names a cost, a loss, a markup or a margin. */
export const configResponse = z.strictObject({
  store: z.strictObject({
    name: z.string(),
    slug: z.string(),
    logoUrl: z.string().nullable(),
    leadTimeDays: z.int(),
    /** Said kindly where the store can't take orders now (vacation message, not accepting). */
    notice: z.string().optional(),
    /** Whether the separate consent to the network is offered. */
    network: z.boolean(),
  }),
  theme: themeSchema,
  currency: currencySchema,
  locale: z.string(),
  categories: z.array(z.enum(CATEGORIES)),
  /** Category → the styles offered in it. */
  styles: z.partialRecord(z.enum(CATEGORIES), z.array(z.string())),
  alloys: z.array(z.enum(ALLOYS)),
  gems: z.array(z.enum(GEMS)),
  cuts: z.array(z.enum(CUTS)),
  engines: z.array(engineSchema),
  limits: z.strictObject({ references: z.int(), variations: z.int(), imageBytes: z.int() }),
  retailBook: z.strictObject({ version: z.string(), url: z.string() }),
})
export type ConfigResponse = z.infer<typeof configResponse>

import * as z from 'zod'
import { CATEGORIES } from '../spec/vocabulary.ts'

export const FUNNEL_STEPS = [
  'seen',
  'opened',
  'described',
  'pictured',
  'materials',
  'details',
  'sent',
] as const
export type FunnelStep = (typeof FUNNEL_STEPS)[number]

/** `POST /events` (beacon): steps counted, no identifiers. */
export const funnelRequest = z.strictObject({
  step: z.enum(FUNNEL_STEPS),
  category: z.enum(CATEGORIES).optional(),
  seconds: z.int().min(0).max(86_400).optional(),
})
export type FunnelRequest = z.infer<typeof funnelRequest>

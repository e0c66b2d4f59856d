import type { Ctx, Seller } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { auditEntry } from '../audit/audit-entry.ts'
import { requireOwner } from '../sellers/require-owner.ts'
import { CENT_MICROS } from './dollars.ts'
import type { AiLimits } from '../../tables/spending.ts'
import { writeAiAccount } from './write-ai-account.ts'

const DOLLAR = 100 * CENT_MICROS

/** What each limit may be; amounts in micro-dollars. */
export const AI_LIMIT_BOUNDS: Record<keyof AiLimits, { min: number; max: number }> = {
  monthCapMicros: { min: DOLLAR, max: 10_000 * DOLLAR },
  dayCapMicros: { min: DOLLAR / 2, max: 10_000 * DOLLAR },
  dayCapImages: { min: 1, max: 10_000 },
  visitorFree: { min: 0, max: 100 },
  visitorDay: { min: 1, max: 1_000 },
  addressDay: { min: 1, max: 10_000 },
}
const LIMIT_NAMES = [
  'monthCapMicros',
  'dayCapMicros',
  'dayCapImages',
  'visitorFree',
  'visitorDay',
  'addressDay',
] as const satisfies (keyof AiLimits)[]

/** Switches the store's AI pictures on or off and says how much they may be; every refused field is named at once. */
export async function saveAiLimits(
  ctx: Ctx<Seller>,
  { enabled, limits }: { enabled: boolean; limits: AiLimits },
): Promise<void> {
  requireOwner(ctx)
  const refused = LIMIT_NAMES.filter((name) => {
    const { min, max } = AI_LIMIT_BOUNDS[name]
    return !Number.isInteger(limits[name]) || limits[name] < min || limits[name] > max
  }).map((name) => ({ path: name, code: 'out_of_range' }))
  const isTooMuch = refused.length === 0 && limits.dayCapMicros > limits.monthCapMicros
  refuseFields(isTooMuch ? [{ path: 'dayCapMicros', code: 'more_than_month' }] : refused)
  const set = { enabled, ...limits }
  await writeAiAccount(ctx, auditEntry(ctx, 'save_ai_limits', set), set)
}

function refuseFields(fields: { path: string; code: string }[]): void {
  if (fields.length > 0)
    throw new Refusal('invalid', { fields: fields.map((field) => ({ ...field, message: field.code })) })
}

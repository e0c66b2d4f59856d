import { OPENAI_DEFAULTS } from '../../platform/concepts/ai/config.ts'
import { type Period } from './budget.ts'
import { AI_LIMIT_DEFAULTS, type AiAccount, type AiLimits, type RestReason } from '../../tables/spending.ts'

/** A store's AI pictures as its people may see them: of the key only what it ends with. */
export type AiView = {
  enabled: boolean
  limits: AiLimits
  key: { hint: string; baseUrl: string | null; model: string | null; edits: boolean } | null
  /** Whether this deployment's key draws for stores without one. */
  shared: boolean
  rest: AiRest | null
  today: Used
  month: Used & { leads: number }
  timeZone: string
  /** Keys are the owner's to change. */
  mayChangeKey: boolean
}
export type AiRest = { until: number; reason: RestReason }
type Used = { pictures: number; micros: number }

/** Why pictures that are switched on rest just now. */
export function restOf(account: AiAccount | undefined, now: number): AiRest | null {
  if (!account?.enabled || account.restsUntil === null || account.restsFor === null) return null
  return account.restsUntil > now ? { until: account.restsUntil, reason: account.restsFor } : null
}

export function keyOf(account: AiAccount | undefined): AiView['key'] {
  if (!account?.keySealed) return null
  const { keyHint, baseUrl, draftModel, edits } = account
  return { hint: keyHint ?? '••••', baseUrl, model: draftModel, edits }
}

/** What is counted is of one day and one month; in any other it is nothing. */
export function usedIn(account: AiAccount | undefined, { day, month }: Period) {
  const none = { pictures: 0, micros: 0 }
  return {
    today: account?.day === day ? { pictures: account.dayImages, micros: account.dayMicros } : none,
    month: account?.month === month ? { pictures: account.monthImages, micros: account.monthMicros } : none,
  }
}

export function limitsOf(account: AiAccount | undefined): AiLimits {
  const { dayCapMicros, monthCapMicros, dayCapImages, visitorFree, visitorDay, addressDay } =
    account ?? AI_LIMIT_DEFAULTS
  return { dayCapMicros, monthCapMicros, dayCapImages, visitorFree, visitorDay, addressDay }
}

/** The model that draws where a store has named none. */
export const USUAL_MODEL = OPENAI_DEFAULTS.draftModel

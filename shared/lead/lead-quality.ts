import { addDays, daysBetween, HOUR, type LocalDate, MINUTE } from '../dates.ts'

/** What a seller would ask before spending an evening on a request. Amounts are minor units of the lead's currency. */
export type LeadFacts = {
  /** Whether the customer has opened their page from the mail. */
  contactVerified: boolean
  budgetMinMinor: number | null
  budgetMaxMinor: number | null
  lowMinor: number
  highMinor: number
  needBy: LocalDate | null
  today: LocalDate
  /** What the store usually takes, in days. */
  leadTimeDays: number
  /** How many things had to be assumed to price the piece. */
  assumed: number
  designedMs: number
  duplicate: boolean
}

export const SIGN_CODES = [
  'duplicate',
  'budget_below',
  'time_short',
  'budget_low',
  'assumed_many',
  'contact_verified',
  'budget_covers',
  'time_enough',
  'designed_long',
  'spec_complete',
  'assumed_some',
  'contact_unverified',
  'budget_open',
  'time_open',
  'designed_short',
  'budget_from',
  'designed_over',
] as const
export type SignCode = (typeof SIGN_CODES)[number]

/** One reason, and the number its sentence needs: minor units, days, things, minutes or (`designed_over`) hours; 0 where it needs none. */
export type LeadSign = { code: SignCode; tone: 'good' | 'care' | 'plain'; amount: number }

const MANY_ASSUMED = 3
const LONG_DESIGN = 5 * MINUTE
/** Longer than this somebody came back to it: the clock ran on meanwhile, and says nothing of the time they spent. */
const LONGEST_DESIGN = 3 * HOUR

const good = (code: SignCode, amount = 0): LeadSign => ({ code, tone: 'good', amount })
const care = (code: SignCode, amount = 0): LeadSign => ({ code, tone: 'care', amount })
const plain = (code: SignCode, amount = 0): LeadSign => ({ code, tone: 'plain', amount })

/** The most they would spend against the estimate; "from" an amount within it names no upper limit, and covers it. */
function budgetSign({ budgetMinMinor, budgetMaxMinor, lowMinor, highMinor }: LeadFacts): LeadSign {
  if (budgetMaxMinor === null && budgetMinMinor === null) return plain('budget_open')
  if (budgetMaxMinor === null)
    return (budgetMinMinor ?? 0) < lowMinor ? plain('budget_from') : good('budget_covers')
  if (budgetMaxMinor < lowMinor) return care('budget_below', lowMinor - budgetMaxMinor)
  return budgetMaxMinor >= highMinor ? good('budget_covers') : care('budget_low')
}

function timeSign({ needBy, today, leadTimeDays }: LeadFacts): LeadSign {
  if (needBy === null) return plain('time_open')
  const ready = addDays(today, leadTimeDays)
  return needBy >= ready
    ? good('time_enough', daysBetween(ready, needBy))
    : care('time_short', daysBetween(needBy, ready))
}

function specSign({ assumed }: LeadFacts): LeadSign {
  if (assumed === 0) return good('spec_complete')
  return assumed >= MANY_ASSUMED ? care('assumed_many', assumed) : plain('assumed_some', assumed)
}

function designSign({ designedMs }: LeadFacts): LeadSign {
  if (designedMs > LONGEST_DESIGN) return plain('designed_over', Math.round(designedMs / HOUR))
  const minutes = Math.round(designedMs / MINUTE)
  return designedMs >= LONG_DESIGN ? good('designed_long', minutes) : plain('designed_short', minutes)
}

/**
 * What speaks for a lead and what to look at first, as reasons a seller can weigh; never a score. One of each kind,
 * the most telling first, and "possible duplicate" only where it is one.
 */
export function leadSigns(facts: LeadFacts): LeadSign[] {
  const signs = [
    ...(facts.duplicate ? [care('duplicate')] : []),
    facts.contactVerified ? good('contact_verified') : plain('contact_unverified'),
    budgetSign(facts),
    timeSign(facts),
    specSign(facts),
    designSign(facts),
  ]
  return signs.toSorted((a, b) => SIGN_CODES.indexOf(a.code) - SIGN_CODES.indexOf(b.code))
}

/** The few a card has room for: those that say something, the most telling first. */
export const tellingSigns = (signs: readonly LeadSign[], most = 3): LeadSign[] =>
  signs.filter(({ tone }) => tone !== 'plain').slice(0, most)

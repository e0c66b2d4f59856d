import type { Actor, Transition } from '../transition.ts'

/** One store's engagement with one lead. */
export const ASSIGNMENT_STATUSES = [
  'offered',
  'reviewing',
  'accepted',
  'quote_sent',
  'in_production',
  'completed',
  'declined',
  'auto_declined',
  'lost',
  'cancelled',
] as const
export type AssignmentStatus = (typeof ASSIGNMENT_STATUSES)[number]

/** `none`: the store has no assignment on the lead yet; it is a card in the pool. */
export type AssignmentFrom = AssignmentStatus | 'none'

export const DECLINE_REASONS = [
  'outside_expertise',
  'too_busy',
  'budget_mismatch',
  'timeline',
  'other',
] as const
export type DeclineReason = (typeof DECLINE_REASONS)[number]

type AssignmentTransition = Transition<AssignmentStatus> & {
  to: AssignmentStatus
  /** A reason must be given, and is shown to the other side. */
  reason?: true
}

/** The only ways an assignment changes. Conditional writes take their `WHERE status IN (…)` from `from`. */
export const ASSIGNMENT_TRANSITIONS = {
  offer: { from: ['none'], to: 'offered', by: ['system'] },
  review: { from: ['none'], to: 'reviewing', by: ['seller'] },
  answer: { from: ['offered'], to: 'offered', by: ['seller'] },
  accept: { from: ['none', 'offered', 'reviewing'], to: 'accepted', by: ['seller'] },
  decline: { from: ['none', 'offered', 'reviewing'], to: 'declined', by: ['seller'], reason: true },
  lapse: { from: ['offered', 'reviewing'], to: 'auto_declined', by: ['system'] },
  quote: { from: ['accepted'], to: 'quote_sent', by: ['seller'] },
  win: { from: ['quote_sent'], to: 'in_production', by: ['customer'] },
  complete: { from: ['in_production'], to: 'completed', by: ['seller'] },
  reopen: { from: ['completed'], to: 'in_production', by: ['seller'] },
  cancel: {
    from: ['accepted', 'quote_sent', 'in_production'],
    to: 'cancelled',
    by: ['seller', 'customer'],
    reason: true,
  },
  lose: { from: ['offered', 'reviewing', 'accepted', 'quote_sent'], to: 'lost', by: ['system'] },
} as const satisfies Record<string, AssignmentTransition>

export type AssignmentAction = keyof typeof ASSIGNMENT_TRANSITIONS

/** Whether `actor` may take `action` on an assignment in `status` (`none` for a lead still in the pool). */
export function canAct(action: AssignmentAction, status: AssignmentFrom, actor: Actor): boolean {
  const { from, by }: AssignmentTransition = ASSIGNMENT_TRANSITIONS[action]
  return from.includes(status) && by.includes(actor)
}

/** Waiting for the store to accept or decline; a timer runs. */
export const UNANSWERED_STATUSES = ASSIGNMENT_TRANSITIONS.lapse.from

/** Accepted and not finished: the customer waits for their piece, and for an answer when they write. */
export const OPEN_ORDER_STATUSES = ASSIGNMENT_TRANSITIONS.cancel.from

/** Somebody waits for the other: a store for its decision, a customer for their piece. Nobody is erased meanwhile. */
export const LIVE_STATUSES = [
  'offered',
  ...OPEN_ORDER_STATUSES,
] as const satisfies readonly AssignmentStatus[]

/** The store has taken the lead on, and may be in touch with the customer; a cancelled order no longer is. */
export const ENGAGED_STATUSES = [
  'accepted',
  'quote_sent',
  'in_production',
  'completed',
] as const satisfies readonly AssignmentStatus[]

/** What may be noted of an order, and leaves it where it stands. */
export const ASSIGNMENT_NOTES = {
  /** The seller says that they answered by email. */
  wrote: { from: OPEN_ORDER_STATUSES, to: 'same', by: ['seller'] },
} as const satisfies Record<string, Transition<AssignmentStatus>>

export type AssignmentNote = keyof typeof ASSIGNMENT_NOTES

/** Whether a seller may note an answer (`wrote`). */
export const canNoteAnswer = (status: AssignmentFrom): boolean =>
  OPEN_ORDER_STATUSES.some((open) => open === status)

export const isEngaged = (status: AssignmentFrom): boolean =>
  ENGAGED_STATUSES.some((engaged) => engaged === status)

export const isUnanswered = (status: AssignmentStatus): boolean =>
  UNANSWERED_STATUSES.some((unanswered) => unanswered === status)

/** Who can no longer write: stores that never took part, or whose part ended without an order. */
const SILENT: readonly AssignmentStatus[] = ['reviewing', 'declined', 'auto_declined', 'lost']

/** Whether the store may write in the conversation: from its offer or acceptance on, and after completion too. */
export const canWrite = (status: AssignmentStatus): boolean => !SILENT.includes(status)

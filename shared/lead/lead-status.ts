import type { AssignmentAction } from './assignment-status.ts'
import type { Actor, Transition } from '../transition.ts'

/** A lead as everyone sees it. */
export const LEAD_STATUSES = ['open', 'claimed', 'won', 'completed', 'closed'] as const
export type LeadStatus = (typeof LEAD_STATUSES)[number]

/** `none`: it has not been sent yet. */
export type LeadFrom = LeadStatus | 'none'

type LeadTransition = Transition<LeadStatus> & {
  /** The assignment's action that it comes with, whose event tells of it; the others have an event of their own. */
  with?: AssignmentAction
}

/** The only ways a lead changes. Conditional writes take their `WHERE status IN (…)` from `from`. */
export const LEAD_TRANSITIONS = {
  receive: { from: ['none'], to: 'open', by: ['customer'] },
  /** All seller slots are taken. */
  claim: { from: ['open'], to: 'claimed', by: ['seller'], with: 'accept' },
  /** A seller slot is free again. */
  free: { from: ['claimed'], to: 'open', by: ['seller', 'customer'], with: 'cancel' },
  /** Its home store can't take it and the customer agreed: into the pool. */
  release: { from: ['open', 'claimed'], to: 'open', by: ['seller', 'system'] },
  /** Its days in the pool are over. */
  leave_pool: { from: ['open', 'claimed'], to: 'same', by: ['system'] },
  win: { from: ['open', 'claimed'], to: 'won', by: ['customer'], with: 'win' },
  complete: { from: ['won'], to: 'completed', by: ['seller'], with: 'complete' },
  reopen: { from: ['completed'], to: 'won', by: ['seller'], with: 'reopen' },
  withdraw: { from: ['open', 'claimed'], to: 'closed', by: ['customer'] },
  close: { from: ['open', 'claimed', 'won'], to: 'closed', by: ['seller', 'system'] },
  /** Who sent it is erased; what nobody has agreed on closes. */
  erase: {
    from: LEAD_STATUSES,
    to: { open: 'closed', claimed: 'closed' },
    by: ['seller', 'customer'],
  },
} as const satisfies Record<string, LeadTransition>

export type LeadAction = keyof typeof LEAD_TRANSITIONS

/** The actions that leave an event of their own. */
export type LeadEventAction = {
  [A in LeadAction]: (typeof LEAD_TRANSITIONS)[A] extends { with: AssignmentAction } ? never : A
}[LeadAction]
/** The actions that an assignment's event tells of. */
export type LeadConsequence = Exclude<LeadAction, LeadEventAction>

/** In the pool, and on the way to leaving it; nowhere else does a lead's clock run. */
export const RUNNING_LEAD_STATUSES = ['open', 'claimed'] as const satisfies readonly LeadStatus[]

/** Whether `actor` may take `action` on a lead in `status`. */
export function canMoveLead(action: LeadAction, status: LeadFrom, actor: Actor): boolean {
  const { from, by }: LeadTransition = LEAD_TRANSITIONS[action]
  return from.includes(status) && by.includes(actor)
}

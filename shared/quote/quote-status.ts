import type { Actor, Transition } from '../transition.ts'

/** Status of one version of a quote. */
export const QUOTE_STATUSES = [
  'draft',
  'sent',
  'viewed',
  'accepted',
  'declined',
  'expired',
  'superseded',
  'withdrawn',
] as const
export type QuoteStatus = (typeof QUOTE_STATUSES)[number]

type QuoteTransition = Transition<QuoteStatus> & { to: QuoteStatus; reason?: true }

/**
 * The only ways a version changes. A customer may accept what was never reported as seen: the page's report can be
 * blocked, the acceptance cannot be refused for it.
 */
export const QUOTE_TRANSITIONS = {
  edit: { from: ['draft'], to: 'draft', by: ['seller'] },
  send: { from: ['draft'], to: 'sent', by: ['seller'] },
  view: { from: ['sent'], to: 'viewed', by: ['customer'] },
  accept: { from: ['sent', 'viewed'], to: 'accepted', by: ['customer'] },
  decline: { from: ['sent', 'viewed'], to: 'declined', by: ['customer'], reason: true },
  expire: { from: ['sent', 'viewed'], to: 'expired', by: ['system'] },
  supersede: { from: ['sent', 'viewed'], to: 'superseded', by: ['seller'] },
  withdraw: { from: ['draft', 'sent', 'viewed'], to: 'withdrawn', by: ['seller', 'system'] },
} as const satisfies Record<string, QuoteTransition>

export type QuoteAction = keyof typeof QUOTE_TRANSITIONS

/** Whether `actor` may take `action` on a version in `status`. Expiry is a matter of time, not of status. */
export function canActOnQuote(action: QuoteAction, status: QuoteStatus, actor: Actor): boolean {
  const { from, by }: QuoteTransition = QUOTE_TRANSITIONS[action]
  return from.includes(status) && by.includes(actor)
}

const ACCEPTABLE: readonly QuoteStatus[] = QUOTE_TRANSITIONS.accept.from

/** Before the customer, waiting for their answer. */
export const isLive = (status: QuoteStatus): boolean => ACCEPTABLE.includes(status)

/** Stands in the way of starting another quote. */
export const isPending = (status: QuoteStatus): boolean => status === 'draft' || isLive(status)

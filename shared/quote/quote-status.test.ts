import { describe, expect, it } from 'vitest'
import type { Actor } from '../transition.ts'
import {
  canActOnQuote,
  isLive,
  isPending,
  QUOTE_STATUSES,
  QUOTE_TRANSITIONS,
  type QuoteAction,
  type QuoteStatus,
} from './quote-status.ts'

const ACTORS: Actor[] = ['seller', 'customer', 'system']
const ACTIONS: QuoteAction[] = [
  'edit',
  'send',
  'view',
  'accept',
  'decline',
  'expire',
  'supersede',
  'withdraw',
]

const BEFORE_THE_CUSTOMER = [
  'accept by customer',
  'decline by customer',
  'expire by system',
  'supersede by seller',
  'withdraw by seller',
  'withdraw by system',
]
const ALLOWED: Record<QuoteStatus, string[]> = {
  draft: ['edit by seller', 'send by seller', 'withdraw by seller', 'withdraw by system'],
  sent: ['view by customer', ...BEFORE_THE_CUSTOMER],
  viewed: BEFORE_THE_CUSTOMER,
  accepted: [],
  declined: [],
  expired: [],
  superseded: [],
  withdrawn: [],
}

describe('quote version transitions', () => {
  it('covers every action', () => {
    expect(Object.keys(QUOTE_TRANSITIONS).toSorted()).toEqual(ACTIONS.toSorted())
  })

  it.each(QUOTE_STATUSES)('from %s allows exactly what the rules say', (status) => {
    const allowed = ACTIONS.flatMap((action) =>
      ACTORS.filter((actor) => canActOnQuote(action, status, actor)).map((actor) => `${action} by ${actor}`),
    )
    expect(allowed.toSorted()).toEqual(ALLOWED[status].toSorted())
  })

  it('never leads out of accepted, nor back into a draft', () => {
    for (const action of ACTIONS) {
      expect(ACTORS.some((actor) => canActOnQuote(action, 'accepted', actor))).toBe(false)
      if (action !== 'edit') expect(QUOTE_TRANSITIONS[action].to).not.toBe('draft')
    }
  })

  it('is live while it can be accepted, and pending also as a draft', () => {
    expect(QUOTE_STATUSES.filter(isLive)).toEqual(['sent', 'viewed'])
    expect(QUOTE_STATUSES.filter(isPending)).toEqual(['draft', 'sent', 'viewed'])
  })
})

import { describe, expect, it } from 'vitest'
import type { Actor, Transition } from '../transition.ts'
import { ASSIGNMENT_TRANSITIONS } from './assignment-status.ts'
import {
  canMoveLead,
  LEAD_STATUSES,
  LEAD_TRANSITIONS,
  type LeadAction,
  type LeadFrom,
  type LeadStatus,
  RUNNING_LEAD_STATUSES,
} from './lead-status.ts'

const ACTORS: Actor[] = ['seller', 'customer', 'system']
const FROM: LeadFrom[] = ['none', ...LEAD_STATUSES]

const isAction = (name: string): name is LeadAction => name in LEAD_TRANSITIONS
const ACTIONS = Object.keys(LEAD_TRANSITIONS).filter(isAction)
const of = (action: LeadAction): Transition<LeadStatus> => LEAD_TRANSITIONS[action]

function statusAfter({ to }: Pick<Transition<LeadStatus>, 'to'>, from: LeadStatus): LeadStatus {
  if (typeof to === 'object') return to[from] ?? from
  return to === 'same' ? from : to
}

/** Read from the statuses' side: everything that may happen to a lead, and nothing else. */
const ALLOWED: Record<LeadFrom, string[]> = {
  none: ['receive by customer → open'],
  open: [
    'claim by seller → claimed',
    'release by seller → open',
    'release by system → open',
    'leave_pool by system → open',
    'win by customer → won',
    'withdraw by customer → closed',
    'close by seller → closed',
    'close by system → closed',
    'erase by seller → closed',
    'erase by customer → closed',
  ],
  claimed: [
    'free by seller → open',
    'free by customer → open',
    'release by seller → open',
    'release by system → open',
    'leave_pool by system → claimed',
    'win by customer → won',
    'withdraw by customer → closed',
    'close by seller → closed',
    'close by system → closed',
    'erase by seller → closed',
    'erase by customer → closed',
  ],
  won: [
    'complete by seller → completed',
    'close by seller → closed',
    'close by system → closed',
    'erase by seller → won',
    'erase by customer → won',
  ],
  completed: ['reopen by seller → won', 'erase by seller → completed', 'erase by customer → completed'],
  closed: ['erase by seller → closed', 'erase by customer → closed'],
}

describe('lead transitions', () => {
  it.each(FROM)('from %s allow exactly what the rules say', (status) => {
    const allowed = ACTIONS.flatMap((action) =>
      ACTORS.filter((actor) => canMoveLead(action, status, actor)).map((actor) => {
        const { to } = of(action)
        const after = status === 'none' ? to : statusAfter({ to }, status)
        return `${action} by ${actor} → ${String(after)}`
      }),
    )
    expect(allowed.toSorted()).toEqual(ALLOWED[status].toSorted())
  })

  it('come with an action of the assignment, or leave an event of their own', () => {
    const told = ACTIONS.filter((action) => 'with' in LEAD_TRANSITIONS[action])
    expect(told).toEqual(['claim', 'free', 'win', 'complete', 'reopen'])
    for (const action of told) {
      const transition: object = LEAD_TRANSITIONS[action]
      expect('with' in transition && String(transition.with) in ASSIGNMENT_TRANSITIONS, action).toBe(true)
    }
  })

  it('lead from wherever a clock runs to an end where none does', () => {
    for (const status of RUNNING_LEAD_STATUSES) expect(statusAfter(of('close'), status)).toBe('closed')
    expect(RUNNING_LEAD_STATUSES.some((status) => statusAfter(of('win'), status) === status)).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import {
  ASSIGNMENT_STATUSES,
  ASSIGNMENT_TRANSITIONS,
  canAct,
  canWrite,
  isUnanswered,
  type AssignmentAction,
  type AssignmentFrom,
} from './assignment-status.ts'
import type { Actor } from '../transition.ts'

const ACTORS: Actor[] = ['seller', 'customer', 'system']
const FROM: AssignmentFrom[] = ['none', ...ASSIGNMENT_STATUSES]

/** The table of the domain rules, read from the statuses' side: everything that may happen, and nothing else. */
const ALLOWED: Record<AssignmentFrom, string[]> = {
  none: ['offer by system', 'review by seller', 'accept by seller', 'decline by seller'],
  offered: ['answer by seller', 'accept by seller', 'decline by seller', 'lapse by system', 'lose by system'],
  reviewing: ['accept by seller', 'decline by seller', 'lapse by system', 'lose by system'],
  accepted: ['quote by seller', 'cancel by seller', 'cancel by customer', 'lose by system'],
  quote_sent: ['win by customer', 'cancel by seller', 'cancel by customer', 'lose by system'],
  in_production: ['complete by seller', 'cancel by seller', 'cancel by customer'],
  completed: ['reopen by seller'],
  declined: [],
  auto_declined: [],
  lost: [],
  cancelled: [],
}

const ACTIONS: AssignmentAction[] = [
  'offer',
  'review',
  'answer',
  'accept',
  'decline',
  'lapse',
  'quote',
  'win',
  'complete',
  'reopen',
  'cancel',
  'lose',
]

describe('assignment transitions', () => {
  it('covers every action', () => {
    expect(Object.keys(ASSIGNMENT_TRANSITIONS).toSorted()).toEqual(ACTIONS.toSorted())
  })

  it.each(FROM)('from %s allows exactly what the rules say', (status) => {
    const allowed = ACTIONS.flatMap((action) =>
      ACTORS.filter((actor) => canAct(action, status, actor)).map((actor) => `${action} by ${actor}`),
    )
    expect(allowed.toSorted()).toEqual((ALLOWED[status] ?? []).toSorted())
  })

  it('leads from every status that is not an end to an end', () => {
    const ends = new Set(ASSIGNMENT_STATUSES.filter((status) => ALLOWED[status].length === 0))
    for (const status of ASSIGNMENT_STATUSES) {
      const reached = new Set<AssignmentFrom>([status])
      for (const _ of ASSIGNMENT_STATUSES)
        for (const action of ACTIONS)
          if ([...reached].some((from) => ACTORS.some((actor) => canAct(action, from, actor))))
            reached.add(ASSIGNMENT_TRANSITIONS[action].to)
      expect([...reached].some((to) => to !== 'none' && ends.has(to))).toBe(true)
    }
  })
})

describe('what a status means', () => {
  it('has a timer only before an answer', () => {
    expect(ASSIGNMENT_STATUSES.filter(isUnanswered)).toEqual(['offered', 'reviewing'])
  })

  it('lets whoever is engaged write, after completion too, and nobody who declined, lapsed or lost', () => {
    expect(ASSIGNMENT_STATUSES.filter(canWrite)).toEqual([
      'offered',
      'accepted',
      'quote_sent',
      'in_production',
      'completed',
      'cancelled',
    ])
  })
})

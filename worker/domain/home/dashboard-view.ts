import type { FunnelStep } from '#shared/contract/funnel.ts'
import type { AiRest } from '../spending/ai-view.ts'
import type { OrderCard } from '../lead-views/lead-views.ts'

/** The numbers as docs/domain-rules.md#numbers defines them; rates are `null` while there is nothing to divide by. */
export type DashboardView = {
  active: number
  inProduction: number
  completed: number
  successRate: number | null
  standing: {
    /** Of all offers that were answered or ran out, the share that was answered. */
    answered: number | null
    /** Milliseconds from offer to answer, the middle one of the latest answered offers. */
    medianMs: number | null
  }
  waiting: {
    leads: number
    /** How many of them lapse before the store's day ends, and when the first does. */
    lapseToday: number
    nextRespondBy: number | null
    customers: number
    /** When the customer who has waited longest began to. */
    since: number | null
    unread: number
    aiRest: AiRest | null
  }
  /** The designer's steps of the last 28 days, in order. */
  funnel: { step: FunnelStep; count: number }[]
  recent: OrderCard[]
  checklist: { key: 'prices' | 'snippet' | 'accepting' | 'test_lead'; done: boolean }[]
  /** With what shoppers read while it is on vacation. */
  store: { name: string; accepting: boolean; vacation: boolean; vacationMessage: string }
}

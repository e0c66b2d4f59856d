import type { FUNNEL_STEPS } from '#shared/contract/funnel.ts'
import type { DeclineReason } from '#shared/lead/assignment-status.ts'
import type { Category } from '#shared/spec/vocabulary.ts'
import type {
  AnswerAdvice,
  CancelAdvice,
  DeclineAdvice,
  FunnelAdvice,
  LossAdvice,
  PriceAdvice,
} from './advice.ts'
import type { Quartiles } from './quartiles.ts'

export type FunnelStep = (typeof FUNNEL_STEPS)[number]

export const LOSSES = ['others', 'lapsed', 'vacation', 'withdrawn'] as const
/** Where a request went that the store did not decline: chosen elsewhere, its time up, vacation, taken back. */
export type Loss = (typeof LOSSES)[number]

/** Answers within so many hours, the last without an end. */
export const ANSWER_HOURS = [4, 12, 24, 48] as const

/** The requests of one category from the store's own site. Amounts are minor units of the store's currency. */
export type PricePoint = {
  category: Category
  requests: number
  likely: Quartiles
  /** The most they would spend, of those who said so. */
  budgets: Quartiles | null
  budgeted: number
  /** How many of those could not spend what the piece is likely to cost. */
  below: number
}

/** What a seller wrote with a decline; only the store reads it. */
export type DeclineNote = { leadId: string; reason: DeclineReason; note: string; at: number }

export type Cancelled = { assignmentId: string; by: 'seller' | 'customer' | null; reason: string; at: number }

/** What the store's numbers are and what each of them says to do. */
export type InsightsView = {
  currency: string
  declines: {
    count: number
    reasons: { reason: DeclineReason; count: number }[]
    latest: DeclineNote[]
    advice: DeclineAdvice
  }
  losses: { count: number; parts: { loss: Loss; count: number }[]; advice: LossAdvice }
  answers: {
    count: number
    times: Quartiles | null
    /** One for each of `ANSWER_HOURS`, and one for what took longer. */
    within: number[]
    advice: AnswerAdvice
  }
  funnel: { opened: number; steps: { step: FunnelStep; count: number }[]; advice: FunnelAdvice }
  prices: { points: PricePoint[]; advice: PriceAdvice }
  cancels: { count: number; byStore: number; byCustomer: number; latest: Cancelled[]; advice: CancelAdvice }
}

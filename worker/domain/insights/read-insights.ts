import { FUNNEL_STEPS } from '#shared/contract/funnel.ts'
import { addDays, HOUR, localDateOf } from '#shared/dates.ts'
import { DECLINE_REASONS } from '#shared/lead/assignment-status.ts'
import { isCategory } from '#shared/spec/is-category.ts'
import { CATEGORIES } from '#shared/spec/vocabulary.ts'
import type { Ctx, Seller } from '../../context.ts'
import { found } from '../../errors.ts'
import type { Store } from '../../tables/stores.ts'
import {
  adviseOnAnswers,
  adviseOnCancels,
  adviseOnDeclines,
  adviseOnFunnel,
  adviseOnLosses,
  adviseOnPrices,
  type Declined,
} from './advice.ts'
import { type Ended, FUNNEL_DAYS, insightReads, type OwnRequest } from './insight-reads.ts'
import { ANSWER_HOURS, type InsightsView, type Loss, LOSSES, type PricePoint } from './insights-view.ts'
import { quartilesOf } from './quartiles.ts'

/** How many of the latest words are shown. */
const LATEST = 5

const reasonOf = (text: string | null) => DECLINE_REASONS.find((known) => known === text)

function declinesOf(rows: Ended[], own: OwnRequest[], store: Store): InsightsView['declines'] {
  const declined = rows.flatMap((row): Declined[] => {
    const reason = reasonOf(row.declineReason)
    const { category } = row
    if (!reason || !isCategory(category)) return []
    const ours = row.currency === store.currency
    return [
      { reason, category, likelyMinor: row.likelyMinor, budgetMaxMinor: ours ? row.budgetMaxMinor : null },
    ]
  })
  const accepted = own.flatMap((row) =>
    row.acceptedAt === null || row.budgetMaxMinor === null ? [] : [row.budgetMaxMinor],
  )
  return {
    count: declined.length,
    reasons: DECLINE_REASONS.map((reason) => ({
      reason,
      count: declined.filter((one) => one.reason === reason).length,
    })),
    latest: rows
      .flatMap(({ leadId, declineReason, declineNote: note, at }) => {
        const reason = reasonOf(declineReason)
        return reason && note ? [{ leadId, reason, note, at }] : []
      })
      .slice(0, LATEST),
    advice: adviseOnDeclines(declined, store, quartilesOf(accepted)?.low ?? null),
  }
}

function lossesOf(lost: Ended[], lapsed: Ended[], store: Store): InsightsView['losses'] {
  const losses: Loss[] = [
    ...lost.map(({ closedReason }) => (closedReason === 'withdrawn' ? 'withdrawn' : 'others')),
    ...lapsed.map(({ lapsedAt }) => (lapsedAt === null ? 'vacation' : 'lapsed')),
  ]
  return {
    count: losses.length,
    parts: LOSSES.map((loss) => ({ loss, count: losses.filter((one) => one === loss).length })),
    advice: adviseOnLosses(losses, store.autoDeclineHours),
  }
}

function answersOf(rows: { offeredAt: number | null; answeredAt: number | null }[]): InsightsView['answers'] {
  const times = rows.flatMap(({ offeredAt, answeredAt }) =>
    offeredAt === null || answeredAt === null ? [] : [answeredAt - offeredAt],
  )
  const ends = [0, ...ANSWER_HOURS, Infinity].map((hours) => hours * HOUR)
  const quartiles = quartilesOf(times)
  return {
    count: times.length,
    times: quartiles,
    within: ends.slice(1).map((end, index) => {
      const from = index === 0 ? -1 : (ends[index] ?? 0)
      return times.filter((time) => time > from && time <= end).length
    }),
    advice: adviseOnAnswers(times.length, quartiles),
  }
}

function funnelOf(
  rows: { day: string; step: string; count: number }[],
  today: string,
): InsightsView['funnel'] {
  const from = addDays(today, 1 - FUNNEL_DAYS)
  const of = (step: string) =>
    rows.filter((row) => row.step === step && row.day >= from).reduce((all, { count }) => all + count, 0)
  // Being seen on a page is no visit.
  const steps = FUNNEL_STEPS.filter((step) => step !== 'seen').map((step) => ({ step, count: of(step) }))
  return { opened: steps[0]?.count ?? 0, steps, advice: adviseOnFunnel(steps) }
}

function pricesOf(own: OwnRequest[]): InsightsView['prices'] {
  const points = CATEGORIES.flatMap((category): PricePoint[] => {
    const asked = own.filter((row) => row.category === category)
    const likely = quartilesOf(asked.map(({ likelyMinor }) => likelyMinor))
    if (!likely) return []
    const given = asked.flatMap(({ budgetMaxMinor, likelyMinor }) =>
      budgetMaxMinor === null ? [] : [{ budgetMaxMinor, likelyMinor }],
    )
    return [
      {
        category,
        requests: asked.length,
        likely,
        budgets: quartilesOf(given.map(({ budgetMaxMinor }) => budgetMaxMinor)),
        budgeted: given.length,
        below: given.filter((one) => one.budgetMaxMinor < one.likelyMinor).length,
      },
    ]
  })
  return { points: points.toSorted((a, b) => b.requests - a.requests), advice: adviseOnPrices(points) }
}

function cancelsOf(rows: Ended[]): InsightsView['cancels'] {
  const by = rows.map(({ cancelledBy }) => cancelledBy)
  return {
    count: rows.length,
    byStore: by.filter((one) => one === 'seller').length,
    byCustomer: by.filter((one) => one === 'customer').length,
    latest: rows
      .flatMap(({ id, at, cancelledBy, cancelReason }) =>
        cancelReason ? [{ assignmentId: id, by: cancelledBy, reason: cancelReason, at }] : [],
      )
      .slice(0, LATEST),
    advice: adviseOnCancels(by),
  }
}

/** The store's numbers that teach, each with what to do about it; spam is in none. One round trip. */
export async function readInsights(ctx: Ctx<Seller>): Promise<InsightsView> {
  const [storeRows, declined, lost, lapsed, cancelled, answered, counted, requests] = await ctx.db.batch(
    insightReads(ctx),
  )
  const store = found(storeRows[0])
  const own = requests.filter(
    ({ currency, closedReason, spamAt }) =>
      currency === store.currency && closedReason !== 'spam' && spamAt === null,
  )
  return {
    currency: store.currency,
    declines: declinesOf(declined, own, store),
    losses: lossesOf(lost, lapsed, store),
    answers: answersOf(answered),
    funnel: funnelOf(counted, localDateOf(ctx.now, store.timeZone)),
    prices: pricesOf(own),
    cancels: cancelsOf(cancelled),
  }
}

import { HOUR } from '#shared/dates.ts'
import { describe, expect, it } from 'vitest'
import {
  adviseOnAnswers,
  adviseOnCancels,
  adviseOnDeclines,
  adviseOnFunnel,
  adviseOnLosses,
  adviseOnPrices,
  type Declined,
} from './advice.ts'
import type { FunnelStep, Loss, PricePoint } from './insights-view.ts'
import { quartilesOf, roundedAmount } from './quartiles.ts'

const OWN = { minOrderMinor: null, leadTimeDays: 42 }
const SILENT = { code: 'too_little' }

const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one)
const declined = (changes: Partial<Declined> = {}): Declined => ({
  reason: 'budget_mismatch',
  category: 'ring',
  budgetMaxMinor: 80_000,
  likelyMinor: 200_000,
  ...changes,
})

describe('quartiles', () => {
  it.each([
    [[], null],
    [[3], { low: 3, median: 3, high: 3 }],
    [[4, 1, 3, 2], { low: 1.75, median: 2.5, high: 3.25 }],
    [[1, 2, 3, 4, 100], { low: 2, median: 3, high: 4 }],
  ])('%j', (values, expected) => expect(quartilesOf(values)).toEqual(expected))

  it.each([
    [0, 0],
    [7, 7],
    [187_350, 190_000],
    [104_999, 100_000],
    [999_999, 1_000_000],
  ])('%d is about %d', (value, about) => expect(roundedAmount(value)).toBe(about))
})

describe('why you decline', () => {
  it.each<[string, Declined[], object]>([
    ['too few', times(4, declined()), SILENT],
    ['none', [], SILENT],
    ['budgets too small', times(5, declined()), { code: 'budget_minimum', amountMinor: 80_000 }],
    [
      'budgets that would have done',
      times(5, declined({ budgetMaxMinor: 250_000 })),
      { code: 'budget_prices' },
    ],
    ['budgets nobody named', times(5, declined({ budgetMaxMinor: null })), { code: 'budget_talk' }],
    ['too busy', times(5, declined({ reason: 'too_busy' })), { code: 'too_busy' }],
    ['too late', times(5, declined({ reason: 'timeline' })), { code: 'timeline', leadTimeDays: 42 }],
    ['another reason', times(5, declined({ reason: 'other' })), { code: 'other' }],
    [
      'one category out of reach',
      [...times(4, declined({ reason: 'outside_expertise', category: 'bracelet' })), declined()],
      { code: 'outside_expertise', category: 'bracelet' },
    ],
    [
      'several categories out of reach',
      (['ring', 'pendant', 'earrings', 'bracelet', 'necklace'] as const).map((category) =>
        declined({ reason: 'outside_expertise', category }),
      ),
      { code: 'outside_expertise', category: null },
    ],
    [
      'a bit of everything',
      (['too_busy', 'timeline', 'other', 'budget_mismatch', 'outside_expertise'] as const).map((reason) =>
        declined({ reason }),
      ),
      { code: 'mixed' },
    ],
  ])('%s', (_, declines, advice) => expect(adviseOnDeclines(declines, OWN, null)).toEqual(advice))

  it('never keeps away the budgets of customers who were accepted', () => {
    expect(adviseOnDeclines(times(5, declined()), OWN, 50_000)).toEqual({
      code: 'budget_minimum',
      amountMinor: 50_000,
    })
  })

  it('does not advise a minimum the store already has', () => {
    const own = { ...OWN, minOrderMinor: 80_000 }
    expect(adviseOnDeclines(times(5, declined()), own, null)).toEqual({ code: 'budget_talk' })
  })
})

describe('what went elsewhere', () => {
  it.each<[Loss[], object]>([
    [times(4, 'lapsed'), SILENT],
    [times(5, 'lapsed'), { code: 'lapsed', hours: 48 }],
    [times(5, 'others'), { code: 'others' }],
    [[...times(3, 'withdrawn' as const), 'others', 'lapsed'], { code: 'withdrawn' }],
    [[...times(3, 'vacation' as const), 'others', 'lapsed'], { code: 'vacation' }],
    [['lapsed', 'lapsed', 'others', 'others', 'vacation', 'withdrawn'], { code: 'mixed' }],
  ])('%j', (losses, advice) => expect(adviseOnLosses(losses, 48)).toEqual(advice))
})

describe('how fast you answer', () => {
  it.each([
    [4, [1, 1, 1], 'too_little'],
    [5, [1, 2, 3], 'fast'],
    [5, [4, 8, 20], 'steady'],
    [5, [2, 5, 40], 'uneven'],
    [5, [20, 25, 30], 'slow'],
  ])('%d answers of %j hours: %s', (count, [low = 0, median = 0, high = 0], code) =>
    expect(adviseOnAnswers(count, { low: low * HOUR, median: median * HOUR, high: high * HOUR })).toEqual({
      code,
    }),
  )

  it('is silent before the first answer', () => expect(adviseOnAnswers(0, null)).toEqual(SILENT))
})

describe('where shoppers leave', () => {
  const STEPS: FunnelStep[] = ['opened', 'described', 'pictured', 'materials', 'details', 'sent']
  const funnel = (counts: number[]) => counts.map((count, index) => ({ step: STEPS[index] ?? 'sent', count }))

  it.each<[number[], object]>([
    [[19, 1, 1, 1, 1, 1], SILENT],
    [[0, 0, 0, 0, 0, 0], SILENT],
    [[100, 90, 85, 80, 30, 25], { code: 'leave', before: 'details', share: 0.625 }],
    [[100, 40, 38, 36, 33, 30], { code: 'leave', before: 'described', share: 0.6 }],
    [[100, 90, 80, 70, 60, 50], { code: 'even' }],
    // More come to a step than to the one before where they resume a design.
    [[100, 120, 110, 100, 90, 80], { code: 'even' }],
    [[20, 18, 16, 14, 4, 0], { code: 'leave', before: 'details', share: 1 - 4 / 14 }],
  ])('%j', (counts, advice) => expect(adviseOnFunnel(funnel(counts))).toEqual(advice))
})

describe('prices and budgets', () => {
  const point = (changes: Partial<PricePoint> = {}): PricePoint => ({
    category: 'ring',
    requests: 10,
    likely: { low: 150_000, median: 200_000, high: 250_000 },
    budgets: { low: 180_000, median: 220_000, high: 260_000 },
    budgeted: 8,
    below: 1,
    ...changes,
  })

  it.each<[string, PricePoint[], object]>([
    ['none', [], SILENT],
    ['too few budgets', [point({ budgeted: 4 })], SILENT],
    ['fit', [point()], { code: 'fits' }],
    [
      'fall short where they most do',
      [point({ below: 4 }), point({ category: 'earrings', below: 7 })],
      { code: 'below', category: 'earrings' },
    ],
    [
      'leave room',
      [point(), point({ category: 'pendant', budgets: { low: 1, median: 300_000, high: 400_000 } })],
      { code: 'room', category: 'pendant' },
    ],
  ])('%s', (_, points, advice) => expect(adviseOnPrices(points)).toEqual(advice))
})

describe('cancelled orders', () => {
  it.each<[('seller' | 'customer' | null)[], object]>([
    [times(4, 'customer'), SILENT],
    [[...times(3, 'customer' as const), 'seller', 'seller'], { code: 'customer' }],
    [[...times(3, 'seller' as const), 'customer', null], { code: 'seller' }],
    [times(5, null), { code: 'mixed' }],
    [['seller', 'seller', 'customer', 'customer', null], { code: 'mixed' }],
  ])('%j', (by, advice) => expect(adviseOnCancels(by)).toEqual(advice))
})

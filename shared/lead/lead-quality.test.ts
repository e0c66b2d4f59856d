import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '../dates.ts'
import { type LeadFacts, leadSigns, SIGN_CODES, type SignCode, tellingSigns } from './lead-quality.ts'

const PLAIN: LeadFacts = {
  contactVerified: true,
  budgetMinMinor: null,
  budgetMaxMinor: 300_000,
  lowMinor: 200_000,
  highMinor: 300_000,
  needBy: '2027-03-01',
  today: '2026-11-26',
  leadTimeDays: 42,
  assumed: 0,
  designedMs: 20 * MINUTE,
  duplicate: false,
}
const signOf = (change: Partial<LeadFacts>, code: SignCode) =>
  leadSigns({ ...PLAIN, ...change }).find((sign) => sign.code === code)

describe('what speaks for a lead', () => {
  it.each<[string, Partial<LeadFacts>, SignCode, string, number]>([
    ['a budget over all of the estimate', {}, 'budget_covers', 'good', 0],
    [
      'a budget from below it on',
      { budgetMinMinor: 10_000, budgetMaxMinor: null },
      'budget_from',
      'plain',
      0,
    ],
    [
      'a budget from just below it on',
      { budgetMinMinor: 199_999, budgetMaxMinor: null },
      'budget_from',
      'plain',
      0,
    ],
    [
      'a budget from its low end on',
      { budgetMinMinor: 200_000, budgetMaxMinor: null },
      'budget_covers',
      'good',
      0,
    ],
    ['a budget within the estimate', { budgetMaxMinor: 299_999 }, 'budget_low', 'care', 0],
    ['a budget at the low end', { budgetMaxMinor: 200_000 }, 'budget_low', 'care', 0],
    ['a budget below the low end', { budgetMaxMinor: 199_999 }, 'budget_below', 'care', 1],
    ['no budget', { budgetMaxMinor: null }, 'budget_open', 'plain', 0],
    ['time to spare', {}, 'time_enough', 'good', 53],
    ['just enough time', { needBy: '2027-01-07' }, 'time_enough', 'good', 0],
    ['a day too little', { needBy: '2027-01-06' }, 'time_short', 'care', 1],
    ['a day that has passed', { needBy: '2026-11-25' }, 'time_short', 'care', 43],
    ['no date', { needBy: null }, 'time_open', 'plain', 0],
    ['nothing assumed', {}, 'spec_complete', 'good', 0],
    ['a little assumed', { assumed: 2 }, 'assumed_some', 'plain', 2],
    ['much assumed', { assumed: 3 }, 'assumed_many', 'care', 3],
    ['an opened page', {}, 'contact_verified', 'good', 0],
    ['an unopened page', { contactVerified: false }, 'contact_unverified', 'plain', 0],
    ['a while designing', {}, 'designed_long', 'good', 20],
    ['a moment designing', { designedMs: 4.4 * MINUTE }, 'designed_short', 'plain', 4],
    ['three hours of designing', { designedMs: 3 * HOUR }, 'designed_long', 'good', 180],
    ['coming back within a day', { designedMs: 3 * HOUR + 1 }, 'designed_over', 'plain', 3],
    ['designing over days', { designedMs: 70 * HOUR }, 'designed_over', 'plain', 70],
    ['the same sent twice', { duplicate: true }, 'duplicate', 'care', 0],
  ])('%s', (_, change, code, tone, amount) => {
    expect(signOf(change, code)).toEqual({ code, tone, amount })
  })

  it('is one reason of each kind, in one order, with no amount below nothing', () => {
    const minor = fc.nat(1_000_000)
    const facts = fc.record({
      contactVerified: fc.boolean(),
      budgetMinMinor: fc.option(minor),
      budgetMaxMinor: fc.option(minor),
      lowMinor: minor,
      highMinor: minor,
      needBy: fc.constantFrom(null, '2026-11-20', '2026-11-26', '2027-01-07', '2028-02-29'),
      today: fc.constant('2026-11-26'),
      leadTimeDays: fc.nat(365),
      assumed: fc.nat(7),
      designedMs: fc.nat(10_000_000),
      duplicate: fc.boolean(),
    })
    fc.assert(
      fc.property(facts, (given) => {
        const signs = leadSigns(given)
        expect(signs).toHaveLength(given.duplicate ? 6 : 5)
        const places = signs.map(({ code }) => SIGN_CODES.indexOf(code))
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
        for (const { amount } of signs) expect(amount).toBeGreaterThanOrEqual(0)
        for (const { tone } of tellingSigns(signs)) expect(tone).not.toBe('plain')
      }),
      { seed: 20_261_126 },
    )
  })

  it('leaves a card the few that matter, what to look at first', () => {
    const signs = leadSigns({ ...PLAIN, duplicate: true, budgetMaxMinor: 1_000, needBy: '2026-12-01' })
    expect(tellingSigns(signs).map(({ code }) => code)).toEqual(['duplicate', 'budget_below', 'time_short'])
  })
})

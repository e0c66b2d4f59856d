import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { BUDGET_BANDS, budgetBand, NO_LIMIT_BAND } from './budget-band.ts'

it.each([
  [0, 'USD', 0],
  [25_000, 'USD', 0],
  [25_001, 'USD', 1],
  [2_000_000, 'USD', 7],
  [2_000_001, 'USD', BUDGET_BANDS.length],
  [250, 'JPY', 0],
  [null, 'USD', NO_LIMIT_BAND],
])('%s minor units of %s are in band %i', (minor, currency, band) => {
  expect(budgetBand(minor, currency)).toBe(band)
})

it('never puts a larger budget into an earlier band, and no limit after all', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.nat(10_000_000), (a, b) => {
      const [small, large] = [budgetBand(Math.min(a, b), 'USD'), budgetBand(Math.max(a, b), 'USD')]
      expect(small).toBeLessThanOrEqual(large)
      expect(large).toBeLessThan(NO_LIMIT_BAND)
    }),
  )
})

import { minorDigits } from '../money.ts'

/** Upper ends of the bands in major units of a lead's currency, ascending; what is above the last is a band too. */
export const BUDGET_BANDS = [250, 500, 1_000, 2_000, 3_500, 5_000, 10_000, 20_000] as const

/** The band of leads that name no upper limit: they match every budget. */
export const NO_LIMIT_BAND = BUDGET_BANDS.length + 1

/** The band of an amount in major units, 0 or more, of any currency: 0 up to the first end, then one more for each passed. */
export function bandOfMajor(major: number): number {
  const band = BUDGET_BANDS.findIndex((end) => major <= end)
  return band === -1 ? BUDGET_BANDS.length : band
}

/**
 * The band of the most a customer can spend, in minor units of `currency`; `NO_LIMIT_BAND` where they named no upper
 * limit. Whoever asks for at least an amount finds it in that amount's band and those after it.
 */
export const budgetBand = (budgetMaxMinor: number | null, currency: string): number =>
  budgetMaxMinor === null ? NO_LIMIT_BAND : bandOfMajor(budgetMaxMinor / 10 ** minorDigits(currency))

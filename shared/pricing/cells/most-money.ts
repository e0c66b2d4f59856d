import { minorDigits } from '../../money.ts'
import { PER_USD } from '../data/default-currencies.ts'

/** A jeweler's dearest carat, kilogram or band ends below ten million dollars. */
const DOLLARS = 10_000_000

/** In the smallest units there are, that is a thousand dollars a gram; sums of more would lose digits. */
const NEVER_MORE = 1e14

/** The most a cell of money can hold, in minor units: a power of ten, at least ten million dollars where that fits. */
export function mostMoney(currency: string): number {
  const enough = DOLLARS * (PER_USD[currency] ?? 1) * 10 ** minorDigits(currency)
  let most = 1
  while (most < enough && most < NEVER_MORE) most *= 10
  return most
}

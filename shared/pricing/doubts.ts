import type { StoneGroup } from '../spec/design-spec.ts'
import type { AssumptionCode, LineCode } from './estimate.ts'
import { assumesQuality, assumesWeight } from './price-stone.ts'
import type { RetailBook } from './retail-book.ts'

/** Something that had to be assumed, and the line that is less certain for it. */
export type Doubt = readonly [assumed: AssumptionCode, line: LineCode]

/** The line a stone's weight and quality decide; a head is modeled around the customer's own. */
const lineOf = ({ origin, role }: StoneGroup): LineCode =>
  origin === 'customer' ? 'making' : role === 'center' ? 'center_stone' : 'other_stones'

/** What is uncertain about a piece: what completing its spec assumed, and what its stones leave open. */
export function doubtsOf(assumptions: AssumptionCode[], stones: StoneGroup[], book: RetailBook): Doubt[] {
  const doubts = assumptions.map((code): Doubt => [code, code === 'customer_stone' ? 'setting' : 'metal'])
  for (const line of ['center_stone', 'other_stones', 'making'] as const) {
    const inLine = stones.filter((stone) => lineOf(stone) === line)
    if (inLine.some((stone) => assumesQuality(stone, book))) doubts.push(['quality_assumed', line])
    if (inLine.some(assumesWeight)) doubts.push(['stone_size_assumed', line])
  }
  return doubts
}

import type { Ctx, Seller } from '../../context.ts'
import { batch } from '../../platform/db/write.ts'
import { type After, type CustomerLine, goesOnAfter, selectCustomers } from './select-customers.ts'

const PAGE = 50
/** Room for people who wrote nothing but spam. */
const SCAN = 100
/** How many people one search looks at; it can be continued. */
const SEARCH = 1_000

export type CustomersView = {
  people: CustomerLine[]
  /** What was searched for. */
  words: string | null
  /** Whether this page begins behind somebody. */
  continued: boolean
  more: After | null
}

/** The store's people, newest activity first, fifty at a time; `words` are looked for in names and addresses. One round trip. */
export async function listCustomers(
  ctx: Ctx<Seller>,
  { words, after }: { words: string | null; after: After | null },
): Promise<CustomersView> {
  const wanted = { words, after, scan: words === null ? SCAN : SEARCH, limit: PAGE }
  const { people, end } = await batch(ctx, selectCustomers(ctx, wanted))
  return { people, words, continued: after !== null, more: goesOnAfter(wanted, people, end) }
}

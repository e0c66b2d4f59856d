import { BUDGET_BANDS, budgetBand } from '#shared/lead/budget-band.ts'
import { defaultPriceBook } from '#shared/pricing/default-price-book.ts'
import { estimatePiece } from '#shared/pricing/estimate-piece.ts'
import { compileRetailBook } from '#shared/pricing/retail-book.ts'
import { startingSpec } from '#shared/spec/starting-spec.ts'
import { CATEGORIES, type Category, STYLES } from '#shared/spec/vocabulary.ts'
import * as fc from 'fast-check'
import { leadContacts, type LeadRow, leads } from '../tables/leads.ts'
import type { TestApp } from './harness.ts'

const specOf = (category: Category) => startingSpec(category, STYLES[category][0])
const ESTIMATE = estimatePiece(specOf('ring'), compileRetailBook(defaultPriceBook('USD'), 'pb_1'))

/** Amounts where bands end, one beside them, none, and some in between. */
const EDGES = BUDGET_BANDS.flatMap((end) => [end * 100 - 1, end * 100, end * 100 + 1])
const amount = fc.oneof(
  fc.constant(null),
  fc.constantFrom(0, ...EDGES),
  fc.integer({ min: 0, max: 2_500_000 }),
)
const mostly = fc.constantFrom(true, true, true, false)
const seldom = fc.constantFrom(true, false, false, false)
const currency = fc.constantFrom('USD', 'USD', 'USD', 'JPY')

/** What of a store decides which leads reach it. */
export const anyStore = fc.record({
  accepting: mostly,
  vacation: seldom,
  networkReceive: mostly,
  currency,
  categories: fc.subarray([...CATEGORIES], { maxLength: 4 }),
  minOrderMinor: amount,
  maxOrderMinor: amount,
})

/** What of a lead decides whom it reaches. Some are sent at the same instant. */
export const anyLead = fc.record({
  category: fc.constantFrom(...CATEGORIES),
  currency,
  budgetMinMinor: amount,
  budgetMaxMinor: amount,
  status: fc.constantFrom(
    'open' as const,
    'open' as const,
    'open' as const,
    'claimed' as const,
    'closed' as const,
  ),
  inPool: mostly,
  age: fc.nat(40),
})
export type AnyLead = typeof anyLead extends fc.Arbitrary<infer T> ? T : never

let made = 0

/** A whole row around what decides. */
export function leadRow(now: number, { age, category, ...given }: AnyLead): LeadRow {
  const id = `lead_${String(++made).padStart(8, '0')}`
  const createdAt = now - age * 1000
  return {
    ...given,
    category,
    id,
    reference: id,
    homeStoreId: null,
    designId: `des_${id}`,
    locale: 'en-US',
    description: 'A ring.',
    spec: specOf(category),
    estimate: ESTIMATE,
    advice: [],
    priceBookId: 'pb_1',
    conceptId: null,
    needBy: null,
    networkConsent: true,
    surprise: false,
    slotsTaken: 0,
    reviewing: 0,
    budgetBand: budgetBand(given.budgetMaxMinor, given.currency),
    likelyMinor: ESTIMATE.likelyMinor,
    referenceCount: 0,
    designedMs: 0,
    duplicateOf: null,
    poolUntil: null,
    closingWarnAt: null,
    closedReason: null,
    pictureAttempts: 0,
    generation: 1,
    createdAt,
    updatedAt: createdAt,
  }
}

/** Puts leads with their customers into the database, many in a statement. */
export async function putLeads({ db }: Pick<TestApp, 'db'>, rows: LeadRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 500) {
    const some = rows.slice(at, at + 500)
    const contacts = some.map(({ id }) => ({
      leadId: id,
      name: 'Grace',
      email: 'grace@example.com',
      preferred: 'email' as const,
    }))
    await db.batch([db.insert(leads).values(some), db.insert(leadContacts).values(contacts)])
  }
}

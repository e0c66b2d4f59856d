import type { Category } from '../spec/vocabulary.ts'

/** What of a store's settings decides which leads reach it. Amounts are minor units of `currency`. */
export type MatchSettings = {
  accepting: boolean
  vacation: boolean
  currency: string
  /** Empty means all. */
  categories: readonly Category[]
  minOrderMinor: number | null
  maxOrderMinor: number | null
}

export type MatchLead = {
  category: Category
  currency: string
  budgetMinMinor: number | null
  budgetMaxMinor: number | null
}

/**
 * Whether a store takes a lead (docs/domain-rules.md#matching). A lead without a budget matches every value limit; a
 * lead matches only stores of its currency. `domain/leads/matches-store.ts` says the same in SQL.
 */
export function storeTakes(store: MatchSettings, lead: MatchLead): boolean {
  if (!store.accepting || store.vacation || store.currency !== lead.currency) return false
  if (store.categories.length > 0 && !store.categories.includes(lead.category)) return false
  const { budgetMinMinor: min, budgetMaxMinor: max } = lead
  if (store.minOrderMinor !== null && max !== null && max < store.minOrderMinor) return false
  return store.maxOrderMinor === null || min === null || min <= store.maxOrderMinor
}

import { leads } from '../../tables/leads.ts'

/** What a card shows of a lead; a page of the pool carries no more than this through its search. */
export const CARD_LEAD = {
  id: leads.id,
  reference: leads.reference,
  homeStoreId: leads.homeStoreId,
  category: leads.category,
  currency: leads.currency,
  description: leads.description,
  spec: leads.spec,
  estimate: leads.estimate,
  conceptId: leads.conceptId,
  budgetMinMinor: leads.budgetMinMinor,
  budgetMaxMinor: leads.budgetMaxMinor,
  needBy: leads.needBy,
  slotsTaken: leads.slotsTaken,
  reviewing: leads.reviewing,
  referenceCount: leads.referenceCount,
  designedMs: leads.designedMs,
  duplicateOf: leads.duplicateOf,
  poolUntil: leads.poolUntil,
  createdAt: leads.createdAt,
} as const

export const POOL_COLUMNS: readonly string[] = Object.values(CARD_LEAD).map((column) => column.name)

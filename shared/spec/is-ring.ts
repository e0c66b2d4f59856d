import type { Category } from './vocabulary.ts'

const RING_CATEGORIES: ReadonlySet<Category> = new Set(['engagement_ring', 'wedding_band', 'ring'])

/** Whether pieces of the category are worn on a finger and so have a band and a ring size. */
export const isRing = (category: Category): boolean => RING_CATEGORIES.has(category)

import { CATEGORIES, type Category, type CutId, STYLES } from '#shared/spec/vocabulary.ts'
import type { Store } from './schema.ts'

/** What the studio draws to scale today; only this is offered, so that every picture is true to its piece. */
const DRAWN_STYLES: Partial<Record<Category, readonly string[]>> = {
  engagement_ring: ['solitaire'],
  wedding_band: ['plain'],
  ring: ['solitaire', 'stacking'],
}
export const DRAWN_CUTS: CutId[] = [
  'round',
  'oval',
  'cushion',
  'princess',
  'emerald',
  'asscher',
  'pear',
  'marquise',
]

/** The categories a store offers: those it accepts and the studio draws. */
export const offeredCategories = (store: Pick<Store, 'categories'>): Category[] =>
  CATEGORIES.filter(
    (category) =>
      DRAWN_STYLES[category] !== undefined &&
      (store.categories.length === 0 || store.categories.includes(category)),
  )

export const offeredStyles = (category: Category): string[] =>
  STYLES[category].filter((style) => DRAWN_STYLES[category]?.includes(style))

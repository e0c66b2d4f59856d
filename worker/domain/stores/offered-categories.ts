import { CATEGORIES, type Category } from '#shared/spec/vocabulary.ts'
import type { Store } from '../../tables/stores.ts'

/** The categories a store accepts, which is all of them until it says which. The studio draws every style and cut of each. */
export const offeredCategories = ({ categories }: Pick<Store, 'categories'>): Category[] =>
  CATEGORIES.filter((category) => categories.length === 0 || categories.includes(category))

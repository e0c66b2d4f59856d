import { CATEGORIES, type Category } from './vocabulary.ts'

/** Whether a text is the name of a category: `engagement_ring`, not "Engagement ring". */
export const isCategory = (text: string | undefined): text is Category =>
  CATEGORIES.some((category) => category === text)

import { applyUnderstood } from './apply-understood.ts'
import { isRing } from './is-ring.ts'
import type { DesignSpec } from './design-spec.ts'
import type { Budget } from './read/budget.ts'
import { fold } from './read/fold.ts'
import { NO_WORDS, type Words } from './read/words.ts'
import { understand } from './read/understand.ts'
import { startingSpec } from './starting-spec.ts'
import type { Understood, UnderstoodField } from './understood.ts'
import { CATEGORIES, type Category } from './vocabulary.ts'

export type ReadOptions = {
  locale: string
  /** ISO 4217; a budget in any other currency is not understood. */
  currency: string
  /** The shopper's date, for "in three weeks". */
  today: string
  /** The languages to read beside English; all of them read English no worse than none. */
  words?: Words
  /** What the piece is where the words do not say: the tile that was tapped. */
  category?: Category | undefined
}

export type ReadDescription = {
  /** The keys of a spec the words speak of; `found` says which parts of them were said. */
  spec: Partial<DesignSpec>
  found: Understood[]
  budget?: Budget
  needBy?: string
  /** What a jeweler would ask next. */
  questions: string[]
}

/** The key of a spec that holds what was said; all else said of a piece is about its stones. */
const KEYS: Partial<Record<UnderstoodField, keyof DesignSpec | null>> = {
  category: 'category',
  style: 'style',
  alloy: 'metal',
  bandWidth: 'band',
  bandProfile: 'band',
  shoulders: 'band',
  ringSize: 'size',
  length: 'size',
  finish: 'finish',
  engraving: 'engraving',
  budget: null,
  needBy: null,
}

/** The keys of the resulting spec that something was said about. */
function specOf(found: readonly Understood[]): Partial<DesignSpec> {
  const said = new Set<string | null>(
    found.map(({ field }) => KEYS[field] ?? (field in KEYS ? null : 'stones')),
  )
  const spec = applyUnderstood(startingSpec('engagement_ring'), found)
  return Object.fromEntries(Object.entries(spec).filter(([key]) => said.has(key)))
}

function questionsFor(found: readonly Understood[]): string[] {
  const said = new Map(found.map(({ field, value }) => [field, value]))
  const category = CATEGORIES.find((id) => id === said.get('category'))
  const open: Record<string, boolean> = {
    category: !category,
    metal: !said.has('alloy') && category !== 'gemstone',
    stone: !said.has('gem') && category !== 'wedding_band' && said.get('style') !== 'signet',
    stone_size: said.has('gem') && !said.has('stoneWeight') && !said.has('stoneSize'),
    ring_size: !said.has('ringSize') && (!category || isRing(category)),
    budget: !said.has('budget'),
  }
  return Object.keys(open).filter((question) => open[question])
}

/**
 * Understands a description by rules alone, at once. `found` gives each thing once, with the UTF-16 offsets of the
 * words that said it, in the order of the text. Never throws; what is not understood is left out.
 */
export function readDescription(
  text: string,
  { words = NO_WORDS, ...options }: ReadOptions,
): ReadDescription {
  const base = {
    text: fold(text),
    original: text,
    matches: [],
    words: words.lexicons,
    cues: words.cues,
    ...options,
  }
  const { found, ...terms } = understand(base)
  return { spec: specOf(found), found, ...terms, questions: questionsFor(found) }
}

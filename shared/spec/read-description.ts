import { applyUnderstood } from './apply-understood.ts'
import { isRing } from './complete-spec.ts'
import type { DesignSpec } from './design-spec.ts'
import type { Budget } from './read/budget.ts'
import { fold } from './read/lexicon.ts'
import { isCategory } from './read/piece.ts'
import { understand } from './read/understand.ts'
import { startingSpec } from './starting-spec.ts'
import type { Understood, UnderstoodField } from './understood.ts'

export type ReadOptions = {
  locale: string
  /** ISO 4217; a budget in any other currency is not understood. */
  currency: string
  /** The shopper's date, for "in three weeks". */
  today: string
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

const KEYS: Readonly<Record<keyof DesignSpec, readonly UnderstoodField[]>> = {
  category: ['category'],
  style: ['style'],
  metal: ['alloy'],
  band: ['bandWidth', 'bandProfile'],
  size: ['ringSize', 'length'],
  stones: ['gem', 'origin', 'cut', 'stoneWeight', 'stoneSize', 'quality', 'setting'],
  finish: ['finish'],
  engraving: ['engraving'],
}

/** The keys of the resulting spec that something was said about. */
function spoken(found: readonly Understood[]): Partial<DesignSpec> {
  const said = new Set(found.map(({ field }) => field))
  const spec = applyUnderstood(startingSpec('engagement_ring'), [...found])
  const keys = Object.entries(KEYS).filter(([, fields]) => fields.some((field) => said.has(field)))
  return Object.fromEntries(Object.entries(spec).filter(([key]) => keys.some(([known]) => known === key)))
}

function questionsFor(found: readonly Understood[]): string[] {
  const said = new Map(found.map(({ field, value }) => [field, value]))
  const category = said.get('category')
  const plain = category === 'wedding_band' || said.get('style') === 'signet'
  const asked: [question: string, answered: boolean][] = [
    ['category', category !== undefined],
    ['metal', said.has('alloy') || category === 'gemstone'],
    ['stone', said.has('gem') || plain],
    ['stone_size', said.has('stoneWeight') || said.has('stoneSize') || !said.has('gem')],
    [
      'ring_size',
      said.has('ringSize') || (category !== undefined && isCategory(category) && !isRing(category)),
    ],
    ['budget', said.has('budget')],
  ]
  return asked.filter(([, answered]) => !answered).map(([question]) => question)
}

/**
 * Understands a description by rules alone, at once. `found` gives each thing once, with the UTF-16 offsets of the
 * words that said it, in the order of the text. Never throws; what is not understood is left out.
 */
export function readDescription(text: string, { locale, currency, today }: ReadOptions): ReadDescription {
  const base = { text: fold(text), original: text, matches: [], locale, currency, today }
  const { found, ...terms } = understand(base)
  return { spec: spoken(found), found, ...terms, questions: questionsFor(found) }
}

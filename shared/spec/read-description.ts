import { applyUnderstood } from './apply-understood.ts'
import { isRing } from './complete-spec.ts'
import type { DesignSpec } from './design-spec.ts'
import { readBudget, type Budget } from './read/budget.ts'
import { affirmed, settled, without, type Context } from './read/context.ts'
import { ENGLISH } from './read/data/english.ts'
import { EUROPEAN } from './read/data/european.ts'
import { readEngraving } from './read/engraving.ts'
import { findPhrases, fold, indexLexicons, type Index, type Match } from './read/lexicon.ts'
import { readKarats, readMetal } from './read/metal.ts'
import { readMillimetres } from './read/millimetres.ts'
import { readNeedBy } from './read/need-by.ts'
import { isCategory, readCategory, readStyle } from './read/piece.ts'
import { readLength, readRingSize } from './read/sizes.ts'
import { readStones, readWeight } from './read/stones.ts'
import { startingSpec } from './starting-spec.ts'
import { UNDERSTOOD_FIELDS, type Understood, type UnderstoodField } from './understood.ts'
import type { Category } from './vocabulary.ts'

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

let index: Index | undefined

type Span = { value: string; from: number; to: number }

function isField(field: string): field is UnderstoodField {
  return UNDERSTOOD_FIELDS.some((known) => known === field)
}

/** The things that look like numbers, read first and blanked, so that no figure is read twice. */
function readFigures(base: Context) {
  const engraving = readEngraving(base)
  const afterEngraving = { ...base, text: without(base.text, engraving ? [engraving] : []) }
  const needBy = readNeedBy(afterEngraving)
  const afterDate = { ...base, text: without(afterEngraving.text, needBy ? [needBy] : []) }
  const budget = readBudget(afterDate)
  return { engraving, needBy, budget, text: without(afterDate.text, budget ? [budget] : []) }
}

function readPiece(context: Context) {
  const named = context.matches.filter(({ field }) => field === 'gem' || field === 'cut')
  const karats = readKarats(context.text, named)
  const metal = readMetal(context, karats)
  const afterMetal = { ...context, text: without(context.text, karats) }
  const ringSize = readRingSize(afterMetal)
  const rest = { ...context, text: without(afterMetal.text, ringSize ? [ringSize] : []) }
  const stones = readStones(rest)
  const category = readCategory(context, stones.gem, ringSize)
  return { metal, ringSize, rest, stones, category }
}

const pick = ({ text, matches }: Context, field: string): Match | undefined =>
  settled(
    text,
    matches.filter((match) => match.field === field),
  )

/** Small stones' settings say how the rows are held; the center's own setting comes first. */
function readSetting({ text, matches }: Context): Match | undefined {
  const settings = matches.filter(({ field }) => field === 'setting')
  const own = settings.filter(({ value }) => value !== 'pave')
  return settled(text, own.length > 0 ? own : settings)
}

const budgetValue = ({ minMinor, maxMinor }: Budget): string => `${minMinor ?? ''}-${maxMinor ?? ''}`

function isKnown(category: string | undefined): category is Category {
  return category !== undefined && isCategory(category)
}

function understand(base: Context): { found: Understood[]; budget?: Budget; needBy?: string } {
  const { engraving, needBy, budget, text } = readFigures(base)
  index ??= indexLexicons([ENGLISH, EUROPEAN])
  const context = { ...base, text, matches: affirmed(text, findPhrases(index, text)) }
  const { metal, ringSize, rest, stones, category } = readPiece(context)
  const kind = isKnown(category?.value) ? category.value : undefined
  const onFinger = kind === undefined || isRing(kind)
  const measures = readMillimetres(rest, kind, stones.gem !== undefined)
  const reads: Partial<Record<UnderstoodField, Span | undefined>> = {
    category,
    style: kind && readStyle(context, kind),
    alloy: metal && { ...metal, value: metal.alloy },
    gem: stones.gem,
    origin: stones.origin,
    cut: stones.cut,
    stoneWeight: readWeight(rest, stones.sideGems, kind),
    stoneSize: measures.stoneSize,
    quality: stones.quality,
    setting: readSetting(context),
    ringSize: onFinger ? ringSize : undefined,
    length: onFinger ? undefined : readLength(rest),
    bandWidth: measures.bandWidth,
    bandProfile: onFinger ? pick(context, 'bandProfile') : undefined,
    finish: pick(context, 'finish'),
    engraving: engraving && { ...engraving, value: engraving.words },
    budget: budget && { ...budget, value: budgetValue(budget.budget) },
    needBy: needBy && { ...needBy, value: needBy.date },
  }
  const found = Object.entries(reads).flatMap(([field, span]): Understood[] =>
    span && isField(field) ? [{ field, value: span.value, from: span.from, to: span.to }] : [],
  )
  return {
    found: found.sort((a, b) => a.from - b.from),
    ...(budget && { budget: budget.budget }),
    ...(needBy && { needBy: needBy.date }),
  }
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
    ['ring_size', said.has('ringSize') || (isKnown(category) && !isRing(category))],
    ['budget', said.has('budget')],
  ]
  return asked.filter(([, answered]) => !answered).map(([question]) => question)
}

/**
 * Understands a description by rules alone, at once. `found` gives each thing once, with the UTF-16 offsets of the
 * words that said it, in the order of the text. Never throws; what is not understood is left out.
 */
export function readDescription(text: string, { locale, currency, today }: ReadOptions): ReadDescription {
  const base: Context = { text: fold(text), original: text, matches: [], locale, currency, today }
  const { found, budget, needBy } = understand(base)
  return {
    spec: spoken(found),
    found,
    ...(budget && { budget }),
    ...(needBy && { needBy }),
    questions: questionsFor(found),
  }
}

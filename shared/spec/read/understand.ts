import { isRing } from '../complete-spec.ts'
import { UNDERSTOOD_FIELDS, type Understood, type UnderstoodField } from '../understood.ts'
import type { Category } from '../vocabulary.ts'
import { readBudget, type Budget } from './budget.ts'
import { affirmed, settled, without, type Context } from './context.ts'
import { ENGLISH } from './data/english.ts'
import { EUROPEAN } from './data/european.ts'
import { readEngraving } from './engraving.ts'
import { findPhrases, indexLexicons, type Index, type Match } from './lexicon.ts'
import { readKarats, readMetal } from './metal.ts'
import { readMillimetres } from './millimetres.ts'
import { readNeedBy } from './need-by.ts'
import { isCategory, readCategory, readStyle } from './piece.ts'
import { readLength, readRingSize } from './sizes.ts'
import { readStones } from './stones.ts'
import { readWeight } from './weight.ts'

type Span = { value: string; from: number; to: number }
type Reads = Partial<Record<UnderstoodField, Span | undefined>>

export type Understanding = { found: Understood[]; budget?: Budget; needBy?: string }

let index: Index | undefined

/** What is not about the piece, read first and blanked, so that no figure is read twice. */
function readTerms(base: Context) {
  const engraving = readEngraving(base)
  const afterEngraving = without(base.text, engraving)
  const needBy = readNeedBy({ ...base, text: afterEngraving })
  const afterDate = without(afterEngraving, needBy)
  const budget = readBudget({ ...base, text: afterDate })
  return { engraving, needBy, budget, text: without(afterDate, budget) }
}

const pick = ({ text, matches }: Context, field: string): Match | undefined =>
  settled(
    text,
    matches.filter((match) => match.field === field),
  )

/** Pavé says how small stones are held; the center's own setting comes first. */
function readSetting({ text, matches }: Context): Match | undefined {
  const settings = matches.filter(({ field }) => field === 'setting')
  const own = settings.filter(({ value }) => value !== 'pave')
  return settled(text, own.length > 0 ? own : settings)
}

/** Pieces that mostly have no stone: an outline in their description may be their own. */
const OFTEN_BARE: ReadonlySet<Category> = new Set(['wedding_band', 'pendant', 'necklace', 'bracelet'])

/** The metal, the stones, the sizes: figures of one are blanked before the next is read. */
function readPiece(context: Context): Reads {
  const karats = readKarats(context)
  const metal = readMetal(context, karats)
  const afterMetal = { ...context, text: without(context.text, ...karats) }
  const ringSize = readRingSize(afterMetal)
  const rest = { ...afterMetal, text: without(afterMetal.text, ringSize) }
  const { gem, origin, cut, quality, sideGems } = readStones(rest)
  const category = readCategory(context, gem, ringSize)
  const kind = category && isCategory(category.value) ? category.value : undefined
  const style = kind && readStyle(context, kind)
  const unknownPiece = context.matches.some(({ field, value }) => field === 'category' && value === '-')
  const onFinger = kind ? isRing(kind) : !unknownPiece
  const stoneWeight = readWeight(rest, sideGems, kind)
  const { stoneSize, bandWidth } = readMillimetres(rest, { category: kind, onFinger, hasGem: Boolean(gem) })
  const bare = kind && !gem && !stoneWeight && (OFTEN_BARE.has(kind) || style?.value === 'signet')
  return {
    category,
    style,
    gem,
    origin,
    stoneWeight,
    quality,
    bandWidth,
    ...(bare ? {} : { cut, stoneSize }),
    ...(onFinger ? { ringSize, bandProfile: pick(context, 'bandProfile') } : {}),
    ...(kind && !onFinger ? { length: readLength(rest) } : {}),
    alloy: metal && { ...metal, value: metal.alloy },
    setting: readSetting(context),
    finish: pick(context, 'finish'),
  }
}

/** A chip: the field, its value, and the words that said it without the blanks around them. */
function chip(original: string, field: UnderstoodField, { value, from, to }: Span): Understood {
  const words = original.slice(from, to)
  const lead = words.length - words.trimStart().length
  return { field, value, from: from + lead, to: from + lead + words.trim().length }
}

/** Everything the text says, each field once, in the order of the text. */
export function understand(base: Context): Understanding {
  const { engraving, needBy, budget, text } = readTerms(base)
  index ??= indexLexicons([ENGLISH, EUROPEAN])
  const reads: Reads = {
    ...readPiece({ ...base, text, matches: affirmed(text, findPhrases(index, text)) }),
    engraving,
    budget,
    needBy,
  }
  const found = UNDERSTOOD_FIELDS.flatMap((field) => {
    const span = reads[field]
    return span ? [chip(base.original, field, span)] : []
  })
  return {
    found: found.sort((a, b) => a.from - b.from),
    ...(budget && { budget: budget.budget }),
    ...(needBy && { needBy: needBy.value }),
  }
}

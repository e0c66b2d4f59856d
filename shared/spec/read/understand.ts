import { isRing } from '../is-ring.ts'
import { UNDERSTOOD_FIELDS, type Understood } from '../understood.ts'
import { CATEGORIES } from '../vocabulary.ts'
import { budgetOf, readBudget, type Budget } from './budget.ts'
import { affirmed, of, settled, without, type Context } from './context.ts'
import { readEngraving } from './engraving.ts'
import { findPhrases, type Match } from './lexicon.ts'
import { readMeasures } from './measures.ts'
import { readKarats, readMetal } from './metal.ts'
import { readNeedBy } from './need-by.ts'
import { readCategory, readStyle } from './piece.ts'
import { readRingSize } from './sizes.ts'
import { readStones } from './stones.ts'
import { tinted } from './tints.ts'

export type Understanding = { found: Understood[]; budget?: Budget; needBy?: string }

/** Pieces that mostly have no stone: an outline in their description may be their own. */
const OFTEN_BARE = /wedding_band|pendant|necklace|bracelet/

/** The metal, the stones, the sizes: figures of one are blanked before the next is read. */
function readPiece(context: Context): (Match | undefined)[] {
  const { text, matches } = context
  const karats = readKarats(context)
  const afterMetal = without(text, karats)
  const ringSize = settled(context, readRingSize({ ...context, text: afterMetal }))
  const rest = { ...context, text: without(afterMetal, [ringSize]) }
  const { sideGems, cut, ...stones } = readStones(rest)
  const { gem } = stones
  const category = readCategory(context, gem, ringSize)
  const kind = CATEGORIES.find((id) => id === category?.value) ?? context.category
  const style = kind && readStyle(context, kind)
  const unknownPiece = matches.some(({ field, value }) => field === 'category' && value === '-')
  const onFinger = kind ? isRing(kind) : !unknownPiece
  const measures = readMeasures(rest, { category: kind ?? '', onFinger, hasGem: Boolean(gem), sideGems })
  const pick = (field: string) =>
    settled(
      context,
      [...measures, ...matches].filter((match) => match.field === field),
    )
  const stoneWeight = pick('stoneWeight')
  const bare = kind && !gem && !stoneWeight && (OFTEN_BARE.test(kind) || style?.value === 'signet')
  // Pavé says how small stones are held; the center's own setting comes first.
  const settings = of(context, 'setting')
  const own = settings.filter(({ value }) => value !== 'pave')
  return [
    category,
    style,
    ...Object.values(stones),
    stoneWeight,
    settled(context, own.length > 0 ? own : settings),
    readMetal(context, karats),
    pick('finish'),
    ...(bare ? [] : [cut && { ...cut, field: 'cut' }]),
    ...(!bare && (gem || onFinger) ? [pick('stoneSize')] : []),
    ...(onFinger
      ? [ringSize, pick('bandWidth'), pick('bandProfile'), pick('shoulders')]
      : kind
        ? [pick('length')]
        : []),
  ]
}

/** Everything the text says, each field once, in the order of the text, with the blanks around its words left out. */
export function understand(base: Context): Understanding {
  const { original } = base
  const terms: (Match | undefined)[] = []
  let { text } = base
  // What is not about the piece is read first and blanked, so that no figure is read twice.
  for (const read of [readEngraving, readNeedBy, readBudget]) {
    terms.push(read({ ...base, text }))
    text = without(text, terms)
  }
  const matches = [
    ...terms,
    ...readPiece({
      ...base,
      text,
      matches: affirmed({ ...base, text }, tinted(text, findPhrases(text, base.words))),
    }),
  ]
  const found = UNDERSTOOD_FIELDS.flatMap((field): Understood[] => {
    const match = matches.find((other) => other?.field === field)
    if (!match) return []
    const words = original.slice(match.from, match.to)
    const from = match.from + words.search(/\S/)
    return [{ field, value: match.value, from, to: from + words.trim().length }]
  })
  const [, needBy, budget] = terms
  return {
    found: found.sort((a, b) => a.from - b.from),
    ...(budget && { budget: budgetOf(budget.value) }),
    ...(needBy && { needBy: needBy.value }),
  }
}

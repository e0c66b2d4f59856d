import { beginsWith, settled, type Context } from './context.ts'
import { CUES } from './data/cues.ts'
import type { Match } from './lexicon.ts'
import { NUMBER, parseNumber } from './numbers.ts'

const UNIT =
  '(ct\\.? ?tw|ctw|tcw|tw|cts?|carats?|carrots?|caret|karat|quilates?|kilates?|carat[oi]|quilate|points?|pointer|pts|punkte?|pontos)'
const WEIGHT = new RegExp(
  `(from )?(?:(${NUMBER}) ?(?:-|–|to|or) ?)?(${NUMBER})[ -]?${UNIT}(?![a-z])( total)?`,
  'g',
)

const POINT_UNIT = /^(?:po|pt|pu)/
const TOTAL_UNIT = /w$/

/** The center stone's weight in hundredths of a carat; a pair's total is halved, a row's total says nothing of one stone. */
export function readWeight(
  { text }: Context,
  sideGems: readonly Match[],
  category: string | undefined,
): Match | undefined {
  const weights: Match[] = []
  for (const { 0: whole, 1: rising, 2: low, 3: high = '', 4: unit = '', 5: total, index } of text.matchAll(
    WEIGHT,
  )) {
    const to = index + whole.length
    const of = rising || !low ? high : low
    const ofSide =
      sideGems.some((gem) => gem.from - to >= 0 && gem.from - to < 8) || beginsWith(text, to, CUES.sideAfter)
    const summed = TOTAL_UNIT.test(unit) || total
    if (ofSide || (summed && /^(?:bracelet|necklace|wedding_band)$/.test(category ?? ''))) continue
    const share = summed && category === 'earrings' ? 0.5 : 1
    const points = Math.round(parseNumber(of) * (POINT_UNIT.test(unit) ? 1 : 100) * share)
    if (points > 0 && points <= 10_000)
      weights.push({ field: 'stoneWeight', value: String(points), from: index, to })
  }
  return settled(text, weights)
}

import { LIMITS } from '../limits.ts'
import { beginsWith, clauseBefore, isDenied, of, readAll, type Context } from './context.ts'
import { onceForCues } from './cues.ts'
import type { Match } from './lexicon.ts'
import { FIGURES, NUMBER, parseNumber } from './numbers.ts'

/** "9x7mm", "1-1.25 ct", "14x10", "6.86-6.89x4.21" (a round and its depth), "20 inch", "30 pointer", "2 ctw". */
const MEASURE = new RegExp(
  `(from )?(?:(?<![.,-])(${NUMBER})(?: ?mm)? ?(x|by|\\*|-|–|to|or) ?)?(${NUMBER})[ -]?(ct\\.? ?tw|c?tc?w|cts?|car[aeor]+ts?|karat|[qk]u?ilates?|carat[io]|po?[iu]?n?k?t[eio]?s?|pointer|mm|millimet\\w+|"|''|in(?:ch(?:es)?)?(?! [a-z])|inch(?:es)?|zoll|pulgadas?|pouces?|pollici|polegadas?|cm|x ?${FIGURES}|)(?![a-z])( (?:au |in |en )?(?:total\\w*|gesamt)| insgesamt)?`,
  'g',
)

/** What is measured: a piece of a category, with a stone or without, worn on a finger or not. */
export type About = { category: string; onFinger: boolean; hasGem: boolean; sideGems: readonly Match[] }

const within = (value: number, { min, max }: { min: number; max: number }): boolean =>
  value >= min && value <= max

const OWNERS = onceForCues(({ ofBand, ofStone }) => ({
  band: new RegExp(`\\b(?:${ofBand})\\b`, 'g'),
  stone: new RegExp(`\\b(?:${ofStone})\\b`, 'g'),
}))
const REACH = 22

/** Characters between a span and the nearest word of a kind, within its clause; `Infinity` when there is none. */
function distance(
  text: string,
  from: number,
  to: number,
  words: RegExp,
  stones: readonly Match[] = [],
): number {
  const after = text.slice(to, to + REACH).replace(/[,.;][^]*/, '')
  const before = clauseBefore(text, from, REACH)
  return Math.min(
    ...Array.from(after.matchAll(words), ({ index }) => index),
    ...Array.from(before.matchAll(words), ({ index, 0: word }) => before.length - index - word.length),
    ...stones.flatMap((stone) =>
      [stone.from - to, from - stone.to].filter((gap, i) => gap >= 0 && gap < (i ? before : after).length),
    ),
  )
}

/** A band whose width is said in words. */
const BAND = onceForCues(
  ({ slender, broad, ringBefore }) =>
    new RegExp(
      `\\b(?:((?:${slender})(?: \\w+)? (?:band|ring|shank)|band thin|(?:${ringBefore}) (?:${slender}))|(?:${broad}) (?:band|ring|yellow|gold)|band wide|(?:${ringBefore}) (?:${broad}))\\b`,
      'g',
    ),
)

const LARGEST_IN_BAND_UM = 4_000
const LARGEST_SLENDER_UM = 3_000

type Owner = 'band' | 'stone' | undefined

/** Whose millimetres they are by their neighbours. */
function ownerOf(context: Context, { value, from, to }: Match, { category }: About): Owner {
  const toBand = distance(context.text, from, to, OWNERS(context.cues).band)
  const toStone = distance(context.text, from, to, OWNERS(context.cues).stone, of(context, 'gem', 'cut'))
  // A stone across a wedding band is small; a larger figure is the band's.
  if (toStone < toBand)
    return category === 'wedding_band' && Number(value) >= LARGEST_IN_BAND_UM ? 'band' : 'stone'
  return toBand < Infinity ? 'band' : undefined
}

/** Whose they are when nobody claims them: slender ones the band's if it has none yet, else the stone's. */
function guessOwner({ value }: Match, { category, hasGem }: About, hasWidth: boolean): Owner {
  if (category === 'wedding_band' || (!hasWidth && Number(value) <= LARGEST_SLENDER_UM)) return 'band'
  return hasGem && !/earrings|bracelet/.test(category) ? 'stone' : undefined
}

const given = (owner: Owner, match: Match): Match[] => {
  if (owner === 'band')
    return within(Number(match.value), LIMITS.bandWidthUm) ? [{ ...match, field: 'bandWidth' }] : []
  return owner && within(Number(match.value), LIMITS.stoneSideUm)
    ? [{ ...match, field: 'stoneSize', value: `${match.value}x${match.value}` }]
    : []
}

const TOTAL = /(?:total\w*|insgesamt|zusammen) (?:de |di )?$/

/** One measure by its unit. A pair's total weight is halved; a row's total says nothing of one stone. */
function readMeasure(
  context: Context,
  { category, sideGems }: About,
  [rising, low, by, high = '', unit = '', total]: string[],
  from: number,
  to: number,
): [string, string] | false {
  if (/^(?:x|by|\*)(?:$|m|x)|^-x/.test(`${by}${unit}`)) {
    const sides = [low, high].map((side = '') => Math.round(parseNumber(side) * 1_000)).sort((a, b) => b - a)
    return sides.every((um) => within(um, LIMITS.stoneSideUm)) && ['stoneSize', sides.join('x')]
  }
  // "1-1.25 ct" is at least the first, "5-6 mm" and "16-18 inches" reach the second.
  const least = by === 'or' || /^(?:c[^m]|[kpq])/.test(unit)
  const value = parseNumber(low && least && !rising ? low : high)
  if (unit.startsWith('m')) return ['mm', String(Math.round(value * 1_000))]
  if (/^(?:cm|[iz"']|p(?:ul|ou|ol))/.test(unit)) {
    const um = Math.round(value * (unit === 'cm' ? 10_000 : 25_400))
    return within(um, LIMITS.lengthUm) && ['length', String(um)]
  }
  const summed = total || unit.endsWith('w') || TOTAL.test(context.text.slice(0, from))
  const ofSide =
    sideGems.some(({ from }) => from >= to && from - to < 8) ||
    beginsWith(context.text, to, context.cues.sideAfter)
  if (!/^[ckpq]/.test(unit) || ofSide || (summed && /bracelet|necklace|wedding_band/.test(category)))
    return false
  const points = Math.round(
    value * (unit.startsWith('p') ? 1 : 100) * (summed && category === 'earrings' ? 0.5 : 1),
  )
  return points > 0 && points <= LIMITS.stoneWeightPoints.max && ['stoneWeight', String(points)]
}

/** Weights, lengths, faces and widths; millimetres are told apart by their neighbours. */
export function readMeasures(context: Context, about: About): Match[] {
  const found = readAll(context.text, MEASURE, (groups, from, to) =>
    readMeasure(context, about, groups, from, to),
  )
  const worded = readAll(
    context.text,
    BAND(context.cues),
    ([slender], from) => !isDenied(context, from) && ['bandWidth', slender ? '1600' : '4000'],
  )
  const singles = found.filter(({ field }) => field === 'mm')
  const owners = singles.map((single) => ownerOf(context, single, about))
  found.push(...singles.flatMap((single, i) => given(owners[i], single)))
  if (!found.some(({ field }) => field === 'bandWidth')) found.push(...worded)
  for (const [i, single] of singles.entries()) {
    const hasWidth = found.some(({ field }) => field === 'bandWidth')
    if (!owners[i]) found.push(...given(guessOwner(single, about, hasWidth), single))
  }
  return found
}

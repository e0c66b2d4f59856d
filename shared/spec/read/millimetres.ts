import { LIMITS } from '../limits.ts'
import { settled, type Context } from './context.ts'
import { CUES } from './data/cues.ts'
import type { Match } from './lexicon.ts'
import { FIGURES, parseNumber } from './numbers.ts'

const ROUND = new RegExp(`(${FIGURES}) ?- ?(${FIGURES}) ?x ?${FIGURES}(?: ?mm)?`, 'g')
const FACE = new RegExp(
  `(?<![\\d.,-])(${FIGURES})(?: ?mm)? ?(?:x|by|\\*) ?(${FIGURES})(?! ?(?:ct|carat|cm|inch|in\\b(?! [a-z])))(?: ?mm)?`,
  'g',
)
const SINGLE = new RegExp(`(?:${FIGURES} ?(?:mm)?(?:-|–| to ))?(${FIGURES}) ?-?(?:mm\\b|millimet\\w+)`, 'g')

const toUm = (figure: string): number => Math.round(parseNumber(figure) * 1_000)
const within = (um: number, { min, max }: { min: number; max: number }): boolean => um >= min && um <= max

/** Faces written as two sides: "9x7mm", "14x10", "6.86-6.89x4.21" (a round and its depth). */
function faces(text: string): Match[] {
  const rounds = Array.from(text.matchAll(ROUND))
  const found = rounds.length > 0 ? rounds : Array.from(text.matchAll(FACE))
  return found.flatMap(({ 0: whole, 1: a = '', 2: b = '', index }) => {
    const sides = [toUm(a), toUm(b)].toSorted((x, y) => y - x)
    return sides.every((um) => within(um, LIMITS.stoneSideUm))
      ? [{ field: 'stoneSize', value: sides.join('x'), from: index, to: index + whole.length }]
      : []
  })
}

const OF_BAND = new RegExp(`\\b(?:${CUES.ofBand})\\b`, 'g')
const OF_STONE = new RegExp(`\\b(?:${CUES.ofStone})\\b`, 'g')
const REACH = 22

/** Characters between a span and the nearest word of a kind, within its clause; `Infinity` when there is none. */
function distance(text: string, { from, to }: Match, words: RegExp, stones: readonly Match[] = []): number {
  const after = text.slice(to, to + REACH).split(/[,.;]/)[0] ?? ''
  const before =
    text
      .slice(Math.max(0, from - REACH), from)
      .split(/[,.;:]/)
      .at(-1) ?? ''
  const gaps = [
    ...Array.from(after.matchAll(words), ({ index }) => index),
    ...Array.from(before.matchAll(words), ({ index, 0: word }) => before.length - index - word.length),
    ...stones.flatMap((stone) => {
      if (stone.from >= to && stone.from - to < after.length) return [stone.from - to]
      return stone.to <= from && from - stone.to < before.length ? [from - stone.to] : []
    }),
  ]
  return Math.min(Infinity, ...gaps)
}

const LARGEST_IN_BAND_UM = 4_000

type Owner = 'band' | 'stone'
type Figure = Match & { um: number }

/** Whose figure it is by its neighbours; `undefined` where they do not say. */
function ownerOf(context: Context, span: Figure, category: string | undefined): Owner | undefined {
  const stones = context.matches.filter(({ field }) => field === 'gem' || field === 'cut')
  const toBand = distance(context.text, span, OF_BAND)
  const toStone = distance(context.text, span, OF_STONE, stones)
  // A stone across a wedding band is small; a larger figure is the band's.
  if (toStone < toBand) return category === 'wedding_band' && span.um >= LARGEST_IN_BAND_UM ? 'band' : 'stone'
  return toBand < Infinity ? 'band' : undefined
}

type About = { category: string | undefined; onFinger: boolean; hasGem: boolean }

const LARGEST_SLENDER_UM = 3_000

/** Whose a figure is that nobody claims: a slender one the band's if it has none yet, else the stone's. */
function guessOwner({ um }: Figure, { category, hasGem }: About, hasWidth: boolean): Owner | undefined {
  if (category === 'wedding_band' || (!hasWidth && um <= LARGEST_SLENDER_UM)) return 'band'
  return hasGem && category !== 'earrings' && category !== 'bracelet' ? 'stone' : undefined
}

const figures = (text: string, taken: readonly Match[]): Figure[] =>
  Array.from(text.matchAll(SINGLE), ({ 0: whole, 1: figure = '', index }) => ({
    field: '',
    value: '',
    from: index,
    to: index + whole.length,
    um: toUm(figure),
  })).filter(({ from, to }) => !taken.some((size) => size.from < to && from < size.to))

export type Measures = { stoneSize?: Match; bandWidth?: Match }

/** Sizes in millimetres, told apart by their neighbours: the stone's face and the band's width. */
export function readMillimetres(context: Context, about: About): Measures {
  const { text, matches } = context
  const sizes = faces(text)
  const widths = matches
    .filter(({ field }) => field === 'width')
    .map((match) => ({ ...match, field: 'bandWidth' }))
  const give = (owner: Owner | undefined, { um, from, to }: Figure) => {
    if (owner === 'stone' && within(um, LIMITS.stoneSideUm))
      sizes.push({ field: 'stoneSize', value: `${um}x${um}`, from, to })
    if (owner === 'band' && within(um, LIMITS.bandWidthUm))
      widths.push({ field: 'bandWidth', value: String(um), from, to })
  }
  const unclaimed = figures(text, sizes).filter((figure) => {
    const owner = ownerOf(context, figure, about.category)
    give(owner, figure)
    return !owner
  })
  for (const figure of unclaimed) give(guessOwner(figure, about, widths.length > 0), figure)
  const stoneSize = about.hasGem || about.onFinger ? settled(text, sizes) : undefined
  const bandWidth = about.onFinger ? settled(text, widths) : undefined
  return { ...(stoneSize && { stoneSize }), ...(bandWidth && { bandWidth }) }
}

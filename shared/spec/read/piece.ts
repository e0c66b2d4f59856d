import { STYLES, type Category } from '../vocabulary.ts'
import { settled, type Context } from './context.ts'
import { onceForCues } from './cues.ts'
import type { Match } from './lexicon.ts'

/** Styles only one category has, and so enough to name it. */
const CATEGORY_OF: Readonly<Record<string, Category>> = {
  full_eternity: 'wedding_band',
  half_eternity: 'wedding_band',
  tennis: 'bracelet',
  riviere: 'necklace',
  station: 'necklace',
  cocktail: 'ring',
  signet: 'ring',
}

/** Not the part of a ring: "inside the band", "with a thin band". */
const BAND = /(?<!\b(?:the|with an?|a thin|thin|delicate|pave)(?: \w+)? )\bbands?\b/
const isDiamondLike = ({ value }: Match): boolean => /^(?:diamond|moissanite)/.test(value)
const COMPANION = onceForCues(
  ({ companion }) =>
    new RegExp(`\\b(?:${companion})(?: (?:my|an?|the|her|his|our|existing|current|\\d\\S*))+ $`),
)
const ENGAGED = onceForCues(({ engaged }) => new RegExp(`\\b(?:${engaged})\\b`))

const at = (category: Category, { from, to }: { from: number; to: number }): Match => ({
  field: 'category',
  value: category,
  from,
  to,
})

/** A band is a wedding band, unless it carries a stone like a ring does. */
function bandCategory(context: Context, gem: Match | undefined, bandAt: number): Category {
  const says = (field: string, value?: string) =>
    context.matches.some((match) => match.field === field && (!value || match.value === value))
  const stoned = (gem && bandAt - gem.to !== 1) || says('cut')
  if (!stoned || says('bandProfile', 'court') || says('setting', 'flush')) return 'wedding_band'
  return gem && isDiamondLike(gem) ? 'engagement_ring' : 'ring'
}

/**
 * What the piece is. The first thing named, except that "ring" gives way to what kind of ring it is, a loose stone to
 * any piece, and rows of stones around the finger make a wedding band. Where nothing names it, a stone with a
 * ring size or a setting does.
 */
export function readCategory(
  context: Context,
  gem?: Match,
  ringSize?: { from: number; to: number },
): Match | undefined {
  const { text, matches } = context
  const named = matches.filter(
    (match) =>
      match.field === 'category' &&
      !COMPANION(context.cues).test(text.slice(Math.max(0, match.from - 30), match.from)),
  )
  if (named.some(({ value }) => value === '-')) return undefined
  const engagement = named.find(({ value }) => value === 'engagement_ring')
  const pieces = named.filter(({ value }) => value !== 'gemstone')
  const first = settled(context, pieces.length > 0 ? pieces : named)
  const style = matches.find(({ field, value }) => field === 'style' && CATEGORY_OF[value])
  if (first?.value === 'ring' || !first) {
    const engaged = BAND.test(text) ? null : ENGAGED(context.cues).exec(text)
    if (engagement) return engagement
    if (engaged) return at('engagement_ring', { from: engaged.index, to: engaged.index + engaged[0].length })
    const implied = style && CATEGORY_OF[style.value]
    if (style && implied) return implied === 'ring' && first ? first : at(implied, style)
  }
  if (first) return first
  const band = BAND.exec(text)
  if (band) return at(bandCategory(context, gem, band.index), { from: band.index, to: band.index + 4 })
  // Pendants hang on chains too; alone, a chain is a necklace.
  const chain = /\bchains?\b/.exec(text)
  if (chain) return at('necklace', { from: chain.index, to: chain.index + chain[0].length })
  const worn = ringSize ?? matches.find(({ field }) => field === 'setting')
  if (!worn || !gem) return undefined
  return at(isDiamondLike(gem) && !/side|trillion/.test(text) ? 'engagement_ring' : 'ring', worn)
}

/** The style, among those its category has; rows of small stones only where nothing else says more. */
export function readStyle(context: Context, category: Category): Match | undefined {
  const styles: readonly string[] = STYLES[category]
  const named = context.matches.filter(({ field, value }) => field === 'style' && styles.includes(value))
  const telling = named.filter(({ value }) => value !== 'side_stones')
  return settled(context, telling.length > 0 ? telling : named)
}

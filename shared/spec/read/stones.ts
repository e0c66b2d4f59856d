import { beginsWith, endsWith, of, readAll, settled, type Context } from './context.ts'
import { onceForCues } from './cues.ts'
import type { Match } from './lexicon.ts'

const GRADE = '(?:fl|if|i1|(?:vv?s|si) ?[12]?)\\b'
const COLOR = new RegExp(
  `\\b(?:([d-m])(?: ?[-/] ?[d-m])?(?: ?[/,-] ?| colou?r,? ?| or better | ?)(?=${GRADE})|([d-m])[ -]colou?r\\b|(?:colou?re?|cor|couleur|farbe):? ([d-m])\\b)`,
  'g',
)
const CLARITY = new RegExp(`(?<![a-z])${GRADE}`, 'g')

/** "G VS2", "colour F, clarity VS1"; a grade without its figure is the lower one, and without any written large. */
function readQuality(context: Context): Match | undefined {
  const { text, original } = context
  const [color] = readAll(text, COLOR, (letters) => ['quality', letters.join('').toUpperCase()])
  const [clarity] = readAll(text, CLARITY, (_, from, to) => {
    const grade = original.slice(from, to).replace(' ', '')
    const large = grade.toUpperCase()
    return (/[12]/.test(grade) || grade === large) && ['quality', large.replace(/S$|SI$/, '$&2')]
  })
  if (!color || !clarity) return color ?? clarity ?? settled(context, of(context, 'quality'))
  const [first, last] = color.from < clarity.from ? [color, clarity] : [clarity, color]
  return { ...first, value: `${color.value} ${clarity.value}`, to: last.to }
}

/** Between a shape and the stone it belongs to: nothing, or one more word. */
const OWNED = /^[\s-]{0,2}(?:(?!(?:with|and|in|y|e|et|und|con|com|avec|mit)\b)[a-z]+[\s-]{1,2})?$/
const GAP = /^[\s-]{0,2}$/

const isSide = ({ text, cues }: Context, { from, to }: Match): boolean =>
  endsWith(text, from, cues.sideBefore) || beginsWith(text, to, cues.sideAfter)

const CUSTOMERS = onceForCues(({ customer }) => new RegExp(`\\b(?:${customer})\\b`, 'g'))
const SPEAKS_OF_STONES = /\bstones?\b|\bpave\b|\beternity\b/

/** Said of a diamond without the word: "1.75ct round lab D VVS2", "1.5mm stones, lab". */
const impliesDiamond = (text: string, cut?: Match, origin?: Match, quality?: Match): Match | undefined =>
  quality && /[A-Z]/.test(quality.value)
    ? quality
    : origin?.value === 'lab' && (cut || SPEAKS_OF_STONES.test(text))
      ? origin
      : undefined

/** "una perla e un brillante": the word is a round diamond, and not the center. */
const isAnothers = ({ from }: Match, gems: readonly Match[], main?: Match): boolean =>
  !main?.value.startsWith('diamond') && gems.some((gem) => gem !== main && gem.from === from)

const LAB_TWIN = /^(?:diamond|sapphire|ruby|emerald|alexandrite)(?=$|_natural|_blue)(?:_\w+)?/

export type Stones = Partial<Record<'gem' | 'origin' | 'cut' | 'quality', Match | undefined>> & {
  sideGems: Match[]
}

/** The center stone: what it is, where it comes from, its shape and grade. Smaller stones around it are left out. */
export function readStones(context: Context): Stones {
  const { text } = context
  const named = of(context, 'gem')
  const followed = ({ to }: Match, by: readonly Match[], gap = GAP) =>
    by.some(({ from }) => from >= to && gap.test(text.slice(to, from)))
  // "emerald diamond" is a shape and a gem, "emerald ring" a gem.
  const shapes = named.filter((gem) => gem.value === 'emerald' && followed(gem, named))
  const gems = named.filter((gem) => !shapes.includes(gem))
  const mains = gems.filter((gem) => !isSide(context, gem))
  const main = settled(context, mains.length > 0 ? mains : gems)
  const sideGems = gems.filter((gem) => gem !== main && isSide(context, gem))
  const cut = settled(
    context,
    [...of(context, 'cut'), ...shapes].filter(
      (shape) =>
        !followed(shape, sideGems.slice(0, 1), OWNED) &&
        !endsWith(text, shape.from, 'side|two') &&
        !isAnothers(shape, gems, main),
    ),
  )
  const quality = readQuality(context)
  const [customers] = readAll(text, CUSTOMERS(context.cues), () => ['origin', 'customer'])
  const origin =
    customers ??
    settled(
      context,
      of(context, 'origin').filter((made) => mains.length === 0 || !followed(made, sideGems)),
    )
  const implied = impliesDiamond(text, cut, origin, quality)
  const gem = main ?? (implied && { ...implied, value: 'diamond_natural' })
  const value =
    origin?.value === 'lab' ? gem?.value.replace(LAB_TWIN, (id) => `${id.split('_')[0]}_lab`) : gem?.value
  return { gem: gem && value ? { ...gem, field: 'gem', value } : undefined, origin, cut, quality, sideGems }
}

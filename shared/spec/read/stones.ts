import type { GemId } from '../vocabulary.ts'
import { beginsWith, endsWith, settled, type Context } from './context.ts'
import { CUES } from './data/cues.ts'
import type { Match } from './lexicon.ts'

const LAB_TWINS: Readonly<Record<string, GemId>> = {
  diamond_natural: 'diamond_lab',
  sapphire_blue: 'sapphire_lab',
  ruby: 'ruby_lab',
  emerald: 'emerald_lab',
  alexandrite: 'alexandrite_lab',
}

const of = ({ matches }: Context, field: string): Match[] => matches.filter((match) => match.field === field)

/** Between a shape and the stone it belongs to: nothing, or one more word. */
const OWNED = /^[\s-]{0,2}(?:(?!(?:with|and|in)\b)[a-z]+[\s-]{1,2})?$/
const GAP = /^[\s-]{0,2}$/

/** "emerald diamond" is a shape and a gem, "emerald ring" a gem: an emerald right before another gem is its cut. */
const isShape = (text: string, gem: Match, gems: readonly Match[]): boolean =>
  gem.value === 'emerald' &&
  gems.some((next) => next.from > gem.from && GAP.test(text.slice(gem.to, next.from)))

const isSide = (text: string, { from, to }: Match): boolean =>
  endsWith(text, from, CUES.sideBefore, 34) || beginsWith(text, to, CUES.sideAfter)

export type Stones = { gem?: Match; origin?: Match; cut?: Match; quality?: Match; sideGems: readonly Match[] }

const PAIR =
  /\b([d-m])(?: ?[-/] ?[d-m])?(?: ?[/,-] ?| colou?r,? ?| or better | ?)(fl|if|vvs ?[12]?|vs ?[12]?|si ?[12]?|i1)\b/
const CLARITY = /\b(vvs ?[12]|vs ?[12]|si ?[12])\b/
const COLOR = /\b(?:([d-m])[ -]colou?r|colou?r:? ([d-m]))\b/

/** "G VS2": a grade without its figure is the lower one. */
const clarity = (text: string): string => {
  const grade = text.replace(' ', '').toUpperCase()
  return /^(?:VVS|VS|SI)$/.test(grade) ? `${grade}2` : grade
}

/** A grade whose colour and clarity stand apart: "colour F, clarity VS1". */
function apartGrade(text: string): Match | undefined {
  const parts = [COLOR.exec(text), CLARITY.exec(text)].filter((part) => part !== null)
  if (parts.length === 0) return undefined
  const value = parts.map(([, first, second]) => clarity(first ?? second ?? '')).join(' ')
  return {
    field: 'quality',
    value,
    from: Math.min(...parts.map(({ index }) => index)),
    to: Math.max(...parts.map(({ index, 0: words }) => index + words.length)),
  }
}

function readQuality(context: Context): Match | undefined {
  const { text, original } = context
  const match = PAIR.exec(text)
  if (!match) return apartGrade(text) ?? settled(text, of(context, 'quality'))
  const [whole, color = '', grade = ''] = match
  // "I'd if" is not a grade.
  if (grade === 'if' && !original.slice(match.index).startsWith(whole.toUpperCase())) return undefined
  const value = `${color.toUpperCase()} ${clarity(grade)}`
  return { field: 'quality', value, from: match.index, to: match.index + whole.length }
}

const CUSTOMERS = new RegExp(`\\b(?:${CUES.customer})\\b`)

function readOrigin(context: Context, sideGems: readonly Match[]): Match | undefined {
  const { text } = context
  const customers = CUSTOMERS.exec(text)
  if (customers) {
    const to = customers.index + customers[0].length
    return { field: 'origin', value: 'customer', from: customers.index, to }
  }
  const ofSide = ({ to }: Match) =>
    sideGems.some((gem) => gem.from >= to && GAP.test(text.slice(to, gem.from)))
  return settled(
    text,
    of(context, 'origin').filter((origin) => !ofSide(origin)),
  )
}

const SPEAKS_OF_STONES = /\bstones?\b|\bpave\b|\beternity\b/

/** Said of a diamond without the word: "1.75ct round lab D VVS2", "1.5mm stones, lab". */
function impliedGem(text: string, origin?: Match, quality?: Match, cut?: Match): Match | undefined {
  const grade = quality && /^[D-M](?: |$)|^(?:VVS|VS|SI)/.test(quality.value) ? quality : undefined
  if (grade) return { ...grade, field: 'gem', value: 'diamond_natural' }
  const made = origin?.value === 'lab' && (cut || SPEAKS_OF_STONES.test(text))
  return made ? { ...origin, field: 'gem', value: 'diamond_natural' } : undefined
}

/** The center stone: what it is, where it comes from, its shape and grade. Smaller stones around it are left out. */
export function readStones(context: Context): Stones {
  const { text } = context
  const named = of(context, 'gem')
  const gems = named.filter((gem) => !isShape(text, gem, named))
  const shapes = named.filter((gem) => !gems.includes(gem)).map((gem): Match => ({ ...gem, field: 'cut' }))
  const mains = gems.filter((gem) => !isSide(text, gem))
  const gem = settled(text, mains.length > 0 ? mains : gems)
  const sideGems = gems.filter((other) => other.from !== gem?.from && isSide(text, other))
  const cut = settled(
    text,
    [...of(context, 'cut'), ...shapes].filter((shape) => {
      const owner = sideGems.find(({ from }) => from >= shape.to)
      const owned = owner && OWNED.test(text.slice(shape.to, owner.from))
      return !owned && !endsWith(text, shape.from, 'side|two')
    }),
  )
  const quality = readQuality(context)
  const origin = readOrigin(context, mains.length > 0 ? sideGems : [])
  const chosen = gem ?? impliedGem(text, origin, quality, cut)
  const twin = chosen && origin?.value === 'lab' ? LAB_TWINS[chosen.value] : undefined
  return {
    ...(chosen && { gem: twin ? { ...chosen, value: twin } : chosen }),
    ...(origin && { origin }),
    ...(cut && { cut }),
    ...(quality && { quality }),
    sideGems,
  }
}

import { ALLOYS, type AlloyId } from '../vocabulary.ts'
import { settled, type Context } from './context.ts'
import type { Match } from './lexicon.ts'

export type Karat = { karat: number; from: number; to: number }

const VALUES = '9|10|14|18|22|24'
const GOLD_AFTER =
  /^[\s-]{0,2}(?:(?:solid|real|fine) )?(?:gold|yellow|white|rose|pink|red|[ywr]\.?\/?g?\b|oro|ouro|or\b|chain|band|ring|hallmark|gelb|weiss|rot)/
const GOLD_BEFORE = /(?:gold|oro(?: \w+)?|or(?: \w+)?|ouro(?: \w+)?|yellow|white|rose)[\s,]{0,2}$/
const KARAT = new RegExp(
  `(?<![\\d.,/x$€£])\\b(${VALUES})(?:(?: ?kt?)? ?(?:or|/|,) ?(?:${VALUES}))?[ -]?(kt?|karate?s?|cts?|carats?|carrots?|quilates|kilates|carati|carates)\\b`,
  'g',
)
const FINENESS: Readonly<Record<string, number>> = {
  375: 9,
  417: 10,
  583: 14,
  585: 14,
  750: 18,
  916: 22,
  999: 24,
}
const STAMP = /\b(375|417|58[35]|750|916|999)(?:er)?\b(?! ?(?:mm|usd|eur|gbp|€|£|dollars|euros|pounds))/g

/**
 * Karats of gold, told from carats of a stone: "18ct gold" is metal, "1.8ct" and "10 carat diamond" are not. A `k`
 * always means metal; a `ct` only beside gold, or where no stone follows.
 */
export function readKarats({ text, matches }: Context): Karat[] {
  const stones = matches.filter(({ field }) => field === 'gem' || field === 'cut')
  const karats = Array.from(text.matchAll(KARAT), ({ 0: whole, 1: value, 2: unit = '', index }) => {
    const to = index + whole.length
    const gold =
      GOLD_AFTER.test(text.slice(to, to + 20)) || GOLD_BEFORE.test(text.slice(Math.max(0, index - 16), index))
    const stone = stones.some((match) => match.from >= to && match.from - to < 4)
    const sure = unit.startsWith('k') && !unit.startsWith('ki')
    return sure || gold || !stone ? [{ karat: Number(value), from: index, to }] : []
  }).flat()
  const stamps = Array.from(text.matchAll(STAMP), ({ 0: whole, 1: value = '', index }) => ({
    karat: FINENESS[value] ?? 14,
    from: index,
    to: index + whole.length,
  }))
  return [...karats, ...stamps].toSorted((a, b) => a.from - b.from)
}

/** What gold is where nobody says: 14 karat in dollars, 18 elsewhere, 22 in India. */
function usualKarat(currency: string): number {
  if (currency === 'USD' || currency === 'CAD') return 14
  return currency === 'INR' ? 22 : 18
}

const isAlloy = (id: string): id is AlloyId => ALLOYS.some((alloy) => alloy === id)

function goldAlloy(karat: number, color: string): AlloyId {
  const wanted = `gold_${karat}k_${color}`
  if (isAlloy(wanted)) return wanted
  return karat === 24 ? 'gold_24k_yellow' : 'gold_22k_yellow'
}

const NEAR = 3
const touches = (a: { from: number; to: number }, b: { from: number; to: number }): boolean =>
  a.from - b.to <= NEAR && b.from - a.to <= NEAR

/** A colour said without "gold": beside a karat or a metal, or a warm colour anywhere. */
const looseColors = (context: Context, anchors: readonly { from: number; to: number }[]): Match[] =>
  context.matches.filter(
    (match) =>
      match.field === 'color' &&
      (anchors.some((anchor) => touches(anchor, match)) ||
        (match.value === 'white'
          ? /^ (?:metal|head|shank|band)/.test(context.text.slice(match.to))
          : anchors.length > 0 || /^\s*(?:[,.;]|$|band|metal)/.test(context.text.slice(match.to)))),
  )

type Said = { from: number; to: number; metal: string }

export type ReadMetal = { alloy: AlloyId; from: number; to: number }

/** The alloy: kind, colour and karat, in any order and apart from each other; what was not said is the usual. */
export function readMetal(context: Context, karats: readonly Karat[]): ReadMetal | undefined {
  const metals: Said[] = context.matches
    .filter(({ field, value }) => field === 'metal' && value !== '-')
    .map(({ from, to, value }) => ({ from, to, metal: value }))
  const colors = looseColors(context, [...metals, ...karats])
  const said: Said[] = [
    ...metals,
    ...karats.map(({ from, to }) => ({ from, to, metal: 'gold_' })),
    ...colors.map(({ from, to, value }) => ({ from, to, metal: `gold_${value}` })),
  ]
  const chosen = settled(context.text, said)
  if (!chosen) return undefined
  if (isAlloy(chosen.metal)) return { alloy: chosen.metal, from: chosen.from, to: chosen.to }
  const golds = said.filter(({ metal, from }) => metal.startsWith('gold_') && from >= chosen.from)
  const color = golds.find(({ metal }) => metal !== 'gold_')?.metal.slice(5) ?? 'yellow'
  const karat =
    karats.find((other) => touches(other, chosen))?.karat ??
    karats.find(({ from }) => from > chosen.from)?.karat ??
    karats[0]?.karat ??
    usualKarat(context.currency)
  const parts = said.toSorted((a, b) => a.from - b.from)
  let span = { from: chosen.from, to: chosen.to }
  for (const part of [...parts, ...parts.toReversed()])
    if (touches(part, span)) span = { from: Math.min(span.from, part.from), to: Math.max(span.to, part.to) }
  return { alloy: goldAlloy(karat, color), ...span }
}

import { ALLOYS } from '../vocabulary.ts'
import { of, readAll, settled, type Context } from './context.ts'
import type { Match } from './lexicon.ts'

const VALUES = '9|10|14|18|22|24'
const KARAT = new RegExp(
  `(?<![\\d.,/x$€£])\\b(${VALUES})(?:(?: ?kt?)? ?(?:or|[/,]) ?(?:${VALUES}))?[ -]?(k(?:ts?)?|karate?s?|cts?|car[ao]t\\w*|[qk]u?ilates)\\b`,
  'g',
)
const STAMP = /\b(375|417|58[35]|750|916|999)(?:er)?\b(?! ?(?:mm|usd|eur|gbp|€|£|dollars|pounds))/g
const GOLD_AFTER =
  /^[\s-]{0,2}(?:(?:solid|real|fine) )?(?:gold|yellow|white|rose|pink|red|[ywr]\.?\/?g?\b|ou?ro|or\b|chain|band|ring|hallmark|gelb|weis|rot)/
const GOLD_BEFORE = /(?:gold|ou?ro?(?: \w+)?|yellow|white|rose)[\s,]{0,2}$/

/**
 * Karats of gold, told from carats of a stone: "18ct gold" is metal, "1.8ct" and "10 carat diamond" are not. A `k`
 * always means metal; a `ct` only beside gold, or where no stone follows. A stamp is parts in a thousand.
 */
export function readKarats(context: Context): Match[] {
  const { text } = context
  const stones = of(context, 'gem', 'cut')
  return [
    ...readAll(text, KARAT, ([value = '', unit = ''], from, to) => {
      const sure =
        /^k(?!i)/.test(unit) || GOLD_AFTER.test(text.slice(to)) || GOLD_BEFORE.test(text.slice(0, from))
      return (sure || !stones.some((stone) => stone.from >= to && stone.from - to < 4)) && ['karat', value]
    }),
    ...readAll(text, STAMP, ([stamp]) => ['karat', String(Math.round(Number(stamp) * 0.024))]),
  ]
}

/** What gold is where nobody says: 14 karat in dollars, 18 elsewhere, 22 in India. */
const usualKarat = (currency: string): string =>
  /USD|CAD/.test(currency) ? '14' : currency === 'INR' ? '22' : '18'

const touches = (a: Match, b: Match): boolean => a.from - b.to < 4 && b.from - a.to < 4

/** The alloy: kind, colour and karat, in any order and apart from each other; what was not said is the usual. */
export function readMetal(context: Context, karats: readonly Match[]): Match | undefined {
  const { text, currency } = context
  const metals = of(context, 'alloy').filter(({ value }) => value !== '-')
  const anchors = [...metals, ...karats]
  // A colour said without "gold": beside a karat or a metal, or a warm colour anywhere.
  const colors = of(context, 'color').filter((color) => {
    if (anchors.some((anchor) => touches(anchor, color))) return true
    const after = text.slice(color.to)
    if (color.value === 'white') return /^ (?:metal|head|shank|band)/.test(after)
    return anchors.length > 0 || /^\s*(?:[,.;]|$|band|metal)/.test(after)
  })
  const said = [
    ...metals,
    ...karats.map((karat) => ({ ...karat, value: 'gold_' })),
    ...colors.map((color) => ({ ...color, value: `gold_${color.value}` })),
  ].sort((a, b) => a.from - b.from)
  const chosen = settled(context, said)
  const ids: readonly string[] = ALLOYS
  if (!chosen || ids.includes(chosen.value)) return chosen
  const inColor = said.filter(({ value }) => /^gold_./.test(value))
  const color = (inColor.find(({ from }) => from >= chosen.from) ?? inColor.at(-1))?.value ?? 'gold_yellow'
  const karat =
    karats.find((other) => touches(other, chosen)) ??
    karats.find(({ from }) => from > chosen.from) ??
    karats[0]
  const value = color.replace('_', `_${karat?.value ?? usualKarat(currency)}k_`)
  let { from, to } = chosen
  for (const part of [...said, ...said.toReversed()])
    if (touches(part, { ...chosen, from, to })) {
      from = Math.min(from, part.from)
      to = Math.max(to, part.to)
    }
  return { field: 'alloy', value: ids.includes(value) ? value : value.replace(/[a-z]+$/, 'yellow'), from, to }
}

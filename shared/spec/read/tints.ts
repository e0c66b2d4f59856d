import { GEMS, type GemId } from '../vocabulary.ts'
import type { Match } from './lexicon.ts'

/** Colours of a stone that do not name it in our vocabulary by themselves. */
const NAMES: Readonly<Record<string, GemId>> = {
  diamond_yellow: 'diamond_fancy_yellow',
  diamond_grey: 'diamond_salt_pepper',
  sapphire_rose: 'sapphire_pink',
  garnet_green: 'garnet_tsavorite',
  garnet_orange: 'garnet_spessartine',
  pearl_black: 'pearl_tahitian',
  pearl_golden: 'pearl_south_sea',
}

/** The stone of a family in a colour, if we know it: the black diamond, the pink sapphire. */
function inColor(gem: string, color: string): GemId | undefined {
  const [family = ''] = gem.split('_')
  const id = `${family}_${color}`
  const known = NAMES[id] ?? GEMS.find((other) => other === id)
  return known ?? (family === 'spinel' && !/red|rose/.test(color) ? 'spinel_other' : undefined)
}

const NEXT = /^[\s-]$/
/** "perla akoya", "perles de Tahiti", but not "perla o akoya". */
const OF_KIND = /^[\s-](?!(?:or|and|with|o|e|y|et|ou|und|oder|con|com|avec|mit) )(?:[a-z]+ )?$/
const USUAL = /_natural|_blue|freshwater|opal_white/
const OF_METAL = /^(?:white|yellow|rose)$/

/** The next match's word on what this gem is: its kind, or its colour before or after it; nothing for anything else. */
function together(text: string, a: Match, b: Match, after?: Match): string | undefined {
  const gap = text.slice(a.to, b.from)
  if (a.field === 'gem' && b.field === 'gem')
    return OF_KIND.test(gap) && isKindOf(b.value, a.value) ? (USUAL.test(b.value) ? a : b).value : undefined
  // "Turmalin in Grün"; in white, yellow or rose is of the metal.
  if (a.field === 'gem' && gap === ' in ')
    return OF_METAL.test(b.value) ? undefined : inColor(a.value, b.value)
  if (!NEXT.test(gap)) return undefined
  if (a.field === 'color' && b.field === 'gem') return inColor(b.value, a.value)
  // "sapphire rose gold" in English is a metal's colour.
  const ofMetal = b.value === 'rose' && after?.value === 'gold_'
  return a.field === 'gem' && b.field === 'hue' && !ofMetal
    ? (inColor(a.value, b.value) ?? a.value)
    : undefined
}

const isKindOf = (kind: string, gem: string): boolean =>
  gem.split('_')[0] === kind.split('_')[0] || (gem === 'sapphire_blue' && kind === 'padparadscha')

/**
 * Stones with the colour said beside them as one: before them ("schwarzer Diamant"), or where a language puts it after
 * ("zafiro rosa"). What is left of the colours is a metal's.
 */
export function tinted(text: string, matches: readonly Match[]): Match[] {
  const all = matches.filter(
    ({ field, from }) =>
      field !== 'color' || !matches.some((other) => other.field === 'hue' && other.from === from),
  )
  const result: Match[] = []
  for (const [i, match] of all.entries()) {
    const last = result.findLast(({ field }) => /gem|color/.test(field))
    const value = last && together(text, last, match, all[i + 1])
    if (last && value) {
      result.splice(result.indexOf(last), 1, { field: 'gem', value, from: last.from, to: match.to })
    } else if (match.field !== 'hue') result.push(match)
    else if (OF_METAL.test(match.value)) result.push({ ...match, field: 'color' })
  }
  return result.filter(({ field, value }) => field !== 'color' || OF_METAL.test(value))
}

import type { AlloyId } from '#shared/spec/vocabulary.ts'

export const METAL_FAMILIES = ['yellow', 'white', 'rose', 'platinum', 'palladium', 'silver'] as const
export type MetalFamily = (typeof METAL_FAMILIES)[number]

/** What heads and settings are made of where they have a color of their own. */
export const ACCENT_FAMILIES: readonly MetalFamily[] = METAL_FAMILIES.slice(0, 4)

export const METAL_SWATCHES: Record<MetalFamily, string> = {
  yellow: '#dcb75e',
  white: '#d9d6cf',
  rose: '#d8a48c',
  platinum: '#cfd0d1',
  palladium: '#c6c5c2',
  silver: '#e4e4e2',
}

/** The family of an alloy is part of its id: `gold_18k_rose` is rose, `platinum_950_ru` is platinum. */
export const familyOf = (alloy: AlloyId): MetalFamily =>
  METAL_FAMILIES.find((family) => alloy.includes(family)) ?? 'white'

/** The alloy of a family most like another: the same karat where there is one, otherwise 18k or 14k. */
export function alloyInFamily(
  family: MetalFamily,
  like: AlloyId,
  offered: readonly AlloyId[],
): AlloyId | undefined {
  const candidates = offered.filter((alloy) => familyOf(alloy) === family)
  const karat = /_\d+k_/.exec(like)?.[0] ?? '_18k_'
  for (const wanted of [karat, '_18k_', '_14k_']) {
    const found = candidates.find((alloy) => alloy.includes(wanted))
    if (found) return found
  }
  return candidates[0]
}

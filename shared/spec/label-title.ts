import { centerStone, type DesignSpec } from './design-spec.ts'
import { stoneName, styleName, type SpecNames } from './names.ts'
import { capitalize } from './phrases.ts'

/**
 * A short title for languages whose names would have to agree with each other in a phrase: its parts beside each other.
 * "Verlobungsring, Solitär · blauer Saphir, oval · 18k Roségold". `and` stands between two metals.
 */
export function labelTitle(spec: DesignSpec, names: SpecNames, and: string): string {
  const stone = centerStone(spec) ?? spec.stones[0]
  const { alloy, accent = alloy } = spec.metal ?? {}
  const parts = [
    `${names.category[spec.category]}, ${styleName(spec.style, names)}`,
    stone ? `${stoneName(stone, names)}, ${names.cut[stone.cut]}` : '',
    alloy ? names.alloy[alloy] + (accent && accent !== alloy ? ` ${and} ${names.alloy[accent]}` : '') : '',
  ]
  return capitalize(parts.filter(Boolean).join(' · '))
}

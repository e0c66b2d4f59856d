import type { StoneGroup } from '../spec/design-spec.ts'
import { ENGLISH_NAMES, stoneName } from '../spec/names.ts'
import type { AlloyId } from '../spec/vocabulary.ts'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** "18k rose gold, 3.4 g" */
export const metalLabel = (alloy: AlloyId, milligrams: number): string =>
  `${capital(ENGLISH_NAMES.alloy[alloy])}, ${Math.round(milligrams / 100) / 10} g`

/**
 * "Oval blue sapphire, 1.5 ct", with lab-grown said next to the name (16 CFR 23); how many where there are several, the
 * width where the weight is unknown or a pearl's.
 */
export function stoneLabel(stone: StoneGroup): string {
  const pearl = stone.cut === 'pearl_round'
  const size = pearl || !stone.weightPoints ? `${stone.widthUm / 1000} mm` : `${stone.weightPoints / 100} ct`
  const cut = pearl ? '' : `${ENGLISH_NAMES.cut[stone.cut]} `
  const label = `${cut}${stoneName(stone)}, ${size}`
  return stone.count > 1 ? `${stone.count} × ${label}` : capital(label)
}

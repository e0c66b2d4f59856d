import type { StoneGroup } from '../spec/design-spec.ts'
import type { AlloyId } from '../spec/vocabulary.ts'

const words = (id: string): string => id.replaceAll('_', ' ')

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** "gold_18k_rose" → "18k rose gold", "platinum_950_ru" → "platinum 950". */
const alloyWords = (alloy: AlloyId): string => {
  const name = words(alloy.replace(/_(ru|co|ir)$/, '').replace(/_pd$/, '_palladium'))
  return name.startsWith('gold ') ? `${name.slice(5)} gold` : name
}

/** Ids name the species first: "sapphire_blue" → "blue sapphire". */
const gemWords = ({ gem, origin }: StoneGroup): string => {
  const name =
    gem === 'cubic_zirconia'
      ? words(gem)
      : words(gem.replace(/_other$/, '').replace(/^([a-z]+)_(.+)$/, '$2 $1'))
  return origin === 'lab' && !/lab|moissanite|zirconia/.test(name) ? `lab ${name}` : name
}

/** "18k rose gold, 3.4 g" */
export const metalLabel = (alloy: AlloyId, milligrams: number): string =>
  `${capital(alloyWords(alloy))}, ${Math.round(milligrams / 100) / 10} g`

/** "Oval blue sapphire, 1.5 ct"; how many where there are several, the width where the weight is unknown or a pearl's. */
export function stoneLabel(stone: StoneGroup): string {
  const pearl = stone.cut === 'pearl_round'
  const size = pearl || !stone.weightPoints ? `${stone.widthUm / 1000} mm` : `${stone.weightPoints / 100} ct`
  const cut = pearl ? '' : `${words(stone.cut)} `
  const label = `${cut}${gemWords(stone)}, ${size}`
  return stone.count > 1 ? `${stone.count} × ${label}` : capital(label)
}

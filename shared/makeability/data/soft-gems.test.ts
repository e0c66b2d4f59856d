import { expect, it } from 'vitest'
import { GEMS, type GemId } from '../../spec/vocabulary.ts'
import { RATHER_SOFT, SOFT } from './soft-gems.ts'

/** The soft end of the Mohs range of every gem below 7.5 (docs/jewelry-facts.md#hardness-and-treatments). */
const MOHS: Partial<Record<GemId, number>> = {
  garnet_red: 7,
  garnet_rhodolite: 7,
  garnet_tsavorite: 7,
  garnet_spessartine: 7,
  garnet_demantoid: 6.5,
  tourmaline_pink: 7,
  tourmaline_green: 7,
  tourmaline_paraiba: 7,
  tanzanite: 6,
  peridot: 6.5,
  amethyst: 7,
  citrine: 7,
  quartz_other: 7,
  opal_white: 5,
  opal_ethiopian: 5,
  opal_black: 5,
  opal_fire: 5,
  moonstone: 6,
  labradorite: 6,
  zircon: 6.5,
  iolite: 7,
  kunzite: 6.5,
  turquoise: 5,
  lapis: 5,
  onyx: 6.5,
  carnelian: 6.5,
  jade: 6,
  malachite: 3.5,
  amber: 2,
  coral: 3.5,
}

it.each(GEMS.filter((gem) => !gem.startsWith('pearl')))('%s is as soft as it is', (gem) => {
  const mohs = MOHS[gem] ?? 10
  expect(SOFT.test(gem)).toBe(mohs < 7)
  expect(RATHER_SOFT.test(gem)).toBe(mohs < 7.5)
})

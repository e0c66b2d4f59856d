import type { StoneGroup } from '../../spec/design-spec.ts'

/** Mohs hardness × 10, at the soft end of its range, of gems and families below 7.5. */
const SOFT: Readonly<Record<string, number>> = {
  garnet: 70,
  garnet_demantoid: 65,
  tourmaline: 70,
  tanzanite: 60,
  peridot: 65,
  amethyst: 70,
  citrine: 70,
  quartz: 70,
  opal: 50,
  moonstone: 60,
  labradorite: 60,
  zircon: 65,
  iolite: 70,
  kunzite: 65,
  turquoise: 50,
  lapis: 50,
  onyx: 65,
  carnelian: 65,
  jade: 60,
  malachite: 35,
  amber: 20,
  coral: 35,
  pearl: 25,
}

/** Mohs hardness × 10; 100 for whatever is not soft. */
export const hardness = ({ gem }: Pick<StoneGroup, 'gem'>): number =>
  SOFT[gem] ?? SOFT[gem.replace(/_.*/, '')] ?? 100

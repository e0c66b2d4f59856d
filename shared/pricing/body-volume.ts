import type { DesignSpec } from '../spec/design-spec.ts'
import type { BandSection } from '../spec/dimensions.ts'
import { BANGLE_WIRE_UM, CHAIN_UM, circleRadiusUm, HOOPS, PLATES } from '../spec/piece-measures.ts'
import { bandVolumeMm3 } from './band-volume.ts'

/** Chain, mm³ per mm of length and mm² of width: g/inch = k·w² in 14k yellow (docs/jewelry-facts.md#band-weight). */
const perMm = (k: number): number => (k * 1000) / (13.07 * 25.4)
const CABLE = perMm(0.065)
const CURB = perMm(0.075)
const STONE_LINE = perMm(0.18)

const CLASP_MM3 = 23
/** A box clasp with its tongue and safety. */
const BOX_CLASP_MM3 = 115
const BAIL_MM3 = 27
const POST_AND_BACK_MM3 = 27

const chain = (spec: DesignSpec, widthUm: number, k = CABLE): number => {
  const lengthUm = spec.size?.kind === 'length' ? spec.size.lengthUm : 0
  const width = spec.band?.widthUm ?? widthUm
  return (k * lengthUm * width * width) / 1e9 + CLASP_MM3
}

/** Links around a row of stones as long as the piece. */
const stoneLine = (spec: DesignSpec): number => {
  const lengthUm = spec.size?.kind === 'length' ? spec.size.lengthUm : 0
  let widest = 2000
  for (const stone of spec.stones) widest = Math.max(widest, stone.widthUm)
  return (STONE_LINE * lengthUm * widest * widest) / 1e9 + BOX_CLASP_MM3
}

/** A hoop bent from the band's section, or from `section` of plain round wire. */
const bent = ({ band }: DesignSpec, innerRadiusUm: number, sectionUm2: number): number => {
  if (!band) return (2 * Math.PI * innerRadiusUm * sectionUm2) / 1e9
  const top: BandSection = { widthUm: band.widthUm, thicknessUm: band.thicknessUm }
  return bandVolumeMm3({ innerRadiusUm, profile: band.profile, top, bottom: top })
}

/** Section of round wire, µm². */
const wire = (diameterUm: number): number => (Math.PI * diameterUm * diameterUm) / 4

const bangle = (spec: DesignSpec): number => {
  const lengthUm = spec.size?.kind === 'length' ? spec.size.lengthUm : 0
  return bent(spec, circleRadiusUm(lengthUm), wire(BANGLE_WIRE_UM))
}

const hoops = (
  spec: DesignSpec,
  { radiusUm, wireUm, solidPermille }: (typeof HOOPS)['hoop' | 'huggie'],
): number => 2 * bent(spec, radiusUm, (wire(wireUm) * solidPermille) / 1000)

const BAR_MM3 = (PLATES.bar.lengthUm * PLATES.bar.widthUm * PLATES.bar.thicknessUm) / 1e9
const DISC_MM3 = (wire(PLATES.disc.widthUm) * PLATES.disc.thicknessUm) / 1e9

/** By `category.style`; sizes of what is not in the spec are those of `piece-measures.ts`. */
const BODIES: Record<string, (spec: DesignSpec) => number> = {
  'pendant.solitaire': (spec) => BAIL_MM3 + chain(spec, CHAIN_UM.pendant),
  'pendant.halo': (spec) => BAIL_MM3 + chain(spec, CHAIN_UM.pendant),
  'pendant.bar': (spec) => BAR_MM3 + chain(spec, CHAIN_UM.pendant),
  'pendant.disc': (spec) => DISC_MM3 + chain(spec, CHAIN_UM.pendant),
  'necklace.riviere': stoneLine,
  'necklace.station': (spec) => chain(spec, CHAIN_UM.pendant),
  'necklace.chain': (spec) => chain(spec, CHAIN_UM.necklace),
  'earrings.stud': () => 2 * POST_AND_BACK_MM3,
  'earrings.hoop': (spec) => hoops(spec, HOOPS.hoop),
  'earrings.huggie': (spec) => hoops(spec, HOOPS.huggie),
  'earrings.drop': () => 160 + 2 * POST_AND_BACK_MM3,
  'bracelet.tennis': stoneLine,
  'bracelet.chain': (spec) => chain(spec, CHAIN_UM.bracelet, CURB),
  'bracelet.bangle': bangle,
}

/** Metal in mm³ of what is not a ring, without what holds its stones; a pair of earrings counts as one piece. */
export const bodyVolumeMm3 = (spec: DesignSpec): number =>
  BODIES[`${spec.category}.${spec.style}`]?.(spec) ?? 0

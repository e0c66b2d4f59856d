import type { DesignSpec } from '../spec/design-spec.ts'
import type { BandSection } from '../spec/dimensions.ts'
import { bandVolumeMm3 } from './band-volume.ts'

/** Chain, mm³ per mm of length and mm² of width: g/inch = k·w² in 14k yellow (weight_cases.json). */
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

const bangle = (spec: DesignSpec): number => {
  const lengthUm = spec.size?.kind === 'length' ? spec.size.lengthUm : 0
  // 3 mm round wire.
  return bent(spec, lengthUm / (2 * Math.PI), 7.07e6)
}

/** By `category.style`; sizes of what is not in the spec are those of weight_cases.json `typical_grams`. */
const BODIES: Record<string, (spec: DesignSpec) => number> = {
  'pendant.solitaire': (spec) => BAIL_MM3 + chain(spec, 1100),
  'pendant.halo': (spec) => BAIL_MM3 + chain(spec, 1100),
  // 35 × 3 × 1.2 mm, and a disc 16 mm across and 1 mm thick.
  'pendant.bar': (spec) => 126 + chain(spec, 1100),
  'pendant.disc': (spec) => 201 + chain(spec, 1100),
  'necklace.riviere': stoneLine,
  'necklace.station': (spec) => chain(spec, 1100),
  'necklace.chain': (spec) => chain(spec, 1800),
  'earrings.stud': () => 2 * POST_AND_BACK_MM3,
  // 20 mm across from 2 mm tube; 12 mm from solid half-round wire.
  'earrings.hoop': (spec) => 2 * bent(spec, 9000, 1.5e6),
  'earrings.huggie': (spec) => 2 * bent(spec, 4800, 4.1e6),
  'earrings.drop': () => 160 + 2 * POST_AND_BACK_MM3,
  'bracelet.tennis': stoneLine,
  'bracelet.chain': (spec) => chain(spec, 2800, CURB),
  'bracelet.bangle': bangle,
}

/** Metal in mm³ of what is not a ring, without what holds its stones; a pair of earrings counts as one piece. */
export const bodyVolumeMm3 = (spec: DesignSpec): number =>
  BODIES[`${spec.category}.${spec.style}`]?.(spec) ?? 0

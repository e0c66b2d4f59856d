import type { CutId } from '../vocabulary.ts'

/** Colored stones are cut deeper than diamonds of the same face, permille (docs/jewelry-facts.md#stone-sizes). */
const ROUND = 1180
const FANCY = 1130
const FIXED = 1000

/**
 * How a cut spreads its weight: carats = q × length × width² × gravity / 3.52 in millimeters, `q` in millionths;
 * `ratio` is the usual length ÷ width and `deeper` the correction of a colored stone, both permille.
 */
export type CutSpread = readonly [q: number, ratio: number, deeper: number]

/** From `hexagon` on scaled by face area, with low confidence (docs/jewelry-facts.md#stone-sizes). */
export const CUT_SPREAD: Record<CutId, CutSpread> = {
  round: [3752, 1000, ROUND],
  oval: [4160, 1400, FANCY],
  pear: [3810, 1550, FANCY],
  marquise: [3600, 1950, FANCY],
  heart: [3760, 1000, FANCY],
  princess: [6420, 1020, FANCY],
  cushion: [5710, 1080, FANCY],
  radiant: [5570, 1150, FANCY],
  emerald: [6720, 1400, FANCY],
  asscher: [6140, 1020, FANCY],
  trillion: [3000, 1000, FANCY],
  baguette: [5000, 2000, FANCY],
  /** Half an ellipsoid half as high as wide: π/6 × 0.5 × 3.52 / 200. */
  cabochon: [4608, 1330, FIXED],
  rose: [2200, 1000, FIXED],
  old_mine: [4200, 1050, FANCY],
  hexagon: [3600, 1000, FANCY],
  kite: [2400, 1500, FANCY],
  half_moon: [3750, 1800, FANCY],
  shield: [3400, 1100, FANCY],
  bullet: [4100, 1700, FANCY],
  french: [5800, 1000, FANCY],
  portuguese: [3900, 1000, ROUND],
  briolette: [6200, 1700, FIXED],
  /** A sphere: π/6 × 3.52 / 200. */
  pearl_round: [9215, 1000, FIXED],
}

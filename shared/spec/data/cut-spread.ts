import type { CutId } from '../vocabulary.ts'

/**
 * How a cut spreads its weight: carats = q × length × width² × gravity / 3.52 in millimetres.
 * `depth` says which correction a coloured stone of the cut gets for being cut deeper than a diamond.
 */
export type CutSpread = {
  /** Millionths. */
  q: number
  /** Usual length ÷ width, permille. */
  ratio: number
  depth: 'round' | 'fancy' | 'fixed'
}

/** cuts.json: q fitted to StoneAlgo averages of 1–5 ct; from `hexagon` on scaled by face area, low confidence. */
export const CUT_SPREAD: Record<CutId, CutSpread> = {
  round: { q: 3752, ratio: 1000, depth: 'round' },
  oval: { q: 4160, ratio: 1400, depth: 'fancy' },
  pear: { q: 3810, ratio: 1550, depth: 'fancy' },
  marquise: { q: 3600, ratio: 1950, depth: 'fancy' },
  heart: { q: 3760, ratio: 1000, depth: 'fancy' },
  princess: { q: 6420, ratio: 1020, depth: 'fancy' },
  cushion: { q: 5710, ratio: 1080, depth: 'fancy' },
  radiant: { q: 5570, ratio: 1150, depth: 'fancy' },
  emerald: { q: 6720, ratio: 1400, depth: 'fancy' },
  asscher: { q: 6140, ratio: 1020, depth: 'fancy' },
  trillion: { q: 3000, ratio: 1000, depth: 'fancy' },
  baguette: { q: 5000, ratio: 2000, depth: 'fancy' },
  /** Half an ellipsoid half as high as wide: π/6 × 0.5 × 3.52 / 200. */
  cabochon: { q: 4608, ratio: 1330, depth: 'fixed' },
  rose: { q: 2200, ratio: 1000, depth: 'fixed' },
  old_mine: { q: 4200, ratio: 1050, depth: 'fancy' },
  hexagon: { q: 3600, ratio: 1000, depth: 'fancy' },
  kite: { q: 2400, ratio: 1500, depth: 'fancy' },
  half_moon: { q: 3750, ratio: 1800, depth: 'fancy' },
  shield: { q: 3400, ratio: 1100, depth: 'fancy' },
  bullet: { q: 4100, ratio: 1700, depth: 'fancy' },
  french: { q: 5800, ratio: 1000, depth: 'fancy' },
  portuguese: { q: 3900, ratio: 1000, depth: 'round' },
  briolette: { q: 6200, ratio: 1700, depth: 'fixed' },
  /** A sphere: π/6 × 3.52 / 200. */
  pearl_round: { q: 9215, ratio: 1000, depth: 'fixed' },
}

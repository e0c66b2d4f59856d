import type { CutId } from '../../spec/vocabulary.ts'
import { brilliant, CULET, TABLE, type Row } from './facets.ts'
import { ARC, pillow, type Path } from './outline.ts'

const FANCY = brilliant(8, 0.58, 0.3, 1.08, 0)
/** Three-fold and heart-shaped stones have six mains. */
const SIX = brilliant(6, 0.6, 0.35, 1.2, 0)
const STEPS: Row[] = [
  TABLE,
  [0, 0, 0.87, 0.45],
  [0, 0, 0.74, 0.79, 0.87, 0.45],
  [0, 0, 0.62, 1, 0.74, 0.79],
  [0, 0, 0.73, -0.36],
  [0, 0, 0.39, -0.69, 0.73, -0.36],
  [0, 0, 0.03, -1, 0.39, -0.69],
  CULET,
]

/**
 * Everything a cut is drawn from: its facets and its outline. What is not here is a round or an oval brilliant. Arcs are
 * those of the usual length-to-width ratio, and stretched with it (docs/jewelry-facts.md#cut-geometry).
 */
export const CUTS: Partial<Record<CutId, readonly [facets: Row[], outline?: number | Path]>> = {
  pear: [FANCY, [-0.25, [1, 0.02], [-0.32, 1, 0.5, 1, 1.8], [-1, 0, -1, 1, ARC]]],
  marquise: [FANCY, [0, [1, 0], [0, 1, 0.62, 1, 1.8], [-1, 0, -0.62, 1, 1.8]]],
  half_moon: [FANCY, [0, [0.9, -1], [1, -0.9], [0, 1, 1, 1, ARC], [-1, -0.9, -1, 1, ARC], [-0.9, -1]]],
  heart: [SIX, [-0.15, [1, 0], [-0.35, 1, 0.12, 1, 1.9], [-1, 0.48, -1, 1, 1.4], [-0.65, 0, -1, 0.14, 1.6]]],
  cushion: [brilliant(8, 0.63, 0.45, 1.36, 0.03), pillow(2.86)],
  old_mine: [brilliant(8, 0.48, 0.35, 1, 0.09), pillow(1.7)],
  trillion: [SIX, [-0.26, [1, 0.04], [-0.84, 1, 0.24, 0.8, 2], [-0.88, 0.94], [-1, 0, -1, 0.5, 2]]],
  emerald: [STEPS, 0.28],
  asscher: [STEPS, 0.5],
  hexagon: [STEPS, [0, [1, 0], [0.5, 1], [-0.5, 1], [-1, 0]]],
  kite: [STEPS, [-0.18, [1, 0], [-0.27, 1], [-0.33, 1], [-1, 0]]],
  shield: [STEPS, [-0.2, [1, 0], [-0.1, 1], [-0.6, 1], [-1, 0.7]]],
  bullet: [STEPS, [-0.15, [1, 0], [0.8, 0.4], [0.45, 0.8], [0, 1], [-1, 1]]],
  baguette: [
    [
      TABLE,
      [0, 0, 0.85, 0.6],
      [0, 0, 0.65, 1, 0.85, 0.6],
      [0, 0, 0.55, -0.48],
      [0, 0, 0.03, -1, 0.55, -0.48],
      CULET,
    ],
    0,
  ],
  princess: [
    [
      TABLE,
      [4, 0.5, 0.7, 1],
      [4, 0.02, 0.86, 0.65],
      [4, 0.05, 0.68, 1, 0.86, 0.6],
      [4, 0.02, 0.63, -0.45],
      [4, 0.07, 0.58, -0.45],
      [4, 0.23, 0.02, -1],
      CULET,
    ],
    0,
  ],
  radiant: [
    [
      TABLE,
      [0, 0, 0.86, 0.6],
      [8, 0.3, 0.64, 1, 0.86, 0.55],
      [4, 0.03, 0.58, -0.5],
      [4, 0.08, 0.55, -0.5],
      [4, 0.15, 0.3, -0.75],
      [4, 0.3, 0.02, -1],
      [4, 0.5, 0.02, -1],
      CULET,
    ],
    0.24,
  ],
  french: [
    [TABLE, [4, 0, 0.9, 1], [4, 0.5, 0.45, 1], [4, 0, 0.6, -0.47], [4, 0, 0.03, -1, 0.6, -0.47], CULET],
    0,
  ],
  portuguese: [
    STEPS.map(([places, beside, ...line], i): Row => [places || 16, places ? beside : (i % 2) / 2, ...line]),
  ],
  rose: [[CULET, [6, 0.5, 0, 1, 0.6, 0.6], [6, 0, 0.6, 0.65, 0.9, 0.3], [12, 0.5, 0.9, 0.35]]],
  cabochon: [[CULET]],
  pearl_round: [[]],
  briolette: [[], [0, [1, 0], [0.5, 0.5], [0, 0.87], [-0.4, 1], [-0.8, 0.7], [-1, 0]]],
}

export const BRILLIANT = brilliant(8, 0.57, 0.23, 1, 0)

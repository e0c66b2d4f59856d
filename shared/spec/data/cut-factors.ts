import type { CutId } from '../vocabulary.ts'

/**
 * Published weight factors by length ÷ width in permille, millionths: carats = L × W × depth × f × gravity / 3.52 in mm
 * (docs/jewellery-facts.md#stone-sizes). Step cuts carry the 8 % that bulge and girdle add.
 */
export const CUT_FACTORS: Partial<Record<CutId, [ratioPermille: number, factor: number][]>> = {
  round: [[1000, 6100]],
  oval: [
    [1250, 6250],
    [1500, 6400],
    [2000, 6700],
  ],
  pear: [
    [1250, 6150],
    [1500, 6000],
    [2000, 5750],
  ],
  marquise: [
    [1500, 5650],
    [2000, 5800],
    [2500, 5850],
  ],
  princess: [[1000, 8200]],
  cushion: [[1000, 8150]],
  radiant: [
    [1000, 8100],
    [1500, 8400],
  ],
  asscher: [[1000, 8640]],
  emerald: [
    [1250, 8640],
    [1500, 9936],
    [2000, 10_800],
    [2500, 11_448],
  ],
  baguette: [[2000, 9882]],
  heart: [[1000, 5900]],
  trillion: [[1000, 5700]],
  old_mine: [[1000, 6100]],
}

import type { Rule } from './piece.ts'
import {
  bigStoneNarrow,
  broadShank,
  shankThickness,
  shankWidth,
  stonesAcrossBand,
  stonesThroughBand,
  wideSizeUp,
} from './rules/band.ts'
import { engravingFits, eternityResize, paveResize, rowFits, whiteRhodium, wideStone } from './rules/fit.ts'
import {
  customerStone,
  emerald,
  micropave,
  opal,
  pearl,
  prongCount,
  silverProngs,
  softRing,
  vProng,
} from './rules/stones.ts'

/** Every rule, in the order its advice is read within one severity. Sources: rules.json, facts-jewellery §6. */
export const RULES: readonly Rule[] = [
  shankThickness,
  shankWidth,
  stonesAcrossBand,
  stonesThroughBand,
  rowFits,
  silverProngs,
  prongCount,
  softRing,
  emerald,
  pearl,
  opal,
  vProng,
  micropave,
  bigStoneNarrow,
  wideStone,
  eternityResize,
  paveResize,
  engravingFits,
  customerStone,
  broadShank,
  wideSizeUp,
  whiteRhodium,
]

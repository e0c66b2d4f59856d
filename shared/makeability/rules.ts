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
import { customerStone, STONE_RULES } from './rules/stones.ts'

/** Every rule, in the order its advice is read within one severity. Sources: rules.json, facts-jewellery §6. */
export const RULES: readonly Rule[] = [
  shankThickness,
  shankWidth,
  stonesAcrossBand,
  stonesThroughBand,
  rowFits,
  ...STONE_RULES,
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

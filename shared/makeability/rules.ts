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
import {
  comfortNarrow,
  heatStones,
  mixedMetal,
  plainResize,
  roseBrittle,
  treatmentDisclosure,
} from './rules/care.ts'
import {
  engravingFits,
  engravingLegible,
  eternityResize,
  haloFits,
  highHead,
  paveResize,
  rowFits,
  whiteRhodium,
  wideStone,
} from './rules/fit.ts'
import { customerStone, STONE_RULES } from './rules/stones.ts'
import { braceletClasp, chainStrength, earringWeight, studSize } from './rules/weight.ts'

/** Every rule, in the order its advice is read within one severity. Sources: rules.json, facts-jewellery §6. */
export const RULES: readonly Rule[] = [
  shankThickness,
  shankWidth,
  stonesAcrossBand,
  stonesThroughBand,
  rowFits,
  haloFits,
  ...STONE_RULES,
  bigStoneNarrow,
  wideStone,
  eternityResize,
  paveResize,
  engravingFits,
  engravingLegible,
  earringWeight,
  chainStrength,
  customerStone,
  broadShank,
  wideSizeUp,
  whiteRhodium,
  mixedMetal,
  roseBrittle,
  comfortNarrow,
  plainResize,
  heatStones,
  treatmentDisclosure,
  highHead,
  studSize,
  braceletClasp,
]

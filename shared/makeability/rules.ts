import type { Rule } from './piece.ts'
import { emerald, opal, pearl, treatmentDisclosures } from './rules/care.ts'
import { engravingFits, engravingLegible } from './rules/engraving.ts'
import {
  customerStone,
  prongCount,
  silverProngs,
  softOnHand,
  tinyStones,
  vProng,
  wideStone,
} from './rules/holding.ts'
import { mixedMetal, roseBrittle, whiteRhodium } from './rules/metal.ts'
import { channelWall, haloFits, highHead, paveDepth, paveWidth, rowFits } from './rules/room.ts'
import {
  bigStoneNarrow,
  broadShank,
  castWall,
  comfortNarrow,
  shankThickness,
  shankWidth,
  wideSizeUp,
} from './rules/shank.ts'
import { sizing } from './rules/sizing.ts'
import { braceletClasp, chainStrength, earringWeight, studSize } from './rules/weight.ts'

/** Every rule, in the order its advice is read within one severity. Their numbers and sources: docs/makeability.md. */
export const RULES: readonly Rule[] = [
  shankThickness,
  shankWidth,
  castWall,
  paveWidth,
  channelWall,
  paveDepth,
  rowFits,
  haloFits,
  silverProngs,
  prongCount,
  softOnHand,
  emerald,
  pearl,
  tinyStones,
  bigStoneNarrow,
  wideStone,
  sizing,
  engravingLegible,
  engravingFits,
  earringWeight,
  chainStrength,
  opal,
  vProng,
  customerStone,
  ...treatmentDisclosures,
  broadShank,
  wideSizeUp,
  comfortNarrow,
  whiteRhodium,
  mixedMetal,
  roseBrittle,
  highHead,
  studSize,
  braceletClasp,
]

import { PLATES } from '../../spec/piece-measures.ts'
import { advise } from '../advice.ts'
import { wideAllAround } from '../fixes.ts'
import { isOnBand, type Piece, type Rule } from '../piece.ts'

const ROOM_UM = 2_000

/**
 * Lines hold from 0.3 mm on, so that an E, three strokes and two gaps, is 1.5 mm high, with 0.25 mm of metal above and
 * below (docs/makeability.md#engraving).
 */
export const engravingLegible: Rule = ({ spec, shank }) =>
  spec.engraving &&
  shank &&
  shank.widthUm - (shank.taperUm ?? 0) < ROOM_UM &&
  advise('engrave_min', 'warn', 'engraving.text', {}, wideAllAround(shank, ROOM_UM))

/** A letter 1.5 mm wide on average, the joint of a band left free, a tag at the clasp of a chain; all ours. */
const LETTER_UM = 1_500
const JOINT_UM = 4_000
const TAG_UM = 12_000

/** How long a line of letters can be, µm. */
function lineUm({ spec, shank, innerDiameterUm, center }: Piece): number {
  if (!shank) return spec.style === 'bar' ? PLATES.bar.lengthUm : TAG_UM
  if (spec.engraving?.place !== 'outside') return Math.PI * innerDiameterUm - JOINT_UM
  return spec.stones.reduce(
    (left, stone) => (stone === center || isOnBand(stone) ? left - stone.widthUm * stone.count : left),
    Math.PI * (innerDiameterUm + 2 * shank.thicknessUm),
  )
}

/** The words against the room where they go. Bangles and discs, in several lines, hold any. */
export const engravingFits: Rule = (piece) => {
  const { engraving, style } = piece.spec
  const room = Math.floor(lineUm(piece) / LETTER_UM)
  return (
    engraving &&
    !/bangle|disc/.test(style) &&
    [...engraving.text].length > room &&
    advise('engraving_length', 'warn', 'engraving.text', { letters: Math.max(0, room) })
  )
}

import { LIMITS } from '../../spec/limits.ts'
import { completeSpec } from '../../spec/complete-spec.ts'
import { deriveDimensions } from '../../spec/dimensions.ts'
import { eternityCount, haloCount } from '../../spec/stone-count.ts'
import type { StoneGroup } from '../../spec/design-spec.ts'
import { advise, type Measure } from '../advice.ts'
import { resized, restoned } from '../fixes.ts'
import { isCenter, isOnBand, isRow, stoneField, type Piece, type Rule } from '../piece.ts'
import { aboutStones } from './about-stones.ts'

const LIMIT = { widthUm: LIMITS.bandWidthUm, thicknessUm: LIMITS.bandThicknessUm }

/** What the widest of some stones set into a band asks of it: `share` of the stone and `extraUm` of metal. */
const needsBand =
  (
    rule: 'pave_width' | 'channel_wall' | 'pave_depth',
    settings: RegExp,
    measure: Measure,
    share: number,
    extraUm: number,
  ): Rule =>
  ({ spec, shank }) => {
    const stones = spec.stones.filter((stone) => isOnBand(stone) && settings.test(stone.setting))
    const widestUm = Math.max(...stones.map(({ widthUm }) => widthUm))
    // Up to the next tenth of a millimeter.
    const leastUm = Math.ceil((share * widestUm + extraUm) / 100) * 100
    return (
      shank &&
      shank[measure] < leastUm &&
      advise(
        rule,
        'stop',
        `band.${measure}`,
        { leastUm },
        leastUm <= LIMIT[measure].max && resized(shank, measure, leastUm),
      )
    )
  }

/** The stone and 2 × 0.25 mm of edge (docs/makeability.md#room-for-stones). */
export const paveWidth = needsBand('pave_width', /pave|flush/, 'widthUm', 1, 500)

/** The stone and 2 × 0.6 mm of walls (docs/makeability.md#room-for-stones). */
export const channelWall = needsBand('channel_wall', /channel/, 'widthUm', 1, 1_200)

/** 0.6 × stone + 0.7 mm, so that no point pierces the band (docs/makeability.md#room-for-stones). */
export const paveDepth = needsBand('pave_depth', /./, 'thicknessUm', 0.6, 700)

/**
 * How full of rows the circle is, 1 being full: each takes its part of the number that would fill it alone. Less a hair,
 * so that fractions that add up to 1 are not more.
 */
const filled = (stones: StoneGroup[], innerDiameterUm: number): number =>
  stones
    .filter(isRow)
    .reduce((sum, row) => sum + row.count / eternityCount(innerDiameterUm, row.widthUm, row.setting), -1e-9)

/** ⌊π / asin((d + s) / (Di + 2h))⌋ stones in a ring (docs/makeability.md#room-for-stones). */
export const rowFits: Rule = (piece) => {
  const { spec, shank, innerDiameterUm } = piece
  const share = filled(spec.stones, innerDiameterUm)
  if (!shank || share <= 1) return
  const stones = restoned(piece, isRow, ({ count }) => ({ count: Math.max(1, Math.floor(count / share)) }))
  return advise(
    'eternity_count',
    'stop',
    stoneField(piece, isRow, 'count'),
    {},
    filled(stones, innerDiameterUm) <= 1 && { code: 'fewer_stones', params: {}, spec: { stones } },
  )
}

const haloRoom = ({ widthUm }: StoneGroup, { center }: Piece): number =>
  center ? haloCount(center, widthUm) * center.count : Infinity

/**
 * ⌊π / asin((m + s) / (d + 2g + m))⌋ stones around each center (docs/makeability.md#room-for-stones). Only of the first
 * halo of its kind: a second lies outside it, where there is more room.
 */
export const haloFits = aboutStones(
  'halo_count',
  'stop',
  'count',
  (stone, piece) =>
    /halo/.test(stone.role) &&
    stone.count > haloRoom(stone, piece) &&
    piece.spec.stones.find(({ role }) => role === stone.role) === stone,
  {},
  ['fewer_stones', (stone, piece) => ({ count: haloRoom(stone, piece) })],
)

/** A head over 8 mm; a stone of 1 ct stands 5–6.5 mm high (docs/makeability.md#room-for-stones). */
export const highHead = aboutStones(
  'sit_height',
  'note',
  'widthUm',
  (stone, piece) =>
    isCenter(stone, piece) && (deriveDimensions(completeSpec(piece.spec).spec).head?.tableUm ?? 0) > 8_000,
  {},
)

import type { StoneHeights } from '../../spec/dimensions.ts'
import type { CutId } from '../../spec/vocabulary.ts'
import { BRILLIANT, CUTS } from './designs.ts'
import { facetsOf } from './facets.ts'
import { ELLIPSE, outlineOf, type Outline } from './outline.ts'

/**
 * A gem: the points inside every plane (n·p ≤ d) and inside the quadric. mm; z is up through the table, z = 0 is
 * the middle of the girdle, x lies along the stone's length. Facet planes come first, then the girdle's sides,
 * which can only be met as far as `girdle` above and below it.
 */
export type CutShape = {
  outline: Outline
  /** Four numbers a plane: nx, ny, nz, d. */
  planes: Float64Array
  /** How many planes may be met at any height, the fold among them. */
  facets: number
  /**
   * Index into `planes` of the plane y = 0 that a heart is folded at: the shape is the half with y ≥ 0, and the stone
   * that half and its mirror image. −2 when there is none (−1 is what meets the quadric).
   */
  fold: number
  girdle: number
  /** `a·x² + b·y² + c·z² ≤ 1`: an elliptic girdle (c = 0), a dome or a pearl. */
  quadric: readonly [a: number, b: number, c: number] | null
  top: number
  bottom: number
}

/** The solid of a cut at a length and width in mm, with the heights pricing uses. Unknown cuts become brilliants. */
export function cutShape(cut: CutId, length: number, width: number, given: StoneHeights): CutShape {
  const [rows, path = ELLIPSE] = CUTS[cut] ?? [BRILLIANT]
  const outline = outlineOf(path, cut === 'heart', length, width)
  const { halfLength: l, halfWidth: w, isEllipse, isFolded, sides } = outline
  const crown = given.crownUm / 1000
  const halfGirdle = given.girdleUm / 2000
  const pavilion = given.pavilionUm / 1000
  const top = crown + halfGirdle
  const isDrop = cut === 'briolette'
  const facets = isDrop ? lozenges(outline) : facetsOf(rows, outline, crown, halfGirdle, pavilion)
  if (isFolded) facets.push(0, -1, 0, 0)
  // Between two girdle points the outline bulges past the chord, and facets meet it that much further from the middle.
  const girdle = halfGirdle + 0.15 * (crown + pavilion)
  return {
    outline,
    planes: Float64Array.from(
      isEllipse || isDrop ? facets : [...facets, ...sides.flatMap(([x, y, d]) => [x, y, 0, d])],
    ),
    facets: facets.length / 4,
    fold: isFolded ? facets.length - 4 : -2,
    girdle,
    quadric: isEllipse ? [1 / (l * l), 1 / (w * w), rows.length < 2 ? 1 / (top * top) : 0] : null,
    top,
    bottom: -pavilion - halfGirdle,
  }
}

/** A briolette has no table: rows of facets around its length, each turned half a facet from the one before. */
const lozenges = ({ sides }: Outline): number[] =>
  sides
    .filter(([, ny]) => ny > 1e-9)
    .flatMap(([nx, ny, d], row) =>
      Array.from({ length: 12 }).flatMap((_, i) => {
        const turn = ((i + row / 2) * Math.PI) / 6
        return [nx, ny * Math.cos(turn), ny * Math.sin(turn), d]
      }),
    )

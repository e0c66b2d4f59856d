import { unit } from '../frame.ts'
import type { Outline } from './outline.ts'

const { PI, abs, cos, max, sign, sin } = Math

/**
 * A row of like facets around the stone: how many places (0: one over every side), how far beside each (in places, to
 * both sides; 0 and ½ give one facet a place, others two), then the line the facets follow in a section through the
 * culet: to and from (across, height). Across is 1 where a facet touches the girdle's outline, so that none can cut it,
 * and 0 above the keel; height is in crowns (+) or pavilions (−) from the girdle. The keel is a point in a stone as wide
 * as long; in a longer one it is as long as steps of one width all around leave it, or KEEL of that under a brilliant,
 * which keeps its ends steep enough to return light. Only an outline with sides along the stone has steps.
 */
export type Row = readonly [
  places: number,
  beside: number,
  to: number,
  toZ: number,
  from?: number,
  fromZ?: number,
]

const KEEL = 0.3
export const TABLE: Row = [1, 0, 0, 1, 1, 1]
export const CULET: Row = [1, 0, 0, -1, 1, -1]

/**
 * Kites, stars and upper girdle facets over mains and lower girdle facets, `n` to a turn
 * (docs/jewelry-facts.md#cut-geometry). `lower`
 * is the radius lower girdle facets reach in to, `bulge` the radius at which mains would come up to the girdle, `open`
 * that of the culet.
 */
export function brilliant(n: number, table: number, lower: number, bulge: number, open: number): Row[] {
  const [c, k] = [cos(PI / n), cos(PI / n / 2)]
  const star = (1 + table * c) / 2
  const starZ = (1 - star * c) / (1 - table)
  return [
    TABLE,
    [n, 0, table, 1],
    [n, 0.5, table * c, 1, star, starZ],
    [2 * n, 0.5, star * k, starZ, k],
    [n, 0, open, -1, bulge],
    [2 * n, 0.5, lower * k, (lower * c - bulge) / (bulge - open), k],
    ...(open ? [CULET] : []),
  ]
}

/** The planes of a cut's facets (`CutShape.planes`), crown first, of heights in mm; of a folded outline those of its half. */
export function facetsOf(
  rows: readonly Row[],
  outline: Outline,
  crown: number,
  halfGirdle: number,
  pavilion: number,
): number[] {
  const { halfLength: l, halfWidth: w, isFolded, culet, points, sides, at } = outline
  /** The line that touches the outline where the round's would. */
  const touching = (turn: number) => {
    const [x, y] = unit(cos(turn) / l, sin(turn) / w, 0)
    return [x, y, max(...[at(isFolded ? 0 : turn), ...points].map((p) => x * p[0] + y * p[1]))] as const
  }
  const placesAround = (places: number, beside: number) =>
    Array.from(
      { length: 2 * places },
      (_, i) => ((i >> 1) + (i % 2 ? beside : -beside)) * ((2 * PI) / places),
    )
      .filter((turn, i) => (i % 2 || beside % 0.5) && (!isFolded || (turn > -0.1 && turn < 4.2)))
      .map(touching)
  return rows.flatMap(([places, beside, to, toZ, from = 1, fromZ = 0]) => {
    const up = sign(toZ)
    const height = up > 0 ? crown : pavilion
    return (places ? placesAround(places, beside) : sides).flatMap(([x, y, d]) => {
      const reach = d - x * culet - abs(x) * max(0, l - w) * (places ? KEEL : 1)
      const [nr, nz] = unit(((toZ - fromZ) * up * height) / reach, up * (from - to), 0)
      return [x * nr, y * nr, nz, nr * (d + (from - 1) * reach) + nz * (up * halfGirdle + fromZ * height)]
    })
  })
}

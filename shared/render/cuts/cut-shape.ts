import type { StoneHeights } from '../../spec/dimensions.ts'
import type { CutId } from '../../spec/vocabulary.ts'
import { brilliantCrown, brilliantPavilion, chevronPavilion, type Vertices } from './brilliant.ts'
import { outlineOf, type Outline } from './outline.ts'
import { stepTiers } from './step.ts'

/**
 * A gem: the points inside every plane (n·p ≤ d) and inside the quadric. mm; z is up through the table, z = 0 is
 * the middle of the girdle, x lies along the stone's length. Facet planes come first, then the girdle's sides,
 * which can only be met between `girdleLow` and `girdleHigh`.
 */
export type CutShape = {
  outline: Outline
  /** Four numbers a plane: nx, ny, nz, d. */
  planes: Float64Array
  facets: number
  girdleLow: number
  girdleHigh: number
  /** `a·x² + b·y² + c·(z − z0)² ≤ 1`: an elliptic girdle (c = 0), a dome or a pearl. */
  quadric: readonly [a: number, b: number, c: number, z0: number] | null
  top: number
  bottom: number
}

export type Plane = [number, number, number, number]

/** Crown, girdle and pavilion heights in mm. */
export type CutHeights = { crown: number; halfGirdle: number; pavilion: number }

const STEP_CUTS: ReadonlySet<CutId> = new Set([
  'emerald',
  'asscher',
  'baguette',
  'french',
  'hexagon',
  'kite',
  'shield',
])
/** Table widths that are not the round's 57 % (cuts.json). */
const TABLES: Partial<Record<CutId, number>> = { princess: 0.7, radiant: 0.64, old_mine: 0.5 }

/** Tangent planes of an ellipsoid: rose cuts and briolettes. `rings` are [facets, inclination in radians]. */
function tangents({ halfLength, halfWidth }: Outline, height: number, rings: [number, number][]): Plane[] {
  return rings.flatMap(([count, slope]) =>
    Array.from({ length: count }, (_, i): Plane => {
      const angle = ((i + 0.5) * 2 * Math.PI) / count
      const nx = Math.cos(angle) * Math.sin(slope)
      const ny = Math.sin(angle) * Math.sin(slope)
      const nz = Math.cos(slope)
      return [nx, ny, nz, Math.hypot(halfLength * nx, halfWidth * ny, height * nz)]
    }),
  )
}

/** Pushes each plane out until every vertex is on or inside it, so no facet can cut the outline. */
function supporting(planes: Plane[], vertices: Vertices): Plane[] {
  return planes.map(([x, y, z]) => [
    x,
    y,
    z,
    Math.max(...vertices.map(([vx, vy, vz]) => x * vx + y * vy + z * vz)),
  ])
}

function facetsOf(cut: CutId, outline: Outline, heights: CutHeights): Plane[] {
  const { crown, halfGirdle } = heights
  const top: Plane = [0, 0, 1, crown + halfGirdle]
  const base: Plane = [0, 0, -1, halfGirdle]
  if (cut === 'pearl_round') return []
  if (cut === 'cabochon') return [base]
  if (cut === 'rose')
    return [
      base,
      ...tangents(outline, crown + halfGirdle, [
        [6, 0.3],
        [12, 0.75],
        [12, 1.2],
      ]),
    ]
  if (cut === 'briolette') {
    const rings: [number, number][] = [
      [6, 0.3],
      [12, 0.8],
      [12, 1.3],
      [12, 1.85],
      [12, 2.35],
      [6, 2.85],
    ]
    return tangents(outline, crown + halfGirdle, rings)
  }
  if (STEP_CUTS.has(cut)) return [top, ...stepTiers(outline, heights)]
  const table = TABLES[cut] ?? 0.57
  const upper = brilliantCrown(outline, heights, table)
  const lower =
    cut === 'princess'
      ? chevronPavilion(outline, heights)
      : brilliantPavilion(outline, heights, cut === 'old_mine' ? 0.6 : 0.77)
  return supporting([top, ...upper.planes, ...lower.planes], [...upper.vertices, ...lower.vertices])
}

function quadricOf(cut: CutId, { halfLength: l, halfWidth: w, isEllipse }: Outline, heights: CutHeights) {
  if (!isEllipse || cut === 'rose' || cut === 'briolette') return null
  const dome = heights.crown + heights.halfGirdle
  const c = cut === 'pearl_round' || cut === 'cabochon' ? 1 / (dome * dome) : 0
  return [1 / (l * l), 1 / (w * w), c, 0] as const
}

/** The solid of a cut at a length and width in mm, with the heights pricing uses. Unknown cuts become brilliants. */
export function cutShape(cut: CutId, length: number, width: number, given: StoneHeights): CutShape {
  const outline = outlineOf(cut, length, width)
  const heights = {
    crown: given.crownUm / 1000,
    halfGirdle: given.girdleUm / 2000,
    pavilion: given.pavilionUm / 1000,
  }
  const facets = facetsOf(cut, outline, heights)
  const quadric = quadricOf(cut, outline, heights)
  const sides = quadric ? [] : outline.sides.map(([x, y, d]): Plane => [x, y, 0, d])
  // Between two girdle points the outline bulges past the chord, and facets meet it that much further from the middle.
  const scallop = heights.halfGirdle + 0.3 * (heights.crown + heights.pavilion)
  return {
    outline,
    planes: Float64Array.from([...facets, ...sides].flat()),
    facets: facets.length,
    girdleLow: -scallop,
    girdleHigh: scallop,
    quadric,
    top: heights.crown + heights.halfGirdle,
    bottom: -(heights.pavilion + heights.halfGirdle),
  }
}

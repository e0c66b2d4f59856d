import type { CutHeights, Plane } from './cut-shape.ts'
import type { Outline } from './outline.ts'

export type Vertex = [number, number, number]
export type Vertices = Vertex[]
type Facets = { planes: Plane[]; vertices: Vertices }

const EIGHTH = Math.PI / 4
const COS_SIXTEENTH = Math.cos(EIGHTH / 2)
const STAR_LENGTH = 0.5

/** The plane through three points, facing away from the inside of the stone. */
function through(a: Vertex, b: Vertex, c: Vertex): Plane {
  const [ux, uy, uz] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]]
  const [vx, vy, vz] = [c[0] - a[0], c[1] - a[1], c[2] - a[2]]
  const [x, y, z] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx]
  const d = x * a[0] + y * a[1] + z * a[2]
  const length = Math.hypot(x, y, z) * (d < 0 ? -1 : 1) || 1
  return [x / length, y / length, z / length, d / length]
}

type Place = (eighths: number, radius: number, z: number) => Vertex

/** Places a point of the round, `eighths` of a turn around, on the outline. */
const placing =
  (outline: Outline): Place =>
  (eighths, radius, z) => {
    const [x, y] = outline.at(eighths * EIGHTH)
    return [x * radius, y * radius, z]
  }

/** Eight kites, eight stars and sixteen upper girdle facets, laid over the outline (facts-jewellery §7). */
export function brilliantCrown(outline: Outline, { crown, halfGirdle }: CutHeights, table: number): Facets {
  const at = placing(outline)
  const starRadius = table * COS_SIXTEENTH + STAR_LENGTH * (1 - table * COS_SIXTEENTH)
  const starZ = halfGirdle + (crown * (1 - starRadius * COS_SIXTEENTH)) / (1 - table)
  const corner = (k: number) => at(k, table, halfGirdle + crown)
  const star = (k: number) => at(k, starRadius, starZ)
  return facets((k, side) => {
    const girdle = through(at(k, 1, halfGirdle), star(k + side), at(k + side, 1, halfGirdle))
    const inner =
      side > 0
        ? through(corner(k), star(k + side), star(k - side))
        : through(corner(k), corner(k - 1), star(k + side))
    return {
      planes: [girdle, inner],
      vertices: [corner(k), star(k + side), at(k, 1, halfGirdle), at(k + side, 1, halfGirdle)],
    }
  })
}

/** Eight mains to the culet and sixteen lower girdle facets. `lowerHalf` is their length, 0 to 1. */
export function brilliantPavilion(
  outline: Outline,
  { halfGirdle, pavilion }: CutHeights,
  lowerHalf: number,
): Facets {
  const at = placing(outline)
  const radius = 1 - lowerHalf
  const culet: Vertex = [0, 0, -halfGirdle - pavilion]
  const lower = (k: number) => at(k, radius, -halfGirdle - pavilion * (1 - radius * COS_SIXTEENTH))
  return facets((k, side) => {
    const points: Vertices = [at(k, 1, -halfGirdle), lower(k + side), at(k + side, 1, -halfGirdle)]
    const planes = [through(points[0]!, points[1]!, points[2]!)]
    if (side > 0) planes.push(through(culet, lower(k + side), lower(k - side)))
    return { planes, vertices: [culet, ...points] }
  })
}

/** The facets of both halves (`side` ±½) of each of the eight sectors. */
function facets(sector: (k: number, side: number) => Facets): Facets {
  const parts = Array.from({ length: 16 }, (_, i) => sector(i >> 1, i % 2 ? 0.5 : -0.5))
  return {
    planes: parts.flatMap(({ planes }) => planes),
    vertices: parts.flatMap(({ vertices }) => vertices),
  }
}

/** A princess pavilion: on each half of each side three chevrons fan from the corner to the keel. */
export function chevronPavilion(outline: Outline, { halfGirdle, pavilion }: CutHeights): Facets {
  const keel: [number, number][] = [
    [1, 0],
    [0.65, 0.45],
    [0.33, 0.76],
    [0, 1],
  ]
  const at = placing(outline)
  const planes: Plane[] = []
  const vertices: Vertices = []
  for (let k = 0; k < 4; k++) {
    const points = keel.map(([radius, depth]) => at(2 * k, radius, -halfGirdle - pavilion * depth))
    for (const side of [-1, 1]) {
      const corner = at(2 * k + side, 1, -halfGirdle)
      for (let i = 0; i < 3; i++) planes.push(through(corner, points[i]!, points[i + 1]!))
      vertices.push(corner)
    }
    vertices.push(...points)
  }
  return { planes, vertices }
}

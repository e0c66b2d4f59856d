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

const placed = (outline: Outline, angle: number, radius: number, z: number): Vertex => {
  const [x, y] = outline.at(angle)
  return [x * radius, y * radius, z]
}

/** Eight kites, eight stars and sixteen upper girdle facets, laid over the outline (facts-jewellery §7). */
export function brilliantCrown(outline: Outline, heights: CutHeights, table: number): Facets {
  const { crown, halfGirdle } = heights
  const starRadius = table * COS_SIXTEENTH + STAR_LENGTH * (1 - table * COS_SIXTEENTH)
  const starZ = halfGirdle + (crown * (1 - starRadius * COS_SIXTEENTH)) / (1 - table)
  const planes: Plane[] = []
  const vertices: Vertices = []
  for (let k = 0; k < 8; k++) {
    const angle = k * EIGHTH
    const corner = placed(outline, angle, table, halfGirdle + crown)
    const nextCorner = placed(outline, angle + EIGHTH, table, halfGirdle + crown)
    const star = placed(outline, angle + EIGHTH / 2, starRadius, starZ)
    const lastStar = placed(outline, angle - EIGHTH / 2, starRadius, starZ)
    const tip = placed(outline, angle, 1, halfGirdle)
    const split = placed(outline, angle + EIGHTH / 2, 1, halfGirdle)
    const lastSplit = placed(outline, angle - EIGHTH / 2, 1, halfGirdle)
    planes.push(through(corner, star, lastStar), through(corner, nextCorner, star))
    planes.push(through(tip, star, split), through(tip, lastStar, lastSplit))
    vertices.push(corner, star, tip, split)
  }
  return { planes, vertices }
}

/** Eight mains to the culet and sixteen lower girdle facets. `lowerHalf` is their length, 0 to 1. */
export function brilliantPavilion(
  outline: Outline,
  halfGirdle: number,
  pavilion: number,
  lowerHalf: number,
): Facets {
  const radius = 1 - lowerHalf
  const tipZ = -halfGirdle - pavilion * (1 - radius * COS_SIXTEENTH)
  const culet: Vertex = [0, 0, -halfGirdle - pavilion]
  const planes: Plane[] = []
  const vertices: Vertices = [culet]
  for (let k = 0; k < 8; k++) {
    const angle = k * EIGHTH
    const lower = placed(outline, angle + EIGHTH / 2, radius, tipZ)
    const lastLower = placed(outline, angle - EIGHTH / 2, radius, tipZ)
    const girdle = placed(outline, angle, 1, -halfGirdle)
    const split = placed(outline, angle + EIGHTH / 2, 1, -halfGirdle)
    const lastSplit = placed(outline, angle - EIGHTH / 2, 1, -halfGirdle)
    planes.push(through(culet, lower, lastLower))
    planes.push(through(girdle, lower, split), through(girdle, lastLower, lastSplit))
    vertices.push(lower, girdle, split)
  }
  return { planes, vertices }
}

/** A princess pavilion: on each half of each side three chevrons fan from the corner to the keel. */
export function chevronPavilion(outline: Outline, { halfGirdle, pavilion }: CutHeights): Facets {
  const keel: [number, number][] = [
    [1, 0],
    [0.65, 0.45],
    [0.33, 0.76],
    [0, 1],
  ]
  const planes: Plane[] = []
  const vertices: Vertices = []
  for (let k = 0; k < 4; k++) {
    const points = keel.map(([radius, depth]) =>
      placed(outline, 2 * k * EIGHTH, radius, -halfGirdle - pavilion * depth),
    )
    for (const side of [-1, 1]) {
      const corner = placed(outline, (2 * k + side) * EIGHTH, 1, -halfGirdle)
      for (let i = 0; i < 3; i++) planes.push(through(corner, points[i]!, points[i + 1]!))
      vertices.push(corner)
    }
    vertices.push(...points)
  }
  return { planes, vertices }
}

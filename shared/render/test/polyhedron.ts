import type { CutShape } from '../cuts/cut-shape.ts'

type Point = [number, number, number]
type Plane = [number, number, number, number]

const inside = ([x, y, z, d]: Plane, p: Point): number => d - x * p[0] - y * p[1] - z * p[2]

/** What is left of a convex polygon on one plane within another. */
function clipped(polygon: Point[], plane: Plane): Point[] {
  return polygon.flatMap((a, i): Point[] => {
    const b = polygon[(i + 1) % polygon.length]!
    const [da, db] = [inside(plane, a), inside(plane, b)]
    const kept: Point[] = da >= 0 ? [a] : []
    if (da >= 0 === db >= 0) return kept
    const t = da / (da - db)
    return [...kept, [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]), a[2] + t * (b[2] - a[2])]]
  })
}

/** A square far larger than any stone, on a plane. */
function sheet([x, y, z, d]: Plane): Point[] {
  const [ax, ay, az] = Math.abs(z) < 0.9 ? [y, -x, 0] : [0, z, -y]
  const size = 100 / Math.hypot(ax, ay, az)
  const a: Point = [ax * size, ay * size, az * size]
  const b: Point = [y * a[2] - z * a[1], z * a[0] - x * a[2], x * a[1] - y * a[0]]
  return [
    [1, 1],
    [-1, 1],
    [-1, -1],
    [1, -1],
  ].map(([u = 0, v = 0]): Point => [
    d * x + u * a[0] + v * b[0],
    d * y + u * a[1] + v * b[1],
    d * z + u * a[2] + v * b[2],
  ])
}

function areaOf(polygon: Point[]): number {
  let [x, y, z] = [0, 0, 0]
  for (let i = 0; i < polygon.length; i++) {
    const [a, b] = [polygon[i]!, polygon[(i + 1) % polygon.length]!]
    x += a[1] * b[2] - a[2] * b[1]
    y += a[2] * b[0] - a[0] * b[2]
    z += a[0] * b[1] - a[1] * b[0]
  }
  return Math.hypot(x, y, z) / 2
}

/** An elliptic girdle as flat sides; other quadrics are not planes. */
function girdleOf({ quadric }: CutShape): Plane[] {
  if (!quadric) return []
  return Array.from({ length: 90 }, (_, i): Plane => {
    const [c, s] = [Math.cos((i * Math.PI) / 45), Math.sin((i * Math.PI) / 45)]
    return [c, s, 0, Math.hypot(c / Math.sqrt(quadric[0]), s / Math.sqrt(quadric[1]))]
  })
}

/** Area in mm² of every facet of a stone cut by planes alone, its volume in mm³ (of the half of a folded one), and the
 * height in mm of the highest and lowest point of its upright sides, whichever is further from the girdle. */
export function facetAreas(shape: CutShape): { areas: number[]; volume: number; girdle: number } {
  const planes: Plane[] = []
  for (let i = 0; i < shape.planes.length; i += 4) {
    const [x = 0, y = 0, z = 0, d = 0] = shape.planes.subarray(i, i + 4)
    planes.push([x, y, z, d])
  }
  planes.push(...girdleOf(shape))
  const polygons = planes.map((plane) =>
    planes.reduce((polygon, other) => (other === plane ? polygon : clipped(polygon, other)), sheet(plane)),
  )
  const areas = polygons.map(areaOf)
  return {
    areas: areas.slice(0, shape.facets),
    volume: areas.reduce((sum, area, i) => sum + (area * planes[i]![3]) / 3, 0),
    girdle: Math.max(
      0,
      ...polygons.slice(shape.facets).flatMap((points) => points.map(([, , z]) => Math.abs(z))),
    ),
  }
}

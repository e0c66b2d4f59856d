import type { Gem } from '../scene/scene.ts'
import type { Point } from './drawing.ts'
import type { Direction, Eye } from './eye.ts'
import type { Bounds } from './layout.ts'

/** Stones narrower than this have only their outline. */
const SMALLEST = 2.4
/** Facets turned further away from the eye than this (cosine) are left out. */
const FACING = 0.05
const GIRDLE = 72
const PIECE = 0.12

type Vertex = { at: Direction; /** Plane that cuts the polygon after this vertex. */ by: number }

const dot = (planes: Float64Array, i: number, [x, y, z]: Direction): number =>
  planes[i]! * x + planes[i + 1]! * y + planes[i + 2]! * z

/** The part of a polygon inside a plane. */
function clipped(polygon: readonly Vertex[], planes: Float64Array, plane: number): Vertex[] {
  const d = planes[plane + 3]!
  const out: Vertex[] = []
  polygon.forEach((vertex, i) => {
    const next = polygon[(i + 1) % polygon.length]!
    const [a, b] = [dot(planes, plane, vertex.at) - d, dot(planes, plane, next.at) - d]
    const meet = (k: 0 | 1 | 2) => vertex.at[k] + ((next.at[k] - vertex.at[k]) * a) / (a - b)
    if (a <= 0) out.push(vertex)
    if (a <= 0 !== b <= 0) out.push({ at: [meet(0), meet(1), meet(2)], by: a <= 0 ? plane : vertex.by })
  })
  return out
}

/** A square on a plane, larger than any stone. */
function onPlane(planes: Float64Array, i: number): Vertex[] {
  const n: Direction = [planes[i]!, planes[i + 1]!, planes[i + 2]!]
  const side: Direction = Math.abs(n[2]) < 0.9 ? [-n[1], n[0], 0] : [0, -n[2], n[1]]
  const length = Math.hypot(...side) / 100
  const [ux, uy, uz] = [side[0] / length, side[1] / length, side[2] / length]
  const [vx, vy, vz] = [n[1] * uz - n[2] * uy, n[2] * ux - n[0] * uz, n[0] * uy - n[1] * ux]
  const d = planes[i + 3]!
  return [
    [1, 1],
    [-1, 1],
    [-1, -1],
    [1, -1],
  ].map(([a = 0, b = 0]) => ({
    at: [n[0] * d + a * ux + b * vx, n[1] * d + a * uy + b * vy, n[2] * d + a * uz + b * vz],
    by: i,
  }))
}

/** A stone's facets and, after them, the upright planes that close its outline. */
function closedPlanes({ shape }: Gem): Float64Array {
  const outline = Array.from({ length: 4 * GIRDLE }, (_, i) => shape.outline.at((i * Math.PI) / 2 / GIRDLE))
  const girdle = Array.from({ length: GIRDLE }, (_, i) => {
    const [nx, ny] = [Math.cos((i * 2 * Math.PI) / GIRDLE), Math.sin((i * 2 * Math.PI) / GIRDLE)]
    return [nx, ny, 0, Math.max(...outline.map(([x, y]) => nx * x + ny * y))]
  })
  return Float64Array.from([...shape.planes.subarray(0, 4 * shape.facets), ...girdle.flat()])
}

/** Edges between the facets of a stone that face the eye, in world coordinates, each once. */
function facetEdges(gem: Gem, toward: Direction): [Direction, Direction][] {
  const { frame, shape } = gem
  const planes = closedPlanes(gem)
  const axis = (k: number): Direction => [frame[3 * k]!, frame[3 * k + 1]!, frame[3 * k + 2]!]
  const eye = [0, 1, 2].map((k) => axis(k).reduce((sum, at, i) => sum + at * toward[i]!, 0))
  const facing = (plane: number) => dot(planes, plane, [eye[0]!, eye[1]!, eye[2]!])
  const world = ([x, y, z]: Direction): Direction => {
    const at = (k: number) => frame[9 + k]! + x * frame[k]! + y * frame[3 + k]! + z * frame[6 + k]!
    return [at(0), at(1), at(2)]
  }
  const edges: [Direction, Direction][] = []
  for (let plane = 0; plane < 4 * shape.facets; plane += 4) {
    if (facing(plane) < FACING) continue
    let polygon = onPlane(planes, plane)
    for (let other = 0; other < planes.length && polygon.length > 0; other += 4)
      if (other !== plane) polygon = clipped(polygon, planes, other)
    polygon.forEach(({ at, by }, i) => {
      const isGirdle = by >= 4 * shape.facets
      // The other facet draws an edge between two that both face the eye.
      if (by === plane || (isGirdle ? Math.abs(facing(by)) < FACING : by < plane && facing(by) >= FACING))
        return
      edges.push([world(at), world(polygon[(i + 1) % polygon.length]!.at)])
    })
  }
  return edges
}

/** The parts of a line on which an eye sees the body it belongs to. */
function visible(eye: Eye, body: number, [ax, ay]: Point, [bx, by]: Point): Point[][] {
  const pieces = Math.max(2, Math.ceil(Math.hypot(bx - ax, by - ay) / PIECE))
  const at = (t: number): Point => [ax + ((bx - ax) * t) / pieces, ay + ((by - ay) * t) / pieces]
  const parts: Point[][] = []
  let from = -1
  for (let i = 0; i <= pieces; i++) {
    const seen = i < pieces && eye.look(...at(i + 0.5)) === body
    if (seen && from < 0) from = i
    if (!seen && from >= 0) {
      parts.push([at(from), at(i)])
      from = -1
    }
  }
  return parts
}

/** Table and facet edges of the stones within `bounds` at least `smallest` mm across (2.4 or more); y upward. */
export function facetLines(eye: Eye, gems: readonly Gem[], bounds: Bounds, smallest: number): Point[][] {
  const [left, low, right, high] = bounds
  return gems.flatMap((gem, index) => {
    const { frame, shape } = gem
    const [x, y] = eye.place([frame[9]!, frame[10]!, frame[11]!])
    const across = Math.min(...[0, 1, 2, 3].map((k) => Math.hypot(...shape.outline.at((k * Math.PI) / 2))))
    const isSmall = 2 * across < Math.max(smallest, SMALLEST)
    if (isSmall || x < left || x > right || y < low || y > high) return []
    return facetEdges(gem, eye.stand.toward).flatMap(([a, b]) =>
      visible(eye, 1 + index, eye.place(a), eye.place(b)),
    )
  })
}

import { unit } from '../frame.ts'

export type Point = readonly [x: number, y: number]
/** A line to (x, y), or a conic whose end tangents meet at (cx, cy): with a pull of √2, a quarter of an ellipse. */
type Stroke = readonly [x: number, y: number, cx?: number, cy?: number, pull?: number]
/**
 * A face outline from above, in half lengths and half widths: where along it the culet lies, then the way around from +x (where
 * the point is, if any) to −x, mirrored in the long axis unless it starts below it. A number is the corner cut off a
 * rectangle, in half widths.
 */
export type Path = readonly [culet: number, start: Point, ...Stroke[]]

const { abs, cos, max, sin } = Math
const STROKE_POINTS = 10
/** The pull of an ellipse's quarter. */
export const ARC = Math.SQRT2
/** A round, an oval or a cushion: the stronger the pull, the squarer. */
export const pillow = (pull: number): Path => [0, [1, 0], [0, 1, 1, 1, pull], [-1, 0, -1, 1, pull]]
export const ELLIPSE = pillow(ARC)

export type Outline = {
  halfLength: number
  halfWidth: number
  /** An ellipse is kept exact; other outlines are the polygon of `sides`. */
  isEllipse: boolean
  /** A heart is two halves: `sides` are those of the convex half with y ≥ 0, the other is its mirror image. */
  isFolded: boolean
  /** Where along the stone the culet lies, mm from the middle of the face. */
  culet: number
  points: readonly Point[]
  /** Outward unit normal of every side and its distance from the middle of the face: nx, ny, d. */
  sides: readonly (readonly [nx: number, ny: number, d: number])[]
  /** Point of the outline for the round's angle, stretched onto this length and width. */
  at(angle: number): [number, number]
}

const cornered = (cut: number, across: number): Path => [
  0,
  [1, 1 - cut],
  [1 - cut * across, 1],
  [cut * across - 1, 1],
  [-1, 1 - cut],
]

/** The points of a path, in half lengths and half widths. */
const trace = ([, ...strokes]: Path): Point[] =>
  strokes.flatMap(([x, y, cx = 0, cy = 0, pull = 0], i) => {
    const [fromX, fromY] = strokes[i - 1] ?? strokes[0]!
    const curve = Array.from({ length: pull ? STROKE_POINTS : 0 }, (_, k): Point => {
      const t = (k + 1) / (STROKE_POINTS - k)
      const all = 1 + t * (pull + t)
      return [(fromX + t * (pull * cx + t * x)) / all, (fromY + t * (pull * cy + t * y)) / all]
    })
    return [...curve, [x, y]]
  })

/** The face outline of a cut at a length and width in mm. */
export function outlineOf(given: number | Path, isFolded: boolean, length: number, width: number): Outline {
  const [l, w] = [length / 2, width / 2]
  const path = typeof given === 'number' ? cornered(given, w / l) : given
  const isEllipse = path === ELLIPSE
  const points = trace(path).map(([x, y]): Point => [x * l, y * w])
  if (!isFolded && path[1][1] >= 0) points.push(...points.map(([x, y]): Point => [x, -y]).reverse())
  const sides = points
    .map(([x, y], i) => {
      const [nextX, nextY] = points[(i + 1) % points.length]!
      const [nx, ny] = unit(nextY - y, x - nextX, 0)
      return [nx, ny, nx * x + ny * y] as const
    })
    // Neither the fold nor what lies between two points in one place.
    .filter(([, , d]) => d > 1e-9)
  return {
    halfLength: l,
    halfWidth: w,
    isEllipse,
    isFolded,
    culet: path[0] * l,
    points,
    sides,
    at(angle) {
      const [x, y] = [l * cos(angle), w * sin(angle)]
      const speeds = sides.map(([nx, ny, d]) => (nx * x + ny * (isFolded ? abs(y) : y)) / d)
      const reach = isEllipse ? 1 : 1 / max(...speeds)
      return [x * reach, y * reach]
    },
  }
}

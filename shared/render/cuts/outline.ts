export type Point = readonly [x: number, y: number]
/** A line to (x, y), or a conic whose end tangents meet at (cx, cy): an ellipse's quarter has the weight √½. */
type Stroke = readonly [x: number, y: number, cx?: number, cy?: number, weight?: number]
/**
 * A face outline from above, in half lengths and half widths: where the culet lies, then the way around from +x (where
 * the point is, if any) to −x, mirrored in the long axis unless it starts below it. A number is the corner cut off a
 * rectangle, in half widths.
 */
export type Path = readonly [culet: Point, start: Point, ...Stroke[]]

const { abs, cos, hypot, max, sin } = Math
const STROKE_STEPS = 11
/** The weight of an ellipse's quarter. */
export const ARC = Math.SQRT1_2
/** A round, an oval or a cushion: the heavier, the squarer. */
export const pillow = (weight: number): Path => [
  [0, 0],
  [1, 0],
  [0, 1, 1, 1, weight],
  [-1, 0, -1, 1, weight],
]
export const ELLIPSE = pillow(ARC)

export type Outline = {
  halfLength: number
  halfWidth: number
  /** An ellipse is kept exact; other outlines are the polygon of `sides`. */
  isEllipse: boolean
  /** A heart is two halves: `sides` are those of the convex half with y ≥ 0, the other is its mirror image. */
  isFolded: boolean
  culet: Point
  points: readonly Point[]
  /** Outward unit normal of every side and its distance from the middle of the face: nx, ny, d. */
  sides: readonly (readonly [nx: number, ny: number, d: number])[]
  /** Point of the outline for the round's angle, stretched onto this length and width. */
  at(angle: number): [number, number]
}

const cornered = (cut: number, across: number): Path => [
  [0, 0],
  [1, 1 - cut],
  [1 - cut * across, 1],
  [cut * across - 1, 1],
  [-1, 1 - cut],
]

/** The points of a path, in half lengths and half widths. */
const trace = ([, ...strokes]: Path): Point[] =>
  strokes.flatMap(([x, y, cx, cy = 0, weight = 0], i) => {
    const from = strokes[i - 1]
    if (!from || cx === undefined) return [[x, y]]
    return Array.from({ length: STROKE_STEPS }, (_, step): Point => {
      const t = (step + 1) / STROKE_STEPS
      const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t) * weight, t * t]
      return [(a * from[0] + b * cx + c * x) / (a + b + c), (a * from[1] + b * cy + c * y) / (a + b + c)]
    })
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
      const side = hypot(nextX - x, nextY - y)
      const [nx, ny] = [(nextY - y) / side, (x - nextX) / side]
      return [nx, ny, nx * x + ny * y] as const
    })
    // Neither the fold nor what lies between two points in one place.
    .filter(([, , d]) => d > 1e-9)
  return {
    halfLength: l,
    halfWidth: w,
    isEllipse,
    isFolded,
    culet: [path[0][0] * l, path[0][1] * w],
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

import type { CutId } from '../../spec/vocabulary.ts'

/** Face outline of a cut, seen from above: negative inside. Length lies along x, the point (if any) at +x. */
type Implicit = (x: number, y: number, halfLength: number, halfWidth: number) => number

const { abs, hypot, max } = Math

const ellipse: Implicit = (x, y, l, w) => (x / l) ** 2 + (y / w) ** 2 - 1
const cushion: Implicit = (x, y, l, w) => abs(x / l) ** 3 + abs(y / w) ** 3 - 1

const cornered =
  (cut: number): Implicit =>
  (x, y, l, w) =>
    max(abs(x) - l, abs(y) - w, (abs(x) + abs(y) - l - w) * Math.SQRT1_2 + 2 * w * cut * Math.SQRT1_2)

/** The arc from the widest place to the point: tangent to the side, ending on the axis `run` further on. */
const arc: Implicit = (x, y, run, w) => {
  const radius = (run * run + w * w) / (2 * w)
  return hypot(x, abs(y) + radius - w) - radius
}

const pear: Implicit = (x, y, l, w) => {
  const widest = -0.32 * l
  return x < widest ? ellipse(x - widest, y, 0.68 * l, w) : arc(x - widest, y, l - widest, w)
}

/** A flat end, straight sides as far as `widest`, then arcs to the point. */
const pointed =
  (widest: number): Implicit =>
  (x, y, l, w) =>
    x < widest * l ? max(-x - l, abs(y) - w) : arc(x - widest * l, y, l - widest * l, w)

const kite: Implicit = (x, y, l, w) => {
  const widest = -0.3 * l
  return (x > widest ? (x - widest) / (l - widest) : (widest - x) / (l + widest)) + abs(y) / w - 1
}

const hexagon: Implicit = (x, y, l, w) => max(abs(y) - w, abs(x) + (abs(y) * l) / (2 * w) - l)

const halfMoon: Implicit = (x, y, l, w) => max(-y - w, ellipse(x, y + w, l, 2 * w))

/** A triangle with bowed sides, its point at +x. */
const trillion: Implicit = (x, y, l, w) => {
  const u = (x / l + 1) / 2
  return max(-2 * u + 0.04 * (y / w) ** 2, abs(y) / w - 1 + u - 0.4 * u * (1 - u))
}

const OUTLINES: Partial<Record<CutId, Implicit>> = {
  pear,
  heart: pear,
  briolette: ellipse,
  marquise: arc,
  kite,
  hexagon,
  trillion,
  cushion,
  old_mine: cushion,
  princess: cornered(0),
  french: cornered(0),
  baguette: cornered(0),
  radiant: cornered(0.12),
  emerald: cornered(0.14),
  asscher: cornered(0.27),
  half_moon: halfMoon,
  shield: pointed(-0.4),
  bullet: pointed(0),
}

export type Outline = {
  halfLength: number
  halfWidth: number
  /** An ellipse is kept exact; other outlines are the polygon of `sides`. */
  isEllipse: boolean
  /** Point of the outline for the round's angle, stretched onto this length and width. */
  at(angle: number): [number, number]
  /** Unit normal and distance of every side of the polygon around the outline: nx, ny, d. */
  sides: readonly (readonly [number, number, number])[]
}

/** The face outline of a cut at a length and width in mm. */
export function outlineOf(cut: CutId, length: number, width: number): Outline {
  const l = length / 2
  const w = width / 2
  const inside = OUTLINES[cut] ?? ellipse
  const at = (angle: number): [number, number] => {
    const dx = l * Math.cos(angle)
    const dy = w * Math.sin(angle)
    let low = 0
    let high = 2
    for (let i = 0; i < 44; i++) {
      const middle = (low + high) / 2
      if (inside(dx * middle, dy * middle, l, w) < 0) low = middle
      else high = middle
    }
    return [dx * low, dy * low]
  }
  return { halfLength: l, halfWidth: w, isEllipse: inside === ellipse, at, sides: sidesOf(at) }
}

/** How far one direction turns from another, in radians. */
const turn = (from: number, to: number): number => abs(Math.atan2(Math.sin(to - from), Math.cos(to - from)))

/** Tangents of the outline, one for every straight side and one for each 7 degrees of a curve. */
function sidesOf(at: Outline['at']): [number, number, number][] {
  const count = 720
  const points = Array.from({ length: count }, (_, i) => at(((i + 0.5) * 2 * Math.PI) / count))
  const angles = points.map(([x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % count]!
    return Math.atan2(x - nextX, nextY - y)
  })
  const straight = angles.map((angle, i) => turn(angle, angles[(i + 1) % count]!) < 1e-4)
  const kept: number[] = []
  angles.forEach((angle, i) => {
    const before = straight[(i + count - 1) % count]
    // The chord across a corner lies between two straight sides and touches neither.
    if (before || (!straight[i] && straight[(i + 1) % count])) return
    if (straight[i] || kept.every((other) => turn(other, angle) > 0.12)) kept.push(angle)
  })
  return kept.map((angle) => {
    const [nx, ny] = [Math.cos(angle), Math.sin(angle)]
    return [nx, ny, max(...points.map(([x, y]) => x * nx + y * ny))]
  })
}

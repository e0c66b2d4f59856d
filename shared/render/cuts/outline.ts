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
function arc(x: number, y: number, run: number, w: number): number {
  const radius = (run * run + w * w) / (2 * w)
  return hypot(x, abs(y) + radius - w) - radius
}

const marquise: Implicit = (x, y, l, w) => arc(x, y, l, w)

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

const halfMoon: Implicit = (x, y, l, w) => {
  const radius = (l * l + 4 * w * w) / (4 * w)
  return max(-y - w, hypot(x, y - w + radius) - radius)
}

/** A triangle with bowed sides and softened corners, its point at +x. */
const trillion: Implicit = (x, y, l, w) => {
  const u = (x + 0.33 * l) / (1.33 * l)
  const bow = 0.1 * (1 - (2 * u - 1) ** 2)
  return max(-x / l - 1 + 0.1 * (y / w) ** 2, abs(y) / w - (1 - u) * 0.75 - bow, (x - l) / l)
}

const heart: Implicit = (x, y, l, w) => pear(x, y, l, w)

const OUTLINES: Partial<Record<CutId, Implicit>> = {
  pear,
  heart,
  briolette: ellipse,
  marquise,
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

/** Tangents of the outline, one for every straight side and one for each 7.5 degrees of a curve. */
function sidesOf(at: Outline['at']): [number, number, number][] {
  const points = Array.from({ length: 720 }, (_, i) => at(((i + 0.5) * Math.PI) / 360))
  const sides: [number, number, number][] = []
  let last = Number.NaN
  points.forEach(([x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length]!
    const angle = Math.atan2(x - nextX, nextY - y)
    const turned = Math.abs(Math.atan2(Math.sin(angle - last), Math.cos(angle - last)))
    if (turned < 0.13) return
    last = angle
    const nx = Math.cos(angle)
    const ny = Math.sin(angle)
    sides.push([nx, ny, Math.max(...points.map(([px, py]) => px * nx + py * ny))])
  })
  return sides
}

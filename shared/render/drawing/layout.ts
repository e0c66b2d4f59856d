import type { Box, Dimension, Point } from './drawing.ts'
import type { Wanted } from './measures.ts'

/** Left, low, right and high of what is drawn, y upward. */
export type Bounds = readonly [left: number, low: number, right: number, high: number]

/** Width of a letter or digit, in letter heights. */
const WIDE = 0.62

const flip = ([x, y]: Point): Point => [x, -y]
const line = (from: Point, to: Point): readonly [Point, Point] => [flip(from), flip(to)]

/** Where the dimension line of a measure runs, how far out, and where its label stands; y upward. */
function place(wanted: Wanted, [left, low, right, high]: Bounds, letter: number, text: number) {
  const { side, from, to } = wanted
  const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] as const
  const out = 1.4 * letter
  const clear = 0.6 * letter
  switch (side) {
    case 'left':
      return { x: left - out, box: [left - out - clear - text, middle[1] + letter / 2] as const }
    case 'right':
      return { x: right + out, box: [right + out + clear, middle[1] + letter / 2] as const }
    case 'above':
      return { y: high + out, box: [middle[0] - text / 2, high + out + clear + letter] as const }
    case 'below':
      return { y: low - out, box: [middle[0] - text / 2, low - out - clear] as const }
    case 'inside':
      return { y: middle[1], box: [middle[0] - text / 2, middle[1] + clear / 2 + letter] as const }
  }
}

/** A measure with its line, leaders and label, clear of what is drawn within `bounds`. */
function dimensionOf(given: Wanted, bounds: Bounds, letter: number): Dimension {
  const { from, to, label } = given
  const text = label.length * WIDE * letter
  const isTight = given.side === 'inside' && from[0] < to[0] && text > 0.8 * (to[0] - from[0])
  const wanted: Wanted = isTight ? { ...given, side: 'below' } : given
  const { side } = wanted
  const { x, y, box } = place(wanted, bounds, letter, text)
  const [a, b]: [Point, Point] =
    x === undefined
      ? [
          [from[0], y],
          [to[0], y],
        ]
      : [
          [x, from[1]],
          [x, to[1]],
        ]
  const past = (side === 'left' || side === 'below' ? -0.4 : 0.4) * letter
  const beyond = ([px, py]: Point): Point => (x === undefined ? [px, py + past] : [px + past, py])
  return {
    from: flip(a),
    to: flip(b),
    leaders: side === 'inside' ? [] : [line(from, beyond(a)), line(to, beyond(b))],
    label,
    text: [box[0], -box[1], text, letter],
  }
}

/** The bounds of what is drawn and of everything measured. */
export function boundsWith([left, low, right, high]: Bounds, wanted: readonly Wanted[]): Bounds {
  const xs = wanted.flatMap(({ from, to }) => [from[0], to[0]])
  const ys = wanted.flatMap(({ from, to }) => [from[1], to[1]])
  return [Math.min(left, ...xs), Math.min(low, ...ys), Math.max(right, ...xs), Math.max(high, ...ys)]
}

/** Measures laid out around all of a drawing: one a side, so that none can stand in another's way. */
export const laidOut = (wanted: readonly Wanted[], bounds: Bounds, letter: number): Dimension[] =>
  wanted.map((each) => dimensionOf(each, bounds, letter))

/** What a drawing and its dimensions fill, y downward, with a margin. */
export function boxAround(
  [left, low, right, high]: Bounds,
  dimensions: readonly Dimension[],
  letter: number,
): Box {
  const boxes: Box[] = [[left, -high, right - left, high - low], ...dimensions.map(({ text }) => text)]
  const lines = dimensions.flatMap(({ from, to, leaders }) => [from, to, ...leaders.flat()])
  for (const [x, y] of lines) boxes.push([x, y, 0, 0])
  const margin = letter * 0.5
  const x = Math.min(...boxes.map((box) => box[0])) - margin
  const y = Math.min(...boxes.map((box) => box[1])) - margin
  const end = (k: 0 | 1) => Math.max(...boxes.map((box) => box[k] + box[k === 0 ? 2 : 3])) + margin
  return [x, y, end(0) - x, end(1) - y]
}

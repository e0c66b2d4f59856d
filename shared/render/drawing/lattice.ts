import { GROUND, type Eye } from './eye.ts'

/** Fine cells along the longer side of what is drawn, and how many of them a coarse cell is wide. */
const CELLS = 384
export const COARSE = 4
const FIRST_LOOK = 64
/** Halvings of a fine cell's side where its ends see different things: 0.1 mm / 2⁵ is 3 µm. */
const HALVINGS = 5
/** Depths further apart than this, in mm, are two surfaces even of one body. */
const JUMP = 0.25

export const OUTLINE = 0
export const INNER = 1
/** Where lines meet: belongs to either. */
export const MEETING = 2

/** What an eye sees at the corners of a square grid, looked up once, and the points where that changes between two corners. */
export class Lattice {
  readonly columns: number
  readonly rows: number
  readonly cell: number
  readonly xs: number[] = []
  readonly ys: number[] = []
  /** Of each point: `OUTLINE`, `INNER` or `MEETING`. */
  readonly kinds: number[] = []
  readonly #eye: Eye
  readonly #left: number
  readonly #low: number
  readonly #seen: Int32Array
  readonly #depth: Float64Array
  readonly #points = new Map<number, number>()

  constructor(eye: Eye, [left, low, right, high]: readonly [number, number, number, number]) {
    this.#eye = eye
    this.cell = Math.max(right - left, high - low) / CELLS
    const cells = (length: number) => COARSE * Math.max(1, Math.ceil(length / this.cell / COARSE))
    this.columns = cells(right - left)
    this.rows = cells(high - low)
    this.#left = left
    this.#low = low
    const corners = (this.columns + 1) * (this.rows + 1)
    this.#seen = new Int32Array(corners).fill(-1)
    this.#depth = new Float64Array(corners)
  }

  #corner(i: number, j: number): number {
    const at = j * (this.columns + 1) + i
    if (this.#seen[at]! < 0) {
      this.#seen[at] = this.#eye.look(this.#left + i * this.cell, this.#low + j * this.cell)
      this.#depth[at] = this.#eye.depth
    }
    return at
  }

  /** Whether two corners see different bodies, or surfaces further apart than `jump` mm. */
  differ(i: number, j: number, otherI: number, otherJ: number, jump: number): boolean {
    const a = this.#corner(i, j)
    const b = this.#corner(otherI, otherJ)
    if (this.#seen[a] !== this.#seen[b]) return true
    return this.#seen[a] !== GROUND && Math.abs(this.#depth[a]! - this.#depth[b]!) > jump
  }

  add(x: number, y: number, kind: number): number {
    this.xs.push(x)
    this.ys.push(y)
    this.kinds.push(kind)
    return this.xs.length - 1
  }

  /** The point between a corner and its neighbor to the right (or above) where what is seen changes, or −1. */
  crossing(i: number, j: number, upward: boolean): number {
    const key = 2 * (j * (this.columns + 1) + i) + Number(upward)
    const known = this.#points.get(key)
    if (known !== undefined) return known
    const point = this.#cross(i, j, upward)
    this.#points.set(key, point)
    return point
  }

  #cross(i: number, j: number, upward: boolean): number {
    const a = this.#corner(i, j)
    const b = upward ? this.#corner(i, j + 1) : this.#corner(i + 1, j)
    let [seenA, seenB] = [this.#seen[a]!, this.#seen[b]!]
    let [depthA, depthB] = [this.#depth[a]!, this.#depth[b]!]
    const jump = Math.max(JUMP, 2 * this.cell)
    if (seenA === seenB && (seenA === GROUND || Math.abs(depthA - depthB) <= jump)) return -1
    let [low, high] = [0, 1]
    const x = (t: number) => this.#left + (i + (upward ? 0 : t)) * this.cell
    const y = (t: number) => this.#low + (j + (upward ? t : 0)) * this.cell
    for (let step = 0; step < HALVINGS; step++) {
      const middle = (low + high) / 2
      const seen = this.#eye.look(x(middle), y(middle))
      const { depth } = this.#eye
      const nearer = seenA === seenB && Math.abs(depth - depthA) > Math.abs(depth - depthB)
      if (seen !== seenA || nearer) {
        high = middle
        seenB = seen
        depthB = depth
      } else {
        low = middle
        seenA = seen
        depthA = depth
      }
    }
    // A slope looks like a jump from afar, and less like one the nearer it is looked at.
    if (seenA === seenB && Math.abs(depthA - depthB) < 0.7 * JUMP) return -1
    const kind = seenA === GROUND || seenB === GROUND ? OUTLINE : INNER
    const t = (low + high) / 2
    return this.add(x(t), y(t), kind)
  }
}

/** Left, low, right and high of what an eye sees within `radius` of a place, found coarsely, with a margin; or null. */
export function seenWithin(eye: Eye, [x, y]: readonly [number, number], radius: number) {
  const cell = (2 * radius) / FIRST_LOOK
  let [left, low, right, high] = [1e9, 1e9, -1e9, -1e9]
  for (let i = 0; i < FIRST_LOOK * FIRST_LOOK; i++) {
    const px = x - radius + ((i % FIRST_LOOK) + 0.5) * cell
    const py = y - radius + (Math.floor(i / FIRST_LOOK) + 0.5) * cell
    if (eye.look(px, py) === GROUND) continue
    left = Math.min(left, px)
    right = Math.max(right, px)
    low = Math.min(low, py)
    high = Math.max(high, py)
  }
  const margin = 1.5 * cell
  return left > right ? null : ([left - margin, low - margin, right + margin, high + margin] as const)
}

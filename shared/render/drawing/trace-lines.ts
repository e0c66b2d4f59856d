import type { Point } from './drawing.ts'
import { COARSE, INNER, MEETING, OUTLINE, type Lattice } from './lattice.ts'
import { simplified } from './simplify.ts'

/** Coarse cells with something to see in them, and those their lines run on into. */
function* busyCells(lattice: Lattice): Generator<[i: number, j: number]> {
  const across = lattice.columns / COARSE
  const down = lattice.rows / COARSE
  const jump = Math.max(0.5, 2 * COARSE * lattice.cell)
  const queued = new Uint8Array(across * down)
  const queue: number[] = []
  const add = (i: number, j: number) => {
    if (i < 0 || j < 0 || i >= across || j >= down || queued[j * across + i]) return
    queued[j * across + i] = 1
    queue.push(j * across + i)
  }
  for (let j = 0; j < down; j++) {
    for (let i = 0; i < across; i++) {
      const [x, y] = [i * COARSE, j * COARSE]
      const differs =
        lattice.differ(x, y, x + COARSE, y, jump) ||
        lattice.differ(x, y, x, y + COARSE, jump) ||
        lattice.differ(x, y, x + COARSE, y + COARSE, jump)
      if (differs) add(i, j)
      if (differs && lattice.differ(x, y, x + COARSE, y, jump)) add(i, j - 1)
      if (differs && lattice.differ(x, y, x, y + COARSE, jump)) add(i - 1, j)
    }
  }
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const [i, j] = [next % across, Math.floor(next / across)]
    yield [i * COARSE, j * COARSE]
    for (let k = 0; k < COARSE; k++) {
      const [x, y] = [i * COARSE, j * COARSE]
      if (lattice.crossing(x + k, y, false) >= 0) add(i, j - 1)
      if (lattice.crossing(x + k, y + COARSE, false) >= 0) add(i, j + 1)
      if (lattice.crossing(x, y + k, true) >= 0) add(i - 1, j)
      if (lattice.crossing(x + COARSE, y + k, true) >= 0) add(i + 1, j)
    }
  }
}

/** Which points lie beside each other on a line. */
class Net {
  readonly beside: number[][] = []

  link(a: number, b: number): void {
    ;(this.beside[a] ??= []).push(b)
    ;(this.beside[b] ??= []).push(a)
  }
}

function linkCell(lattice: Lattice, net: Net, i: number, j: number): void {
  const points = [
    lattice.crossing(i, j, false),
    lattice.crossing(i + 1, j, true),
    lattice.crossing(i, j + 1, false),
    lattice.crossing(i, j, true),
  ].filter((point) => point >= 0)
  if (points.length < 2) return
  if (points.length === 2) return net.link(points[0]!, points[1]!)
  const mean = (of: readonly number[]) => points.reduce((sum, point) => sum + of[point]!, 0) / points.length
  const middle = lattice.add(mean(lattice.xs), mean(lattice.ys), MEETING)
  for (const point of points) net.link(point, middle)
}

const kindBetween = ({ kinds }: Lattice, a: number, b: number): number =>
  kinds[a] === INNER || kinds[b] === INNER ? INNER : OUTLINE

/** Walks a line from a point until it ends, branches, becomes of another kind or closes; cuts what it walked. */
function walk(lattice: Lattice, { beside }: Net, from: number, first: number): number[] {
  const kind = kindBetween(lattice, from, first)
  const line = [from]
  const cut = (a: number, b: number) => {
    beside[a] = beside[a]!.filter((point) => point !== b)
    beside[b] = beside[b]!.filter((point) => point !== a)
  }
  let [at, next]: [number, number | undefined] = [from, first]
  while (next !== undefined) {
    line.push(next)
    const ends: boolean = beside[next]!.length !== 2 || next === from
    cut(at, next)
    at = next
    next = ends ? undefined : beside[at]!.find((point) => kindBetween(lattice, at, point) === kind)
  }
  return line
}

export type Lines = { outline: Point[][]; edge: Point[][] }

/** The lines between what differs in a lattice, joined and simplified; y upward. */
export function traceLines(lattice: Lattice): Lines {
  const net = new Net()
  for (const [x, y] of busyCells(lattice)) {
    for (let k = 0; k < COARSE * COARSE; k++)
      linkCell(lattice, net, x + (k % COARSE), y + Math.floor(k / COARSE))
  }
  const lines: Lines = { outline: [], edge: [] }
  const tolerance = Math.max(0.006, lattice.cell * (lattice.cell < 0.1 ? 0.1 : 0.2))
  const take = (from: number) => {
    for (let next = net.beside[from]![0]; next !== undefined; next = net.beside[from]![0]) {
      const kind = kindBetween(lattice, from, next) === INNER ? 'edge' : 'outline'
      const points = walk(lattice, net, from, next)
      const isSpeck = points.length < 6 && (kind === 'edge' || points.at(-1) === from)
      const line = points.map((at): Point => [lattice.xs[at]!, lattice.ys[at]!])
      if (!isSpeck) lines[kind].push(simplified(line, tolerance))
    }
  }
  const known = [...net.beside.keys()].filter((at) => net.beside[at])
  for (const at of known) if (net.beside[at]!.length !== 2) take(at)
  for (const at of known) take(at)
  return lines
}

import type { DesignSpec } from '../../spec/design-spec.ts'
import { aspectsOf, type Aspect } from './aspects.ts'
import { pathOf, type Drawing, type Point } from './drawing.ts'
import { Eye, GROUND } from './eye.ts'
import { facetLines } from './facet-lines.ts'
import { Lattice, seenWithin } from './lattice.ts'
import { boundsWith, boxAround, laidOut, type Bounds } from './layout.ts'
import { measuresOf, type Wanted } from './measures.ts'
import { traceLines } from './trace-lines.ts'

/** Height of the letters, of the longer side of the largest view. */
const LETTER = 0.05

/** Stones narrower than so many cells of the lattice would be a tangle of facets. */
const FACETED = 24

type Sketch = { aspect: Aspect; bounds: Bounds; lines: Drawing['lines']; wanted: Wanted[] }

function boundsOf(lines: readonly Point[][]): Bounds {
  let [left, low, right, high] = [1e9, 1e9, -1e9, -1e9]
  for (const [x, y] of lines.flat()) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    low = Math.min(low, y)
    high = Math.max(high, y)
  }
  return [left, low, right, high]
}

/** Whether nothing is seen where an inner measure and its label would stand. */
function isOpen(eye: Eye, { from, to }: Wanted): boolean {
  const reach = (to[0] - from[0]) / 2
  const middle = (to[0] + from[0]) / 2
  const sees = (u: number, v: number) => eye.look(middle + u * reach, from[1] + v * reach) !== GROUND
  return ![-0.95, -0.6, -0.3, 0, 0.3, 0.6, 0.95].some(
    (u) => sees(u, 0) || sees(u * 0.6, 0.2) || sees(u * 0.6, 0.4),
  )
}

/** Everything of a view but where its dimensions stand; null where there is nothing to see. */
function sketch(spec: DesignSpec, aspect: Aspect): Sketch | null {
  const { scene, stand } = aspect
  const eye = new Eye(scene, stand)
  const { at, reach } = aspect.closeUp ?? { at: eye.place(scene.center), reach: scene.radius }
  const seen = seenWithin(eye, at, reach)
  if (!seen) return null
  const lattice = new Lattice(eye, seen)
  const { outline, edge } = traceLines(lattice)
  if (outline.length === 0) return null
  const drawn = boundsOf(outline)
  const join = (points: readonly Point[][]) => points.map(pathOf).join('')
  const facets = facetLines(eye, scene.gems, drawn, lattice.cell * FACETED)
  const lines = { outline: join(outline), edge: join(edge), facet: join(facets) }
  const wanted = measuresOf(spec, aspect, drawn).map((each): Wanted =>
    each.side === 'inside' && !isOpen(eye, each) ? { ...each, side: 'below' } : each,
  )
  return { aspect, bounds: boundsWith(drawn, wanted), lines, wanted }
}

/** From the least to the greatest of some spans. */
function spanOf(spans: readonly (readonly [from: number, length: number])[]): [from: number, length: number] {
  const from = Math.min(...spans.map(([start]) => start))
  return [from, Math.max(...spans.map(([start, length]) => start + length)) - from]
}

/** Views beside each other share their height, and all their width, so that they are drawn to one scale and line up. */
function aligned(drawings: readonly Drawing[]): Drawing[] {
  const [x, wide] = spanOf(drawings.map(({ box }) => [box[0], box[2]]))
  const isBeside = ({ view }: Drawing) => view !== 'above'
  const beside = spanOf(drawings.filter(isBeside).map(({ box }) => [box[1], box[3]]))
  const tallest = Math.max(...drawings.map(({ box }) => box[3]))
  const width = Math.max(wide, tallest * 0.8)
  const left = x - (width - wide) / 2
  return drawings.map((drawing) => {
    const [y, height] = isBeside(drawing) ? beside : [drawing.box[1], drawing.box[3]]
    return { ...drawing, box: [left, y, width, height] }
  })
}

const sizeOf = ({ bounds: [left, low, right, high] }: Sketch) => Math.max(right - left, high - low)

function finished({ aspect, bounds, lines, wanted }: Sketch, letter: number): Drawing {
  const dimensions = laidOut(wanted, bounds, letter)
  return { view: aspect.view, box: boxAround(bounds, dimensions, letter), letter, lines, dimensions }
}

/**
 * The bench sheet's drawings of a piece, to scale, traced from the same scene the studio photographs, with measures in
 * mm: lines are true to about 0.02 mm on a ring and to 1/5000 of longer pieces. Earrings show one of the pair. Pure;
 * never throws for a spec the contract accepts.
 */
export function drawPiece(spec: DesignSpec): Drawing[] {
  const sketches = aspectsOf(spec).flatMap((aspect) => sketch(spec, aspect) ?? [])
  const isCloseUp = ({ aspect }: Sketch) => aspect.closeUp !== undefined
  const views = sketches.filter((each) => !isCloseUp(each))
  const letter = LETTER * Math.max(...views.map(sizeOf))
  return [
    ...aligned(views.map((each) => finished(each, letter))),
    ...sketches.filter(isCloseUp).map((each) => finished(each, LETTER * sizeOf(each))),
  ]
}

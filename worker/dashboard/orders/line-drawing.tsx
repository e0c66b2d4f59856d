import type { Dimension, Drawing, Point } from '#shared/render/drawing/drawing.ts'
import { copy } from '../copy.ts'

const words = copy.sheet

const rounded = (mm: number): number => Math.round(mm * 100) / 100
const stroke = ([ax, ay]: Point, [bx, by]: Point): string =>
  `M${rounded(ax)} ${rounded(ay)}L${rounded(bx)} ${rounded(by)}`

/** A slanting stroke through the end of a dimension line. */
const tick = ([x, y]: Point, letter: number): string => {
  const half = letter * 0.22
  return stroke([x - half, y + half], [x + half, y - half])
}

/** A measure: its leaders, its line with a tick at each end, and its number clear of both. */
function Measure({ dimension, letter }: { dimension: Dimension; letter: number }) {
  const { from, to, leaders, label, text } = dimension
  const isLine = from[0] !== to[0] || from[1] !== to[1]
  const [x, y, width, height] = text
  return (
    <g class="measure">
      {isLine ? (
        <>
          <path d={leaders.map(([a, b]) => stroke(a, b)).join('')} class="leader" />
          <path d={stroke(from, to) + tick(from, letter) + tick(to, letter)} />
        </>
      ) : null}
      <text x={rounded(x + width / 2)} y={rounded(y + height * 0.85)} text-anchor="middle">
        {label}
      </text>
    </g>
  )
}

/** A view of the piece in lines, with its measures in mm. */
export function LineDrawing({ drawing, isHoop }: { drawing: Drawing; isHoop: boolean }) {
  const { view, box, letter, lines, dimensions } = drawing
  const name = isHoop && view === 'finger' ? words.hoopView : words.views[view]
  const labels = dimensions.map(({ label }) => label)
  return (
    <figure class="drawing">
      <svg
        viewBox={box.map(rounded).join(' ')}
        font-size={rounded(letter)}
        role="img"
        aria-label={words.measured(name, labels)}
      >
        <path d={lines.facet} class="facet" />
        <path d={lines.edge} />
        <path d={lines.outline} class="outline" />
        {dimensions.map((dimension, index) => (
          <Measure key={index} dimension={dimension} letter={letter} />
        ))}
      </svg>
      <figcaption class="small muted">{name}</figcaption>
    </figure>
  )
}

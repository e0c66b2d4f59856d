import type { Dimension, Drawing } from '#shared/render/drawing/drawing.ts'
import { copy } from '../copy.ts'

const words = copy.sheet

/** A measure with a tick at each end; its number stands at the middle, clear of the line. */
function Measure({ from, to, label }: Dimension) {
  const upright = from[0] === to[0]
  const [tx, ty] = upright ? [0.5, 0] : [0, 0.5]
  const x = (from[0] + to[0]) / 2 + (upright ? 0.5 : 0)
  const y = (from[1] + to[1]) / 2 + (upright ? 0.4 : -0.4)
  return (
    <g class="measure">
      <path
        d={`M${from[0]} ${from[1]}L${to[0]} ${to[1]}M${from[0] - tx} ${from[1] - ty}l${2 * tx} ${2 * ty}M${to[0] - tx} ${to[1] - ty}l${2 * tx} ${2 * ty}`}
      />
      <text x={x} y={y} text-anchor={upright ? 'start' : 'middle'}>
        {label}
      </text>
    </g>
  )
}

/** A view of the piece in lines, with its measures in mm. */
export const LineDrawing = ({ drawing }: { drawing: Drawing }) => (
  <figure class="drawing">
    <svg viewBox={drawing.box.join(' ')} role="img" aria-label={words.views[drawing.view]}>
      {drawing.outlines.map(({ path, of, hidden }) => (
        <path key={path} d={path} class={hidden ? `${of} hidden-line` : of} />
      ))}
      {drawing.dimensions.map((dimension) => (
        <Measure key={`${dimension.from.join()} ${dimension.label}`} {...dimension} />
      ))}
    </svg>
    <figcaption class="small muted">{words.views[drawing.view]}</figcaption>
  </figure>
)

import type { DesignSpec } from '../../spec/design-spec.ts'
import { completeSpec } from '../../spec/complete-spec.ts'
import { deriveDimensions } from '../../spec/dimensions.ts'
import { shapeOf } from '../scene/gem.ts'
import type { Drawing } from './drawing.ts'
import { inMm, mm } from './ring-in-mm.ts'
import { sideView } from './side-view.ts'
import { topView } from './top-view.ts'

/**
 * The bench sheet's drawings of a ring, to scale, from the dimensions that price and picture use: through the finger, and
 * from above. Null for pieces that have no drawing yet. Lengths in mm; never throws for a spec the contract accepts.
 */
export function drawRing(given: DesignSpec): Drawing[] | null {
  const { spec } = completeSpec(given)
  const { ring, center, head } = deriveDimensions(spec)
  if (!ring) return null
  const held =
    center && head
      ? {
          shape: shapeOf(center.stone),
          head,
          culet: mm(ring.innerRadiusUm + head.culetUm),
          girdle: mm(ring.innerRadiusUm + head.girdleUm),
          thick: mm(center.girdleUm),
          table: mm(ring.innerRadiusUm + head.tableUm),
        }
      : null
  return [sideView(inMm(ring), held), topView(inMm(ring), held)]
}

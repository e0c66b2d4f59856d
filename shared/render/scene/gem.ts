import type { StoneGroup } from '../../spec/design-spec.ts'
import type { CutShape } from '../cuts/cut-shape.ts'
import type { Frame } from '../frame.ts'
import { gemLook } from '../materials.ts'
import type { Gem } from './scene.ts'

/** A stone in its place: one record, or two for a heart, which are each other's mirror image (`CutShape.fold`). */
export function gemAt(stone: Pick<StoneGroup, 'gem' | 'widthUm'>, shape: CutShape, frame: Frame): Gem[] {
  const reach = Math.max(...shape.outline.points.map(([x, y]) => Math.hypot(x, y)))
  const radius = Math.hypot(reach, Math.max(shape.top, -shape.bottom))
  const gem = { frame, shape, look: gemLook(stone, -shape.bottom < shape.top / 4), radius }
  if (shape.fold < 0) return [gem]
  const twin = frame.map((number, i) => (i > 2 && i < 6 ? -number : number))
  return [
    { ...gem, twin },
    { ...gem, frame: twin, twin: frame },
  ]
}

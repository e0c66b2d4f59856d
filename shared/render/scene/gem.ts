import type { StoneGroup } from '../../spec/design-spec.ts'
import { stoneHeights } from '../../spec/dimensions.ts'
import { cutShape, type CutShape } from '../cuts/cut-shape.ts'
import type { Frame } from '../frame.ts'
import { gemLook } from '../materials.ts'
import type { Build, Gem } from './scene.ts'

type Stone = Pick<StoneGroup, 'gem' | 'cut' | 'lengthUm' | 'widthUm'>

export const shapeOf = (stone: Omit<Stone, 'gem'>): CutShape =>
  cutShape(stone.cut, stone.lengthUm / 1000, stone.widthUm / 1000, stoneHeights(stone))

/** A stone in its place: one record, or two for a heart, which are each other's mirror image (`CutShape.fold`). */
export function gemsAt(stone: Pick<Stone, 'gem' | 'widthUm'>, shape: CutShape, frame: Frame): Gem[] {
  const { halfLength: x, halfWidth: y } = shape.outline
  // Sides of an outline that is not a polygon lie a little outside it.
  const box = Float64Array.of(-1.02 * x, -1.02 * y, shape.bottom, 1.02 * x, 1.02 * y, shape.top)
  const gem = { frame, shape, look: gemLook(stone, -shape.bottom < shape.top / 4), box }
  if (shape.fold < 0) return [gem]
  const twin = frame.map((number, i) => (i > 2 && i < 6 ? -number : number))
  return [
    { ...gem, twin },
    { ...gem, frame: twin, twin: frame },
  ]
}

/** Adds a stone with nothing to hold it. */
export function setStone(build: Build, stone: Stone, shape: CutShape, frame: Frame): void {
  build.gems.push(...gemsAt(stone, shape, frame))
}

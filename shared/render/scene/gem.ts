import type { StoneGroup } from '../../spec/design-spec.ts'
import type { CutShape } from '../cuts/cut-shape.ts'
import type { Frame } from '../frame.ts'
import { gemLook } from '../materials.ts'
import type { Gem } from './scene.ts'

export function gemAt(stone: Pick<StoneGroup, 'gem' | 'widthUm'>, shape: CutShape, frame: Frame): Gem {
  const { halfLength, halfWidth, sides } = shape.outline
  const reach = Math.max(halfLength, halfWidth, ...sides.map(([, , d]) => d * 1.02))
  const radius = Math.hypot(reach, Math.max(shape.top, -shape.bottom))
  return { frame, shape, look: gemLook(stone), radius }
}

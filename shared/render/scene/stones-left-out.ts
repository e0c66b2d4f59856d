import type { DesignSpec } from '../../spec/design-spec.ts'
import { buildScene } from './build-scene.ts'

/** How many of the stones a spec counts have no room on the piece, and so are not in its picture. Never throws. */
export function stonesLeftOut(spec: DesignSpec): number {
  const counted = spec.stones.reduce((sum, { count }) => sum + count, 0)
  const halves = buildScene(spec, 'top').gems.reduce((sum, { twin }) => sum + (twin ? 0.5 : 1), 0)
  return Math.max(0, counted - halves)
}

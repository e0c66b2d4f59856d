import type { Setting } from '../../spec/vocabulary.ts'
import type { CutShape } from '../cuts/cut-shape.ts'
import type { Frame } from '../frame.ts'
import type { Build } from './scene.ts'
import { rodsSolid, type Rod } from './solid.ts'

/** Radius of a bead by the stone's, and how far toward the middle of the stone its tip leans. */
const BEAD = 0.24

/** Metal at the four corners of a small stone: beads raised from the surface, or prongs shared with its neighbors. */
export function beads(build: Build, shape: CutShape, frame: Frame, setting: Setting): void {
  if (setting !== 'pave' && setting !== 'shared_prong') return
  const { halfLength: l, halfWidth: w } = shape.outline
  const radius = Math.min(0.26, BEAD * w)
  const foot = setting === 'pave' ? -radius : shape.bottom * 0.8
  const rods = [0, 1, 2, 3].map((i): Rod => {
    const [x, y] = [(i & 1 ? 0.76 : -0.76) * l, (i & 2 ? 0.76 : -0.76) * w]
    return [x * 1.04, y * 1.04, foot, x * 0.96, y * 0.96, shape.top * 0.5, radius, radius * 0.9]
  })
  build.solids.push(rodsSolid(frame, build.accent, rods, 0))
}

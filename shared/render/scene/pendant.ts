import type { StoneGroup } from '../../spec/design-spec.ts'
import { CHAIN_UM } from '../../spec/piece-measures.ts'
import type { View } from '../camera.ts'
import { frameAt, nest } from '../frame.ts'
import { addChain } from './chain.ts'
import { addFace } from './face.ts'
import type { Build } from './scene.ts'
import { linkSolid, rodsSolid, wire } from './solid.ts'

/** How far the chain is followed on both sides, mm; the picture ends before it does. */
const STRAND = 34

/** A pendant hanging from its bail on a chain that leaves the picture; from above it lies flat. */
export function addPendant(build: Build, view: View, stone: StoneGroup | undefined): void {
  // A plate leans back so that it shows the light above it and not the dark behind the camera.
  const lean = view === 'top' ? 0 : Math.PI / 2 - (view !== 'hero' ? 0 : stone ? 0.35 : 0.85)
  const yaw = view === 'side' ? Math.PI / 2 : view === 'hero' ? -0.2 : 0
  const standing = frameAt([0, 0, 0], yaw, lean)
  // The length of the face runs up: its x is the picture's up, its z looks at the camera.
  const frame = nest(standing, frameAt([0, 0, 0], Math.PI / 2))
  const { length } = addFace(build, stone, frame)
  const { metal, solids, spec } = build
  const width = (spec.band?.widthUm ?? CHAIN_UM.pendant) / 1000
  const loop = length + 0.75
  const bail = loop + 2.6
  solids.push(
    linkSolid(nest(frame, frameAt([loop, 0, -0.2], 0, Math.PI / 2)), metal, 0.75, 0.28),
    rodsSolid(
      frame,
      metal,
      wire(
        [
          [bail + 1.3, 0, -0.9],
          [bail + 1.6, 0, 0],
          [bail, 0, 0.9],
          [loop + 0.5, 0, 0.1],
        ],
        0.75,
        0.35,
      ),
      0.3,
    ),
    rodsSolid(
      frame,
      metal,
      wire(
        [
          [bail + 1.3, 0, -0.9],
          [bail, 0, -1],
          [loop + 0.5, 0, -0.3],
        ],
        0.6,
        0.35,
      ),
      0.3,
    ),
  )
  for (const side of [-1, 1]) {
    const strand = [0, 1, 2, 3].map((k) => {
      const along = (k * STRAND) / 3
      const [x, y] = [bail + 0.9 + along * 0.93, side * along * (0.42 - 0.03 * k)]
      const at = (axis: number) => frame[9 + axis]! + x * frame[axis]! + y * frame[3 + axis]!
      return [at(0), at(1), at(2)] as const
    })
    addChain(build, strand, width, [frame[6]!, frame[7]!, frame[8]!])
  }
  build.focus = [...at(frame, (bail - length) / 2 + 0.6), (bail + length) / 2 + 3.2]
}

/** A place along the length of a frame. */
const at = (frame: Float64Array, x: number) =>
  [frame[9]! + x * frame[0]!, frame[10]! + x * frame[1]!, frame[11]! + x * frame[2]!] as const

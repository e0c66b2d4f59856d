import type { StoneGroup } from '../../spec/design-spec.ts'
import { CHAIN_UM } from '../../spec/piece-measures.ts'
import type { View } from '../camera.ts'
import { frameAt, nest, type Frame } from '../frame.ts'
import { addChain } from './chain.ts'
import { addFace } from './face.ts'
import type { Build } from './scene.ts'
import { linkSolid } from './link.ts'
import { rodsSolid, wire } from './solid.ts'

/** How far the chain is followed on both sides, mm; the picture ends before it does. */
const STRAND = 76
/** From the top of the face to the middle of the bail, mm. */
const BAIL = 3.35

/** A pendant hanging from its bail on a chain that leaves the picture; from above it lies flat. */
export function addPendant(build: Build, view: View, stone: StoneGroup | undefined): void {
  // A plate leans back so that it shows the light above it and not the dark behind the camera.
  const lean = view === 'top' ? 0 : Math.PI / 2 - (view !== 'hero' ? 0 : stone ? 0.35 : 0.85)
  const yaw = view === 'side' ? Math.PI / 2 : view === 'hero' ? -0.2 : 0
  const standing = frameAt([0, 0, 0], yaw, lean)
  // The length of the face runs up: its x is the picture's up, its z looks at the camera.
  const frame = nest(standing, frameAt([0, 0, 0], Math.PI / 2))
  const { length } = addFace(build, stone, frame)
  addBail(build, frame, length)
  const width = (build.spec.band?.widthUm ?? CHAIN_UM.pendant) / 1000
  const top = length + BAIL + 0.9
  for (const side of [-1, 1]) {
    const strand = [0, 1, 2, 3].map((k) => {
      const along = (k * STRAND) / 3
      return point(frame, top + along * 0.93, side * along * (0.42 - 0.03 * k))
    })
    addChain(build, strand, width, [frame[6]!, frame[7]!, frame[8]!])
  }
  build.focus = [...point(frame, (BAIL + 1) / 2, 0), length + BAIL / 2 + 3.4]
}

/** A loop on the piece, and the bail that hangs in it: a band bent over the chain, open to both sides. */
function addBail({ solids, metal }: Build, frame: Frame, length: number): void {
  const [loop, top] = [length + 0.75, length + BAIL]
  const bend = (from: number, to: number, deep: number) =>
    Array.from({ length: 9 }, (_, i) => {
      const t = i / 8
      return [
        top + 1.6 - (top + 1.1 - loop) * t * t,
        0,
        deep * Math.sin(Math.PI * t ** 0.6) + from * (1 - t) + to * t,
      ] as const
    })
  solids.push(
    linkSolid(nest(frame, frameAt([loop, 0, -0.2], 0, Math.PI / 2)), metal, 0.75, 0.28),
    rodsSolid(frame, metal, wire(bend(0, 0.1, 0.95), 0.72, 0.34), 0),
    rodsSolid(frame, metal, wire(bend(0, -0.3, -0.95), 0.72, 0.34), 0),
  )
}

/** A place on the face of a frame. */
const point = (frame: Frame, x: number, y: number) => {
  const at = (axis: number) => frame[9 + axis]! + x * frame[axis]! + y * frame[3 + axis]!
  return [at(0), at(1), at(2)] as const
}

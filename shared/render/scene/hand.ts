import type { RingDimensions } from '../../spec/dimensions.ts'
import { boxAll, boxesOf } from '../boxes.ts'
import { frameAt, nest, type Frame } from '../frame.ts'
import type { MetalLook } from '../materials.ts'
import { RING_POSE } from './build-ring-scene.ts'
import type { Build } from './scene.ts'
import { rodsSolid, type Rod } from './solid.ts'

/** Where on the ring finger a ring sits, from the knuckle; and how far a bracelet on the wrist, mm. */
const RING_AT = 24
const WRIST = [-12, -125] as const
/** Between wrist and bracelet. */
const GAP = 2.2
/** How much of the hand the picture shows around the piece, mm: every ring is seen in the same frame. */
export const REACH = 46
/** Unglazed porcelain, in the shade of what stands before the lamp or close by. */
const LOOK: MetalLook = {
  reflectance: [0.86, 0.79, 0.715],
  finish: 'satin',
  scatter: (nx, ny, nz, free) => {
    const [x, y, z] = [-0.52, 0.28, 0.81]
    const lamp = free(x, y, z, 40) < 1 ? 0.25 : 1
    const near = 1 - free(nx, ny, nz, 5)
    return (0.46 + 0.2 * nz + 0.42 * lamp * Math.max(0, x * nx + y * ny + z * nz)) * (1 - 0.6 * near * near)
  },
}

/** A hand at rest, palm down, mm: x across, y toward the fingertips, the ring finger's knuckle at the origin. */
const HAND: readonly Rod[] = [
  [-20, 2, 0, -21, 43, 2, 9, 8.2],
  [-21, 43, 2, -21, 80, -2, 8.2, 7],
  [-40, -3, 0, -44, 35, 2, 8.8, 8],
  [-44, 35, 2, -46, 68, -2, 8, 6.8],
  [19, -8, 0, 23, 24, 1, 7.6, 7],
  [23, 24, 1, 25, 50, -2, 7, 6],
  [-46, -66, -2, -66, -34, -3, 12, 10],
  [-66, -34, -3, -72, -2, -4, 10, 8],
  [-37, -6, 0, -26, -84, 3, 12, 15],
  [-20, 0, 1, -16, -86, 4, 12, 16],
  [0, -2, 1, -8, -86, 4, 11.5, 16],
  [18, -10, 0, 0, -84, 3, 10, 15],
]

/** Where the hand lies: its ring finger in the ring, its wrist in the bracelet, or beside the piece. */
function place({ solids, gems }: Build, ring: RingDimensions | null, wristRadius: number): Frame {
  const turned = frameAt([0, 0, 0], RING_POSE.hand[0])
  if (ring) return nest(turned, frameAt([0, -RING_AT, 0]))
  if (wristRadius > 0) return nest(turned, frameAt([-WRIST[0], -WRIST[1], GAP / 3]))
  const [, , low, right] = boxAll(boxesOf([...gems, ...solids]))
  // Inside a necklace, to the right of anything smaller.
  return nest(frameAt([right! > REACH ? 24 : right! + 70, -40, low! + 13]), turned)
}

/** A hand for scale: it wears a ring, or a bracelet of radius `around` mm, and lies beside anything else; the picture reaches `reach` mm. */
export function addHand(build: Build, ring: RingDimensions | null, wristRadius: number, reach = REACH): void {
  const radius = ring ? ring.innerRadiusUm / 1000 - 0.1 : 8.6
  const wrist = wristRadius > 0 ? wristRadius - GAP : 24
  const frame = place(build, ring, wristRadius)
  const rods: Rod[] = [
    ...HAND,
    [0, 0, 0, 0, 42, 0, radius * 1.02, radius * 0.985],
    [0, 42, 0, 1, 74, -3, radius * 0.985, radius * 0.82],
    [-13, -86, 3, ...WRIST, 0, 20, wrist],
    [...WRIST, 0, WRIST[0], WRIST[1] - 180, 0, wrist, wrist * 1.3],
  ]
  build.stand = rodsSolid(frame, LOOK, rods, 5)
  // Between the piece and the hand that lies beside it.
  const aside = ring || wristRadius > 0 || reach > REACH ? 0 : 22
  build.focus = [aside, 4, 0, reach]
}

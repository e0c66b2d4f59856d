import type { StoneGroup } from '../../spec/design-spec.ts'
import { HOOPS } from '../../spec/piece-measures.ts'
import type { View } from '../camera.ts'
import { frameAlong, frameAt, nest, type Frame } from '../frame.ts'
import { bandSolid } from './band.ts'
import { addFace } from './face.ts'
import { addRow } from './rows.ts'
import type { Build } from './scene.ts'
import { linkSolid } from './link.ts'
import { rodsSolid, wire } from './solid.ts'

/** Post of a stud, 0.8 × 10 mm (docs/jewelry-facts.md#measures-of-other-pieces). */
const POST = { radius: 0.4, length: 10 }

/** Two hoops on edge, one behind the other, set along the front. */
export function addHoops(build: Build, view: View): void {
  const { spec, metal, solids } = build
  const { radiusUm, wireUm } = spec.style === 'huggie' ? HOOPS.huggie : HOOPS.hoop
  const radius = radiusUm / 1000
  const thick = wireUm / 2000
  const poses =
    view === 'top' || view === 'side'
      ? ([
          [-1.25, 0, 0],
          [1.25, 0, 0],
        ] as const)
      : ([
          [-0.95, -0.3, 1],
          [0.8, 0.45, 0.7],
        ] as const)
  for (const [x, y, turn] of poses) {
    const frame = frameAt([x * radius, y * radius, 0], turn)
    const { band } = spec
    const innerRadiusUm = band ? radiusUm : radiusUm - wireUm / 2
    const top = band ?? { widthUm: wireUm, thicknessUm: wireUm }
    if (band) solids.push(bandSolid({ innerRadiusUm, profile: band.profile, top, bottom: top }, frame, metal))
    else solids.push(linkSolid(frame, metal, radius, thick))
    // Stones of both are counted together, and set over the front.
    for (const group of spec.stones) {
      const tilted = nest(frame, frameAlong([0, 0, 0], [-0.8, 0, 0.6], [0, 1, 0]))
      addRow(
        build,
        { innerRadiusUm, top },
        { ...group, count: Math.ceil(group.count / 2) },
        swapped(tilted),
        0,
      )
    }
  }
}

/** The same frame with y along the ear again: `frameAlong` put it on x. */
const swapped = (frame: Frame): Frame => {
  const out = frame.slice()
  for (let k = 0; k < 3; k++) {
    out[k] = -frame[3 + k]!
    out[3 + k] = frame[k]!
  }
  return out
}

/** A hook that rises from the top of a drop and bends over backward. */
function addHook(build: Build, frame: Frame, length: number): void {
  const points = Array.from({ length: 20 }, (_, i) => {
    const t = (i / 19) * Math.PI * 1.25
    return [
      length + 2 + 6.5 * Math.sin(Math.min(t, 1.57)) + (t > 1.57 ? 3 * (Math.sin(t) - 1) : 0),
      0,
      -3 * (1 - Math.cos(t)),
    ] as const
  })
  build.solids.push(
    linkSolid(nest(frame, frameAt([length + 1.1, 0, 0])), build.metal, 0.9, 0.25),
    rodsSolid(frame, build.metal, wire(points, 0.38), 0),
  )
}

/** A pair that looks at the camera, each turned a little toward the other; from the side their posts are seen. */
export function addStuds(build: Build, view: View, stone: StoneGroup | undefined): void {
  const apart = (stone?.widthUm ?? 14_000) / 2000 + 2
  for (const side of [-1, 1]) {
    const yaw = view === 'side' ? Math.PI / 2.4 : view === 'hero' ? -0.3 * side : 0
    const pitch = view === 'top' ? 0 : Math.PI / 2 - 0.22
    const frame = nest(frameAt([side * apart, 0, 0], yaw, pitch), frameAt([0, 0, 0], Math.PI / 2))
    const { length, foot } = addFace(build, stone, frame)
    if (build.spec.style === 'drop') addHook(build, frame, length)
    else {
      const post = wire(
        [
          [0, 0, foot],
          [0, 0, foot - POST.length],
        ],
        POST.radius,
      )
      build.solids.push(rodsSolid(frame, build.metal, post))
    }
  }
}

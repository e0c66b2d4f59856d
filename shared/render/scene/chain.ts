import { frameAlong, type Frame } from '../frame.ts'
import type { MetalLook } from '../materials.ts'
import type { Build } from './scene.ts'
import { linkSolid, type Solid } from './solid.ts'

type Point = readonly [x: number, y: number, z: number]

/** A link's thickness, inner half circle and straight part, and the way from link to link, of the chain's width. */
const LINK = { thick: 0.13, radius: 0.36, apart: 0.5, pitch: 0.94 }

/** Oval links from point to point, every other one turned a quarter, their faces at half past and half to. */
export function addChain(build: Build, points: readonly Point[], width: number, up: Point = [0, 0, 1]): void {
  const pitch = width * LINK.pitch
  let rest = 0
  let turn = 0
  points.slice(1).forEach(([x, y, z], i) => {
    const [fromX, fromY, fromZ] = points[i]!
    const length = Math.hypot(x - fromX, y - fromY, z - fromZ)
    const [dx, dy, dz] = [(x - fromX) / length, (y - fromY) / length, (z - fromZ) / length]
    let at = rest
    for (; at < length; at += pitch) {
      const frame = frameAlong([fromX + dx * at, fromY + dy * at, fromZ + dz * at], up, [dx, dy, dz])
      build.solids.push(link(rolled(frame, turn++ % 2 ? 0.8 : -0.8), build.metal, width))
    }
    rest = at - length
  })
}

/** The frame turned about its x axis. */
function rolled(frame: Frame, angle: number): Frame {
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  const out = frame.slice()
  for (let k = 0; k < 3; k++) {
    out[3 + k] = c * frame[3 + k]! + s * frame[6 + k]!
    out[6 + k] = c * frame[6 + k]! - s * frame[3 + k]!
  }
  return out
}

const link = (frame: Frame, look: MetalLook, width: number): Solid =>
  linkSolid(frame, look, LINK.radius * width, LINK.thick * width, LINK.apart * width)

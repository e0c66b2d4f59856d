import type { DesignSpec, StoneGroup } from '../../spec/design-spec.ts'
import type { View } from '../camera.ts'
import { frameAlong, frameAt, type Frame } from '../frame.ts'
import { metalLook, type MetalLook } from '../materials.ts'
import { bandSolid } from './band.ts'
import { gemAt } from './gem.ts'
import { mounted } from './head.ts'
import { shapeOf } from './rows.ts'
import type { Body } from './scene.ts'
import type { Solid } from './solid.ts'

const DEFAULT_STONE: StoneGroup = {
  role: 'center',
  gem: 'diamond_natural',
  origin: 'natural',
  cut: 'round',
  lengthUm: 6500,
  widthUm: 6500,
  weightPoints: 100,
  count: 1,
  quality: {},
  setting: 'none',
}

/** A wire bent into a circle, its axis along the frame's y. */
function hoop(frame: Frame, radius: number, wire: number, look: MetalLook): Solid {
  const reach = radius + wire
  return {
    frame,
    look,
    distance: (x, y, z) => {
      const r = Math.sqrt(x * x + z * z) - radius
      return Math.sqrt(r * r + y * y) - wire
    },
    box: [-reach, -wire, -reach, reach, wire, reach],
  }
}

/** One stone at rest, mounted where the piece has metal; a pendant has its loop. */
function lyingStone(spec: DesignSpec, stone: StoneGroup, x: number, view: View): Body {
  const shape = shapeOf(stone)
  const tilt = view === 'hero' ? 0.72 : 0
  const standing = spec.category === 'pendant' || spec.category === 'earrings'
  const along = standing ? ([0, Math.cos(tilt), Math.sin(tilt)] as const) : ([1, 0.25, 0] as const)
  const frame = frameAlong([x, 0, 0], [0, -Math.sin(tilt), Math.cos(tilt)], along)
  if (!spec.metal) return { solids: [], gems: [gemAt(stone, shape, frame)] }
  const body = mounted(spec, stone, shape, frame, shape.bottom - 0.3)
  if (spec.category === 'pendant') {
    const out = shape.outline.halfLength + 2
    const loop = frameAt([0, 0, 0])
    for (let k = 0; k < 3; k++) loop[9 + k] = frame[9 + k]! + out * frame[k]!
    body.solids.push(hoop(loop, 1.6, 0.4, metalLook(spec)))
  }
  return body
}

/** The main stone of a piece that has no body of its own yet, to scale; earrings show the pair. */
export function looseStones(spec: DesignSpec, view: View, stone: StoneGroup = DEFAULT_STONE): Body {
  if (spec.category !== 'earrings') return lyingStone(spec, stone, 0, view)
  const apart = stone.widthUm / 1000 + 1.5
  const pair = [-1, 1].map((side) => lyingStone(spec, stone, (side * apart) / 2 + side * 0.5, view))
  return { solids: pair.flatMap(({ solids }) => solids), gems: pair.flatMap(({ gems }) => gems) }
}

/** Two hoops on edge, one a little behind the other. */
export function hoopsBody(spec: DesignSpec): Body {
  const look = metalLook(spec)
  const radius = spec.style === 'huggie' ? 5.5 : 10
  const place = (x: number, y: number, turn: number) => hoop(frameAt([x, y, 0], turn), radius, 0.9, look)
  return { solids: [place(-0.55 * radius, 0, 0.55), place(0.75 * radius, radius * 0.6, 0.25)], gems: [] }
}

/** A bangle, or the plain circle of a chain, lying flat: its inside is as long as the piece's length. */
export function circleBody(spec: DesignSpec): Body {
  const look = metalLook(spec)
  const lengthUm = spec.size?.kind === 'length' ? spec.size.lengthUm : 190_000
  const innerRadiusUm = lengthUm / (2 * Math.PI)
  const flat = frameAt([0, 0, 0], 0, Math.PI / 2)
  if (spec.style !== 'bangle') return { solids: [hoop(flat, innerRadiusUm / 1000, 0.9, look)], gems: [] }
  const section = { widthUm: 5000, thicknessUm: 2200 }
  const ring = { innerRadiusUm, profile: 'half_round', top: section, bottom: section } as const
  return { solids: [bandSolid(ring, flat, look)], gems: [] }
}

import type { DesignSpec, StoneGroup } from '../../spec/design-spec.ts'
import { BANGLE_WIRE_UM, CHAIN_UM, circleRadiusUm, HOOPS, PLATES } from '../../spec/piece-measures.ts'
import type { View } from '../camera.ts'
import { frameAlong, frameAt, nest, type Frame } from '../frame.ts'
import { metalLook } from '../materials.ts'
import { bandSolid } from './band.ts'
import { gemAt } from './gem.ts'
import { mounted } from './head.ts'
import { haloBody, shapeOf } from './rows.ts'
import type { Body } from './scene.ts'
import type { Distance, Solid } from './solid.ts'

/** What a loose stone is when nothing was said of it. */
const DEFAULT_STONE = { gem: 'diamond_natural', cut: 'round', lengthUm: 6500, widthUm: 6500 } as const

/** A wire bent into a circle, its axis along the frame's y. */
function hoop(spec: DesignSpec, frame: Frame, radius: number, wire: number): Solid {
  const reach = radius + wire
  return {
    frame,
    look: metalLook(spec),
    distance: (x, y, z) => {
      const r = Math.sqrt(x * x + z * z) - radius
      return Math.sqrt(r * r + y * y) - wire
    },
    box: [-reach, -wire, -reach, reach, wire, reach],
  }
}

/** Half length, width and thickness of a pendant that is a piece of metal. */
function plateSize({ style }: DesignSpec): [number, number, number] {
  const { lengthUm, widthUm, thicknessUm } = style === 'bar' ? PLATES.bar : PLATES.disc
  return [lengthUm / 2000, widthUm / 2000, thicknessUm / 2000]
}

function plate(spec: DesignSpec, frame: Frame): Body {
  const bar = spec.style === 'bar'
  const [l, w, h] = plateSize(spec)
  const distance: Distance = (x, y, z) =>
    Math.max(bar ? Math.max(Math.abs(x) - l, Math.abs(y) - w) : Math.sqrt(x * x + y * y) - l, Math.abs(z) - h)
  return { gems: [], solids: [{ frame, look: metalLook(spec), distance, box: [-l, -w, -h, l, w, h] }] }
}

/** A stone in its setting with what surrounds it, or a plate where a metal piece has none. */
function face(spec: DesignSpec, stone: StoneGroup | undefined, frame: Frame): Body & { length: number } {
  if (!stone && spec.metal) return { ...plate(spec, frame), length: plateSize(spec)[0] }
  if (!stone || !spec.metal) {
    const loose = stone ?? DEFAULT_STONE
    return { solids: [], gems: gemAt(loose, shapeOf(loose), frame), length: 0 }
  }
  const shape = shapeOf(stone)
  const length = shape.outline.halfLength
  const body = mounted(spec, stone, shape, frame, shape.bottom - 0.3)
  const halo = spec.stones.find(({ role }) => role === 'halo')
  if (!halo || halo === stone) return { ...body, length }
  const around = haloBody(spec, halo, shape, frame)
  return {
    solids: [...body.solids, ...around.solids],
    gems: [...body.gems, ...around.gems],
    length: length + halo.lengthUm / 1000,
  }
}

/** The face of a piece at rest on the ground, tilted toward the camera; a pendant has its loop. */
function lying(spec: DesignSpec, stone: StoneGroup | undefined, x: number, view: View): Body {
  const tilt = view === 'hero' ? 0.72 : 0
  const along = spec.metal ? ([0, Math.cos(tilt), Math.sin(tilt)] as const) : ([1, 0.25, 0] as const)
  const frame = frameAlong([x, 0, 0], [0, -Math.sin(tilt), Math.cos(tilt)], along)
  const { length, ...body } = face(spec, stone, frame)
  if (spec.category === 'pendant') {
    body.solids.push(hoop(spec, nest(frame, frameAt([length + 1.3, 0, 0])), 1.1, 0.35))
  }
  return body
}

/** The main stone of a piece that has no body of its own yet, to scale; earrings show the pair. */
export function looseStones(spec: DesignSpec, view: View, stone: StoneGroup | undefined): Body {
  if (spec.category !== 'earrings') return lying(spec, stone, 0, view)
  const apart = (stone?.widthUm ?? 14_000) / 2000 + 1.2
  const pair = [-apart, apart].map((x) => lying(spec, stone, x, view))
  return { solids: pair.flatMap(({ solids }) => solids), gems: pair.flatMap(({ gems }) => gems) }
}

/** Two hoops on edge, one behind the other. */
export function hoopsBody(spec: DesignSpec): Body {
  const { radiusUm, wireUm } = spec.style === 'huggie' ? HOOPS.huggie : HOOPS.hoop
  const radius = radiusUm / 1000
  const place = (x: number, y: number, turn: number) =>
    hoop(spec, frameAt([x, y, 0], turn), radius, wireUm / 2000)
  return { solids: [place(-0.95 * radius, 0, 0.6), place(0.95 * radius, 0.6 * radius, 0.3)], gems: [] }
}

/** What lies in a circle as long as the piece: a bangle, a plain chain, or a line of stones. */
export function circleBody(spec: DesignSpec, stone: StoneGroup | undefined): Body {
  const lengthUm = spec.size?.kind === 'length' ? spec.size.lengthUm : 190_000
  const radius = circleRadiusUm(lengthUm) / 1000
  const flat = frameAt([0, 0, 0], 0, Math.PI / 2)
  if (spec.style === 'bangle' && spec.band) {
    const ring = {
      innerRadiusUm: radius * 1000,
      profile: spec.band.profile,
      top: spec.band,
      bottom: spec.band,
    }
    return { solids: [bandSolid(ring, flat, metalLook(spec))], gems: [] }
  }
  if (!stone) {
    const wireUm =
      spec.style === 'bangle'
        ? BANGLE_WIRE_UM
        : CHAIN_UM[spec.category === 'bracelet' ? 'bracelet' : 'necklace']
    return { solids: [hoop(spec, flat, radius, wireUm / 2000)], gems: [] }
  }
  const shape = shapeOf(stone)
  const { halfWidth } = shape.outline
  const count = Math.min(stone.count, Math.floor((Math.PI * radius) / halfWidth))
  const gems = Array.from({ length: count }).flatMap((_, i) => {
    const angle = (i * 2 * Math.PI) / count
    const [x, y] = [Math.sin(angle), -Math.cos(angle)]
    const place = frameAlong([x * radius, y * radius, -shape.bottom * 0.4], [x, y, 1], [-y, x, 0])
    return gemAt(stone, shape, place)
  })
  return { solids: [hoop(spec, flat, radius - halfWidth * 0.35, halfWidth * 0.45)], gems }
}

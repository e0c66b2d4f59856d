import type { DesignSpec, StoneGroup } from '../../spec/design-spec.ts'
import { PLATES } from '../../spec/piece-measures.ts'
import { ELLIPSE, outlineOf } from '../cuts/outline.ts'
import { frameAt, nest, type Frame } from '../frame.ts'
import { collar } from './collar.ts'
import { setStone, shapeOf } from './gem.ts'
import { addHalo, addHiddenHalo } from './halo.ts'
import { mountStone } from './head.ts'
import { engrave } from './letters.ts'
import type { Build } from './scene.ts'

/** What a loose stone is when nothing was said of it. */
const DEFAULT_STONE = { gem: 'diamond_natural', cut: 'round', lengthUm: 6500, widthUm: 6500 } as const

/** Half its length, and how far its back lies behind the frame. */
type Face = { length: number; foot: number }

/** A bar or a disc with what is engraved on it. */
function addPlate(build: Build, { style }: DesignSpec, frame: Frame): Face {
  const { lengthUm, widthUm, thicknessUm } = style === 'bar' ? PLATES.bar : PLATES.disc
  const outline = outlineOf(style === 'bar' ? 0 : ELLIPSE, false, lengthUm / 1000, widthUm / 1000)
  const half = thicknessUm / 2000
  const body = collar(frame, build.metal, outline, { outer: 0, low: -half, high: half, round: 0.2 })
  const cut = engrave(build.spec, widthUm / 2800, widthUm / 1300, half)
  // Read with the bail up: x of the frame is up, so letters run along −y.
  const distance = (x: number, y: number, z: number) => cut(-y, x, z, body.distance(x, y, z))
  build.solids.push({ ...body, distance })
  return { length: lengthUm / 2000, foot: -half }
}

/** The face of a piece: a stone in its setting with what surrounds it, or a plate where a metal piece has none. */
export function addFace(build: Build, stone: StoneGroup | undefined, at: Frame): Face {
  const { spec } = build
  if (!stone && spec.metal) return addPlate(build, spec, at)
  const shape = shapeOf(stone ?? DEFAULT_STONE)
  const foot = shape.bottom - 0.3
  // A heart hangs by its cleft, its point down; whatever else has a point hangs by it.
  const isHeart = stone?.cut === 'heart' && spec.metal !== null
  const frame = isHeart ? nest(at, frameAt([0, 0, 0], Math.PI)) : at
  const face = { length: shape.outline.halfLength * (isHeart ? 0.65 : 1) + 0.3, foot }
  if (!stone || !spec.metal) {
    setStone(build, stone ?? DEFAULT_STONE, shape, frame)
    return face
  }
  mountStone(build, stone, shape, frame, foot)
  for (const halo of spec.stones) {
    if (halo === stone) continue
    if (halo.role === 'hidden_halo') addHiddenHalo(build, halo, shape, frame)
    else if (halo.role === 'halo') {
      addHalo(build, halo, shape, frame)
      face.length += halo.widthUm / 1000
    }
  }
  return face
}

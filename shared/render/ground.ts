import { boxesOf } from './boxes.ts'
import { toLocal } from './intersect.ts'
import type { Body, Gem, Scene } from './scene/scene.ts'
import type { Solid } from './scene/solid.ts'

/** So many bodies throw shadows; a piece of more is crowded anyway. */
const MOST = 16
/** Bearing and height in degrees, tangent of the half angle, and weight of each cone of light that falls on the ground. */
const CONES: readonly (readonly [number, number, number, number])[] = [
  [0, 90, 0.6, 0.16],
  [0, 50, 0.6, 0.12],
  [72, 50, 0.6, 0.1],
  [144, 50, 0.6, 0.08],
  [216, 50, 0.6, 0.08],
  [288, 50, 0.6, 0.14],
  [36, 18, 0.6, 0.05],
  [156, 18, 0.6, 0.05],
  [276, 18, 0.6, 0.05],
  [-62, 54, 0.32, 0.17],
]

/** How much light reaches the ground around the piece: a small map of 0 to 1. */
export class GroundLight {
  readonly #map: Float32Array
  readonly #size: number
  readonly #scene: Scene
  readonly #bodies: Body
  /** Those near the ground. */
  readonly #touching: Body
  readonly #reach: number
  /** How fast the dark line fades, per mm. */
  readonly #crisp: number
  readonly #point = new Float64Array(6)
  readonly #local = new Float64Array(6)

  /** `size` samples a side. */
  constructor(scene: Scene, size: number) {
    this.#scene = scene
    this.#size = size
    this.#reach = scene.radius + 2.6 * scene.center[2]
    this.#crisp = Math.max(1.1, 15 / scene.radius)
    // What is small stands in or beside something that throws its shadow.
    const span = ({ box }: Solid | Gem) => Math.hypot(box[3]! - box[0]!, box[4]! - box[1]!, box[5]! - box[2]!)
    const biggest = <T extends Solid | Gem>(bodies: T[]): T[] =>
      bodies
        .filter((body) => span(body) > scene.radius / 2)
        .sort((one, two) => span(two) - span(one))
        .slice(0, MOST)
    const solids = biggest([...scene.solids, ...scene.casters])
    const gems = biggest(scene.gems)
    const isLow = (body: Solid | Gem) => boxesOf([body])[2]! < 2
    this.#bodies = { solids, gems }
    this.#touching = { solids: solids.filter(isLow), gems: gems.filter(isLow) }
    // Far shade is let go, so that the ground stays clean and the shadow gathers where the piece stands; what lies
    // flat shades only what it touches.
    const tall = Math.min(1, (4 * scene.center[2]) / scene.radius)
    const at = (i: number, k: number): number => scene.center[k]! + this.#reach * ((2 * i) / (size - 1) - 1)
    this.#map = Float32Array.from({ length: size * size }, (_, i) => {
      const [x, y] = [at(i % size, 0), at(Math.floor(i / size), 1)]
      const far = Math.hypot(x - scene.center[0], y - scene.center[1]) / this.#reach
      return 1 - tall * Math.max(0, 1 - this.#light(x, y)) ** 1.4 * Math.max(0, 1 - far * far)
    })
  }

  /** Light at a place on the ground; 1 far from the piece. */
  at(x: number, y: number): number {
    return (
      this.#open(x, y) * (1 - 0.8 * Math.exp(-this.#crisp * Math.max(0, this.#gap(x, y, 0, this.#touching))))
    )
  }

  /** Light that passes the piece, without the dark line where it touches the ground. */
  #open(x: number, y: number): number {
    const size = this.#size
    const scale = (size - 1) / 2
    const u = ((x - this.#scene.center[0]) / this.#reach + 1) * scale
    const v = ((y - this.#scene.center[1]) / this.#reach + 1) * scale
    if (!(u > 0 && v > 0 && u < size - 1.001 && v < size - 1.001)) return 1
    const i = Math.floor(u)
    const j = Math.floor(v)
    const fu = u - i
    const fv = v - j
    const at = j * size + i
    const near = this.#map[at]! * (1 - fu) + this.#map[at + 1]! * fu
    const far = this.#map[at + size]! * (1 - fu) + this.#map[at + size + 1]! * fu
    return near * (1 - fv) + far * fv
  }

  #light(x: number, y: number): number {
    let light = 0
    for (const [bearing, height, spread, weight] of CONES) {
      const b = (bearing * Math.PI) / 180
      const e = (height * Math.PI) / 180
      light +=
        weight * this.#cone(x, y, Math.sin(b) * Math.cos(e), Math.cos(b) * Math.cos(e), Math.sin(e), spread)
    }
    return light
  }

  /** Share of a cone of light that passes the piece, from how deep the cone's axis and edge go into it. */
  #cone(x: number, y: number, dx: number, dy: number, dz: number, spread: number): number {
    const { center, radius } = this.#scene
    let open = 1
    let t = 0.04
    const end = radius * 3 + Math.hypot(x - center[0], y - center[1])
    while (t < end && open > -1) {
      const d = this.#distance(x + dx * t, y + dy * t, dz * t)
      open = Math.min(open, d / (spread * t))
      t += Math.max(d * 0.7, 0.04 + 0.025 * t)
    }
    const s = open < -1 ? -1 : open
    return 0.25 * (1 + s) * (1 + s) * (2 - s)
  }

  /** Distance to the piece, or at least to the sphere around it. */
  #distance(x: number, y: number, z: number): number {
    const { center, radius } = this.#scene
    const far = Math.hypot(x - center[0], y - center[1], z - center[2]) - radius
    return far > 2 ? far : this.#gap(x, y, z, this.#bodies)
  }

  /** Distance to the nearest body; stones count as ellipsoids. */
  #gap(x: number, y: number, z: number, { solids, gems }: Body): number {
    const point = this.#point
    const local = this.#local
    point[0] = x
    point[1] = y
    point[2] = z
    let nearest = 1e6
    for (const { frame, distance, box } of solids) {
      toLocal(frame, point, local)
      const [u, v, w] = [local[0]!, local[1]!, local[2]!]
      if (Math.max(box[0]! - u, box[1]! - v, box[2]! - w, u - box[3]!, v - box[4]!, w - box[5]!) > nearest)
        continue
      nearest = Math.min(nearest, distance(u, v, w))
    }
    for (const { frame, shape } of gems) {
      toLocal(frame, point, local)
      const { halfLength: l, halfWidth: w } = shape.outline
      const h = (shape.top - shape.bottom) / 2
      const k = Math.hypot(local[0]! / l, local[1]! / w, (local[2]! - shape.top + h) / h)
      nearest = Math.min(nearest, (k - 1) * Math.min(l, w, h))
    }
    return nearest
  }
}

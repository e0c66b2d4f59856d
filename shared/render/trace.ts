import { GemOptics } from './gem-optics.ts'
import type { GroundLight } from './ground.ts'
import { toWorld } from './frame.ts'
import { solidNormal, toLocal, type Ray } from './intersect.ts'
import { Nearest } from './nearest.ts'
import { groundSeen, roomLight } from './lights.ts'
import type { MetalLook } from './materials.ts'
import type { Scene } from './scene/scene.ts'
import type { Solid } from './scene/solid.ts'
import { disturb, FINISH_BLUR } from './finish.ts'
import { toneMap } from './tone.ts'

/** The ground as the camera sees it, `#faf8f5` in linear light. */
export const PAPER = [0.956, 0.939, 0.913] as const
const ROOM_TINT = [1, 0.988, 0.968] as const
/** How much of the light is missing in the deepest shadow, by channel. */
const SHADOW = [0.8, 0.815, 0.82] as const
const FAR = 1e5

/** What a pixel shows; neighbours that differ get more samples. */
export const SEEN = { ground: 0, metal: 1, gem: 2 } as const

/** Follows rays through one scene. Holds its own scratch, allocates nothing per ray. */
export class Tracer {
  /** Linear light of the last ray. */
  readonly colour = new Float64Array(3)
  seen: number = SEEN.ground
  readonly #scene: Scene
  readonly #ground: GroundLight
  readonly #optics: GemOptics
  readonly #nearest: Nearest
  readonly #local = new Float64Array(6)
  readonly #normal = new Float64Array(3)
  readonly #rays = [new Float64Array(6), new Float64Array(6), new Float64Array(6), new Float64Array(6)]

  constructor(scene: Scene, ground: GroundLight) {
    this.#scene = scene
    this.#ground = ground
    this.#optics = new GemOptics()
    this.#nearest = new Nearest(scene)
  }

  /** Display light (0 to 1, linear) of a camera ray, into `colour`. */
  pixel(ray: Ray): void {
    const t = this.#nearest.meet(ray, FAR)
    if (t < FAR) {
      this.seen = this.#nearest.gem >= 0 ? SEEN.gem : SEEN.metal
      this.#shade(ray, t, 0)
      toneMap(this.colour)
    } else {
      this.seen = SEEN.ground
      this.#paper(ray)
    }
  }

  /** Light that arrives along a ray from the scene, the ground or the room, into `colour`. */
  #look(ray: Ray, depth: number): void {
    const t = this.#nearest.meet(ray, FAR)
    if (t < FAR) this.#shade(ray, t, depth)
    else this.#surroundings(ray)
  }

  #shade(ray: Ray, t: number, depth: number): void {
    const { gem, solid, plane } = this.#nearest
    if (gem >= 0) this.#optics.shade(this.#scene.gems[gem]!, ray, t, plane, depth === 0 ? 12 : 3, this.colour)
    else this.#metal(this.#scene.solids[solid]!, ray, t, depth)
  }

  #metal(solid: Solid, ray: Ray, t: number, depth: number): void {
    const { frame, look } = solid
    const normal = this.#normal
    const local = this.#local
    const colour = this.colour
    toLocal(frame, ray, local)
    const [px, py, pz] = [local[0]! + t * local[3]!, local[1]! + t * local[4]!, local[2]! + t * local[5]!]
    solidNormal(solid, px, py, pz, normal)
    disturb(look.finish, px, py, pz, normal)
    toWorld(frame, normal[0]!, normal[1]!, normal[2]!, local)
    const [nx, ny, nz] = [local[0]!, local[1]!, local[2]!]
    if (look.finish === 'matte') return this.#matte(look, ray, t)
    const facing = Math.max(0, -(ray[3]! * nx + ray[4]! * ny + ray[5]! * nz))
    const next = this.#rays[depth]!
    for (let k = 0; k < 3; k++) {
      next[3 + k] = ray[3 + k]! + 2 * facing * local[k]!
      next[k] = ray[k]! + t * ray[3 + k]! + 2e-3 * local[k]!
    }
    if (depth === 0) this.#look(next, 1)
    else this.#surroundings(next)
    // What metal shows of other metal is finer than a pixel: seen softly, it does not flicker along edges.
    const blur = depth > 0 ? 0.6 : FINISH_BLUR[look.finish]
    if (blur > 0) this.#soften(next, blur)
    const grazing = (1 - facing) ** 5
    for (let k = 0; k < 3; k++) {
      const reflectance = look.reflectance[k]!
      colour[k] = colour[k]! * (reflectance + (1 - reflectance) * grazing)
    }
  }

  /** A surface that scatters light evenly, in the shade of what stands before the lamp or close to it. */
  #matte({ reflectance }: MetalLook, ray: Ray, t: number): void {
    const [nx, ny, nz] = this.#local
    const probe = this.#rays[1]!
    for (let k = 0; k < 3; k++) probe[k] = ray[k]! + t * ray[3 + k]! + 0.02 * this.#local[k]!
    const cover = (x: number, y: number, z: number, reach: number) => {
      probe[3] = x
      probe[4] = y
      probe[5] = z
      return 1 - this.#nearest.meet(probe, reach) / reach
    }
    const near = cover(nx!, ny!, nz!, 5)
    const lamp = cover(-0.52, 0.28, 0.81, 40) > 0 ? 0.25 : 1
    const light = 0.46 + 0.2 * nz! + 0.42 * lamp * Math.max(0, -0.52 * nx! + 0.28 * ny! + 0.81 * nz!)
    for (let k = 0; k < 3; k++)
      this.colour[k] = reflectance[k]! * light * (1 - 0.6 * near * near) * ROOM_TINT[k]!
  }

  /** Mixes what a rough surface gathers from the whole room into the mirrored light. */
  #soften(ray: Ray, blur: number): void {
    const wide = ray[5]! < 0 ? 0.62 : roomLight(ray[3]!, ray[4]!, ray[5]!, blur)
    for (let k = 0; k < 3; k++) {
      this.colour[k] = this.colour[k]! * (1 - 0.85) + 0.85 * wide * ROOM_TINT[k]!
    }
  }

  #surroundings(ray: Ray): void {
    const dz = ray[5]!
    let light: number
    if (dz < 0) {
      const t = -ray[2]! / dz
      const x = ray[0]! + t * ray[3]!
      const y = ray[1]! + t * ray[4]!
      light = groundSeen(ray[3]!, ray[4]!, t) * this.#ground.at(x, y)
    } else {
      light = roomLight(ray[3]!, ray[4]!, dz, 0)
    }
    for (let k = 0; k < 3; k++) this.colour[k] = light * ROOM_TINT[k]!
  }

  /** The ground where the camera meets it: paper, shadow, and a faint reflection of what stands close above. */
  #paper(ray: Ray): void {
    const colour = this.colour
    if (ray[5]! >= 0) {
      for (let k = 0; k < 3; k++) colour[k] = PAPER[k]!
      return
    }
    const t = -ray[2]! / ray[5]!
    const mirror = this.#rays[3]!
    mirror[0] = ray[0]! + t * ray[3]!
    mirror[1] = ray[1]! + t * ray[4]!
    mirror[2] = 1e-3
    mirror[3] = ray[3]!
    mirror[4] = ray[4]!
    mirror[5] = -ray[5]!
    const dark = 1 - this.#ground.at(mirror[0], mirror[1])
    const height = 7
    const met = this.#nearest.meet(mirror, height)
    let share = 0
    if (met < height) {
      share = 0.32 * Math.exp(-met * 0.55) * (1 - met / height)
      this.#shade(mirror, met, 1)
      toneMap(colour)
    }
    for (let k = 0; k < 3; k++) {
      colour[k] = PAPER[k]! * (1 - SHADOW[k]! * dark) * (1 - share) + colour[k]! * share
    }
  }
}

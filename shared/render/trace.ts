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

/** What a pixel shows; neighbors that differ get more samples. */
export const SEEN = { ground: 0, metal: 1, gem: 2 } as const

/** Follows rays through one scene. Holds its own scratch, allocates nothing per ray. */
export class Tracer {
  /** Linear light of the last ray. */
  readonly color = new Float64Array(3)
  seen: number = SEEN.ground
  readonly #scene: Scene
  readonly #ground: GroundLight
  readonly #optics: GemOptics
  readonly #nearest: Nearest
  readonly #local = new Float64Array(6)
  readonly #normal = new Float64Array(3)
  readonly #rays = [0, 1, 2].map(() => new Float64Array(6))

  constructor(scene: Scene, ground: GroundLight) {
    this.#scene = scene
    this.#ground = ground
    this.#optics = new GemOptics()
    this.#nearest = new Nearest(scene)
  }

  /** Display light (0 to 1, linear) of a camera ray, into `color`. */
  pixel(ray: Ray): void {
    const t = this.#nearest.meet(ray, FAR)
    if (t < FAR) {
      this.seen = this.#nearest.gem >= 0 ? SEEN.gem : SEEN.metal
      this.#shade(ray, t, 0)
      toneMap(this.color)
    } else {
      this.seen = SEEN.ground
      this.#paper(ray)
    }
  }

  /** Light that arrives along a ray from the scene, the ground or the room, into `color`. */
  #look(ray: Ray, depth: number): void {
    const t = this.#nearest.meet(ray, FAR)
    if (t < FAR) this.#shade(ray, t, depth)
    else this.#surroundings(ray)
  }

  #shade(ray: Ray, t: number, depth: number): void {
    const { gem, solid, plane } = this.#nearest
    if (gem >= 0) this.#optics.shade(this.#scene.gems[gem]!, ray, t, plane, depth === 0 ? 12 : 3, this.color)
    else this.#metal(this.#scene.solids[solid]!, ray, t, depth)
  }

  #metal(solid: Solid, ray: Ray, t: number, depth: number): void {
    const { frame, look } = solid
    const normal = this.#normal
    const local = this.#local
    const color = this.color
    toLocal(frame, ray, local)
    const [px, py, pz] = [local[0]! + t * local[3]!, local[1]! + t * local[4]!, local[2]! + t * local[5]!]
    solidNormal(solid, px, py, pz, normal)
    disturb(look.finish, px, py, pz, normal)
    toWorld(frame, normal[0]!, normal[1]!, normal[2]!, local)
    const [nx, ny, nz] = [local[0]!, local[1]!, local[2]!]
    if (look.scatter) return this.#scattered(look, ray, t)
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
    if (blur) this.#soften(next, blur)
    const grazing = (1 - facing) ** 5
    for (let k = 0; k < 3; k++) {
      const reflectance = look.reflectance[k]!
      color[k] = color[k]! * (reflectance + (1 - reflectance) * grazing)
    }
  }

  #scattered({ reflectance, scatter }: MetalLook, ray: Ray, t: number): void {
    const [nx = 0, ny = 0, nz = 0] = this.#local
    const probe = this.#rays[1]!
    for (let k = 0; k < 3; k++) probe[k] = ray[k]! + t * ray[3 + k]! + 0.02 * this.#local[k]!
    const light = scatter!(nx, ny, nz, (x, y, z, reach) => {
      probe.set([x, y, z], 3)
      return this.#nearest.meet(probe, reach) / reach
    })
    for (let k = 0; k < 3; k++) this.color[k] = reflectance[k]! * light
  }

  /** Mixes what a rough surface gathers from the whole room into the mirrored light. */
  #soften(ray: Ray, blur: number): void {
    const wide = ray[5]! < 0 ? 0.62 : roomLight(ray[3]!, ray[4]!, ray[5]!, blur)
    for (let k = 0; k < 3; k++) {
      this.color[k] = this.color[k]! * (1 - 0.85) + 0.85 * wide * ROOM_TINT[k]!
    }
  }

  #surroundings(ray: Ray): void {
    const [dx, dy, dz] = [ray[3]!, ray[4]!, ray[5]!]
    const t = -ray[2]! / dz
    const light =
      dz < 0
        ? groundSeen(dx, dy, t) * this.#ground.at(ray[0]! + t * dx, ray[1]! + t * dy)
        : roomLight(dx, dy, dz, 0)
    for (let k = 0; k < 3; k++) this.color[k] = light * ROOM_TINT[k]!
  }

  /** The ground where the camera, which always looks down, meets it: paper, shadow, and a faint reflection of what stands close above. */
  #paper(ray: Ray): void {
    const color = this.color
    const t = -ray[2]! / ray[5]!
    const mirror = this.#rays[2]!
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
      toneMap(color)
    }
    for (let k = 0; k < 3; k++) {
      color[k] = PAPER[k]! * (1 - SHADOW[k]! * dark) * (1 - share) + color[k]! * share
    }
  }
}

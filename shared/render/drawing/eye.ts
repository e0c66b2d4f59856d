import { Nearest } from '../nearest.ts'
import type { Scene } from '../scene/scene.ts'

export type Direction = readonly [x: number, y: number, z: number]

/** Where the eye stands, infinitely far away: directions in world coordinates; `origin` is drawn at 0, 0. */
export type Stand = { origin: Direction; right: Direction; up: Direction; toward: Direction }

/** Nothing was met. */
export const GROUND = 0
const FAR = 1e6

/** Looks at a scene along parallel rays. Holds its own scratch. */
export class Eye {
  readonly stand: Stand
  /** How far what was seen last lies from the eye, mm. */
  depth = 0
  readonly #nearest: Nearest
  readonly #gems: number
  readonly #away: number
  readonly #ray = new Float64Array(6)

  constructor(scene: Scene, stand: Stand) {
    this.stand = stand
    this.#nearest = new Nearest(scene)
    this.#gems = scene.gems.length
    this.#away = 10 + 2 * scene.radius + Math.hypot(...scene.center.map((at, k) => at - stand.origin[k]!))
  }

  /** What is seen at a place: `GROUND`, one more than a gem's index, or beyond those one more than a solid's. */
  look(x: number, y: number): number {
    const { origin, right, up, toward } = this.stand
    for (let k = 0; k < 3; k++) {
      this.#ray[k] = origin[k]! + x * right[k]! + y * up[k]! + this.#away * toward[k]!
      this.#ray[3 + k] = -toward[k]!
    }
    const far = this.#away + FAR
    this.depth = this.#nearest.meet(this.#ray, far)
    if (this.depth === far) return GROUND
    const { gem, solid } = this.#nearest
    return gem >= 0 ? 1 + gem : 1 + this.#gems + solid
  }

  /** Where a point of the world is drawn, y upward. */
  place([px, py, pz]: Direction): [x: number, y: number] {
    const { origin, right, up } = this.stand
    const d = [px - origin[0], py - origin[1], pz - origin[2]] as const
    return [d[0] * right[0] + d[1] * right[1] + d[2] * right[2], d[0] * up[0] + d[1] * up[1] + d[2] * up[2]]
  }
}

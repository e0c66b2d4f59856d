import { marchSolid, nearSphere, StoneHit, toLocal, type Ray, type Sphere } from './intersect.ts'
import type { Gem, Scene } from './scene/scene.ts'

/** Stones placed one after the other lie together: so many share a sphere that is tried first. */
const GROUP = 8

function sphereAround(gems: Gem[]): Sphere {
  const frame = new Float64Array(12)
  for (const gem of gems) for (let k = 9; k < 12; k++) frame[k] = frame[k]! + gem.frame[k]! / gems.length
  const reach = ({ frame: f, radius }: Gem) =>
    Math.hypot(f[9]! - frame[9]!, f[10]! - frame[10]!, f[11]! - frame[11]!) + radius
  return { frame, radius: Math.max(...gems.map(reach)) }
}

/** Finds what a ray meets first. Holds its own scratch. */
export class Nearest {
  /** Index of what was met, or −1. */
  solid = -1
  gem = -1
  /** Of the gem that was met (`StoneHit.plane`). */
  plane = -1
  readonly #scene: Scene
  readonly #stone = new StoneHit()
  readonly #groups: Sphere[] = []
  readonly #local = new Float64Array(6)

  constructor(scene: Scene) {
    this.#scene = scene
    const { gems } = scene
    for (let i = 0; i < gems.length; i += GROUP) this.#groups.push(sphereAround(gems.slice(i, i + GROUP)))
  }

  /** Distance to the nearest body, or `far` when none is met before it. */
  meet(ray: Ray, far: number): number {
    const { solids, gems, center, radius } = this.#scene
    this.solid = -1
    this.gem = -1
    const x = center[0] - ray[0]!
    const y = center[1] - ray[1]!
    const z = center[2] - ray[2]!
    const along = x * ray[3]! + y * ray[4]! + z * ray[5]!
    if (x * x + y * y + z * z - along * along > radius * radius || along < -radius) return far
    let t = far
    for (let i = 0; i < gems.length; i++) {
      if (i % GROUP === 0 && !nearSphere(this.#groups[i / GROUP]!, ray)) {
        i += GROUP - 1
        continue
      }
      const gem = gems[i]!
      if (!nearSphere(gem, ray)) continue
      toLocal(gem.frame, ray, this.#local)
      const met = this.#stone.enter(gem.shape, this.#local, t)
      if (met >= t) continue
      t = met
      this.gem = i
      this.plane = this.#stone.plane
    }
    for (let i = 0; i < solids.length; i++) {
      toLocal(solids[i]!.frame, ray, this.#local)
      const met = marchSolid(solids[i]!, this.#local, t)
      if (met >= t) continue
      t = met
      this.solid = i
      this.gem = -1
    }
    return t
  }
}

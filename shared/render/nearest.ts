import { marchSolid, nearStone, StoneHit, toLocal, type Ray } from './intersect.ts'
import type { Scene } from './scene/scene.ts'

/** Finds what a ray meets first. Holds its own scratch. */
export class Nearest {
  /** Index of what was met, or −1. */
  solid = -1
  gem = -1
  /** Of the gem that was met (`StoneHit.plane`). */
  plane = -1
  private readonly scene: Scene
  private readonly stone = new StoneHit()
  private readonly local = new Float64Array(6)

  constructor(scene: Scene) {
    this.scene = scene
  }

  /** Distance to the nearest body, or `far` when none is met before it. */
  meet(ray: Ray, far: number): number {
    const { solids, gems, center, radius } = this.scene
    this.solid = -1
    this.gem = -1
    const x = center[0] - ray[0]!
    const y = center[1] - ray[1]!
    const z = center[2] - ray[2]!
    const along = x * ray[3]! + y * ray[4]! + z * ray[5]!
    if (x * x + y * y + z * z - along * along > radius * radius || along < -radius) return far
    let t = far
    for (let i = 0; i < gems.length; i++) {
      const gem = gems[i]!
      if (!nearStone(gem, ray)) continue
      toLocal(gem.frame, ray, this.local)
      const met = this.stone.enter(gem.shape, this.local, t)
      if (met >= t) continue
      t = met
      this.gem = i
      this.plane = this.stone.plane
    }
    for (let i = 0; i < solids.length; i++) {
      toLocal(solids[i]!.frame, ray, this.local)
      const met = marchSolid(solids[i]!, this.local, t)
      if (met >= t) continue
      t = met
      this.solid = i
      this.gem = -1
    }
    return t
  }
}

import { boxesOf, splitBoxes } from './boxes.ts'
import { marchSolid, StoneHit, toLocal, type Ray } from './intersect.ts'
import type { Body } from './scene/scene.ts'

/** Finds what a ray meets first. Holds its own scratch. */
export class Nearest {
  /** Index of what was met, or −1. */
  solid = -1
  gem = -1
  /** Of the gem that was met (`StoneHit.plane`). */
  plane = -1
  readonly #body: Body
  readonly #stone = new StoneHit()
  readonly #local = new Float64Array(6)
  readonly #boxes: Float64Array
  readonly #skip: Int32Array
  readonly #leaf: Int32Array

  constructor(body: Body) {
    this.#body = body
    const { boxes, skip, leaf } = splitBoxes(boxesOf([...body.gems, ...body.solids]))
    this.#boxes = boxes
    this.#skip = skip
    this.#leaf = leaf
  }

  /** Distance to the nearest body, or `far` when none is met before it. */
  meet(ray: Ray, far: number): number {
    const boxes = this.#boxes
    const skip = this.#skip
    const leaf = this.#leaf
    this.solid = -1
    this.gem = -1
    const [x, y, z] = [ray[0]!, ray[1]!, ray[2]!]
    const [ix, iy, iz] = [1 / (ray[3]! || 1e-12), 1 / (ray[4]! || 1e-12), 1 / (ray[5]! || 1e-12)]
    let t = far
    let i = 0
    while (i < skip.length) {
      const at = 6 * i
      const x0 = (boxes[at]! - x) * ix
      const x1 = (boxes[at + 3]! - x) * ix
      const y0 = (boxes[at + 1]! - y) * iy
      const y1 = (boxes[at + 4]! - y) * iy
      const z0 = (boxes[at + 2]! - z) * iz
      const z1 = (boxes[at + 5]! - z) * iz
      const near = Math.max(x0 < x1 ? x0 : x1, y0 < y1 ? y0 : y1, z0 < z1 ? z0 : z1, 0)
      const end = Math.min(x0 < x1 ? x1 : x0, y0 < y1 ? y1 : y0, z0 < z1 ? z1 : z0, t)
      if (near >= end) {
        i = skip[i]!
        continue
      }
      const body = leaf[i++]!
      if (body >= 0) t = this.#try(body, ray, t)
    }
    return t
  }

  #try(index: number, ray: Ray, t: number): number {
    const { gems, solids } = this.#body
    const local = this.#local
    const gem = gems[index]
    if (gem) {
      toLocal(gem.frame, ray, local)
      const met = this.#stone.enter(gem.shape, local, t)
      if (met >= t) return t
      this.gem = index
      this.solid = -1
      this.plane = this.#stone.plane
      return met
    }
    const solid = solids[index - gems.length]!
    toLocal(solid.frame, ray, local)
    const met = marchSolid(solid, local, t)
    if (met >= t) return t
    this.solid = index - gems.length
    this.gem = -1
    return met
  }
}

import { boxesOf, splitBoxes } from './boxes.ts'
import { crossBox, marchSolid, StoneHit, toLocal, type Ray } from './intersect.ts'
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
    let t = far
    let i = 0
    while (i < skip.length) {
      if (crossBox(boxes, 6 * i, ray, t) < 0) {
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

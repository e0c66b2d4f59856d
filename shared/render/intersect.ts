import type { CutShape } from './cuts/cut-shape.ts'
import type { Frame } from './frame.ts'
import type { Solid } from './scene/solid.ts'

const STEPS = 90
const CLOSE = 1.5e-4

/** Six numbers: where a ray starts and its unit direction, mm. */
export type Ray = Float64Array

/** The ray in the coordinates of a body. */
export function toLocal(frame: Frame, world: Ray, local: Ray): void {
  const x = world[0]! - frame[9]!
  const y = world[1]! - frame[10]!
  const z = world[2]! - frame[11]!
  const dx = world[3]!
  const dy = world[4]!
  const dz = world[5]!
  for (let i = 0; i < 3; i++) {
    const a = frame[3 * i]!
    const b = frame[3 * i + 1]!
    const c = frame[3 * i + 2]!
    local[i] = a * x + b * y + c * z
    local[3 + i] = a * dx + b * dy + c * dz
  }
}

/** Where the last ray that crossed a box leaves it. */
let leaves = 0

/** Where a ray enters the box at `at` (0 from inside), or −1 when it does not before `far`. */
export function crossBox(boxes: Float64Array, at: number, ray: Ray, far: number): number {
  const ix = 1 / ray[3]!
  const iy = 1 / ray[4]!
  const iz = 1 / ray[5]!
  const x0 = (boxes[at]! - ray[0]!) * ix
  const x1 = (boxes[at + 3]! - ray[0]!) * ix
  const y0 = (boxes[at + 1]! - ray[1]!) * iy
  const y1 = (boxes[at + 4]! - ray[1]!) * iy
  const z0 = (boxes[at + 2]! - ray[2]!) * iz
  const z1 = (boxes[at + 5]! - ray[2]!) * iz
  const near = Math.max(Math.min(x0, x1), Math.min(y0, y1), Math.min(z0, z1), 0)
  leaves = Math.min(Math.max(x0, x1), Math.max(y0, y1), Math.max(z0, z1), far)
  return near < leaves ? near : -1
}

/** Where a ray in the solid's own frame meets it first, or `far` when that is not before `far`. */
export function marchSolid({ distance, box }: Solid, ray: Ray, far: number): number {
  let t = crossBox(box, 0, ray, far)
  if (t < 0) return far
  const end = leaves
  const ox = ray[0]!
  const oy = ray[1]!
  const oz = ray[2]!
  const dx = ray[3]!
  const dy = ray[4]!
  const dz = ray[5]!
  for (let i = 0; i < STEPS && t < end; i++) {
    const d = distance(ox + dx * t, oy + dy * t, oz + dz * t)
    if (d < CLOSE) return t
    t += d * 0.97
  }
  return far
}

/** Outward unit normal of a solid's surface at a point in its own frame, written into `out`. */
export function solidNormal({ distance }: Solid, x: number, y: number, z: number, out: Float64Array): void {
  // About half a pixel of a close picture, so that an edge catches light like one a polishing wheel has touched.
  const e = 0.015
  const a = distance(x + e, y - e, z - e)
  const b = distance(x - e, y - e, z + e)
  const c = distance(x - e, y + e, z - e)
  const d = distance(x + e, y + e, z + e)
  const nx = a - b - c + d
  const ny = -a - b + c + d
  const nz = -a + b - c + d
  const scale = 1 / (Math.sqrt(nx * nx + ny * ny + nz * nz) || 1)
  out[0] = nx * scale
  out[1] = ny * scale
  out[2] = nz * scale
}

/** A ray against one stone. `plane` is what it met: an index into the shape's planes, or −1 for its quadric. */
export class StoneHit {
  plane = -1
  #half = 0
  #middle = 0

  /** Where a ray in the stone's frame enters it, or `far` when it misses or enters no earlier. */
  enter({ planes, quadric }: CutShape, ray: Ray, far: number): number {
    let near = -1e9
    let end = far
    if (quadric) {
      this.#chord(quadric, ray)
      if (!(this.#half >= 0)) return far
      near = this.#middle - this.#half
      end = this.#middle + this.#half < end ? this.#middle + this.#half : end
      this.plane = -1
    }
    for (let i = 0; i < planes.length; i += 4) {
      const speed = planes[i]! * ray[3]! + planes[i + 1]! * ray[4]! + planes[i + 2]! * ray[5]!
      const gap = planes[i + 3]! - planes[i]! * ray[0]! - planes[i + 1]! * ray[1]! - planes[i + 2]! * ray[2]!
      if (speed < 0) {
        if (gap < near * speed) {
          near = gap / speed
          this.plane = i
        }
      } else if (gap < end * speed) {
        // Along the plane and outside it: dividing by a zero that may be negative would say the opposite.
        end = speed > 0 ? gap / speed : near
      }
      if (near >= end) return far
    }
    return near > 0 ? near : far
  }

  /** Where a ray inside the stone leaves it. */
  leave({ planes, facets, girdle, quadric }: CutShape, ray: Ray): number {
    let t = 1e6
    this.plane = -1
    if (quadric) {
      this.#chord(quadric, ray)
      if (this.#half >= 0) t = this.#middle + this.#half
    }
    t = this.#nearest(planes, 0, facets * 4, ray, t)
    const z = ray[2]! + t * ray[5]!
    return z > -girdle && z < girdle ? this.#nearest(planes, facets * 4, planes.length, ray, t) : t
  }

  /** Half the chord through a quadric and its middle along the ray; `half` is NaN for a miss. */
  #chord([a, b, c]: NonNullable<CutShape['quadric']>, ray: Ray): void {
    const z = ray[2]!
    const square = a * ray[3]! * ray[3]! + b * ray[4]! * ray[4]! + c * ray[5]! * ray[5]!
    const mixed = a * ray[0]! * ray[3]! + b * ray[1]! * ray[4]! + c * z * ray[5]!
    const rest = a * ray[0]! * ray[0]! + b * ray[1]! * ray[1]! + c * z * z - 1
    const along = square < 1e-12
    this.#middle = along ? 0 : -mixed / square
    if (along) this.#half = rest < 0 ? 1e6 : Number.NaN
    else this.#half = Math.sqrt(mixed * mixed - square * rest) / square
  }

  #nearest(planes: Float64Array, from: number, to: number, ray: Ray, before: number): number {
    const ox = ray[0]!
    const oy = ray[1]!
    const oz = ray[2]!
    const dx = ray[3]!
    const dy = ray[4]!
    const dz = ray[5]!
    let t = before
    for (let i = from; i < to; i += 4) {
      const nx = planes[i]!
      const ny = planes[i + 1]!
      const nz = planes[i + 2]!
      const speed = nx * dx + ny * dy + nz * dz
      if (speed <= 1e-9) continue
      const gap = planes[i + 3]! - nx * ox - ny * oy - nz * oz
      if (gap < t * speed) {
        t = gap > 0 ? gap / speed : 0
        this.plane = i
      }
    }
    return t
  }

  /** Outward unit normal of the surface last met, at a point in the stone's frame. */
  normal({ planes, quadric }: CutShape, x: number, y: number, z: number, out: Float64Array): void {
    if (this.plane >= 0 || !quadric) {
      for (let k = 0; k < 3; k++) out[k] = planes[this.plane + k] ?? 0
      return
    }
    const [a, b, c] = quadric
    const scale = 1 / Math.hypot(a * x, b * y, c * z)
    out[0] = a * x * scale
    out[1] = b * y * scale
    out[2] = c * z * scale
  }
}

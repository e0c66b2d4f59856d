import type { Scene } from './scene/scene.ts'

/** Share of the reach that one step in the middle of the map spans. */
const FINE = 0.22
/** Bearing and height in degrees, tangent of the half angle, and weight of each cone of light that falls on the ground. */
const CONES: readonly (readonly [number, number, number, number])[] = [
  [0, 88, 0.45, 0.16],
  [0, 50, 0.42, 0.12],
  [72, 50, 0.42, 0.1],
  [144, 50, 0.42, 0.08],
  [216, 50, 0.42, 0.08],
  [288, 50, 0.42, 0.14],
  [36, 18, 0.34, 0.05],
  [156, 18, 0.34, 0.05],
  [276, 18, 0.34, 0.05],
  [-62, 54, 0.2, 0.17],
]

/** How much light reaches the ground around the piece: a small map, finer toward the middle, of 0 to 1. */
export class GroundLight {
  private readonly map: Float32Array
  private readonly size: number
  private readonly scene: Scene
  private readonly reach: number
  private readonly local = new Float64Array(3)

  /** `size` samples a side. */
  constructor(scene: Scene, size: number) {
    this.scene = scene
    this.size = size
    this.map = new Float32Array(size * size)
    this.reach = scene.radius * 3.2
    for (let i = 0; i < this.map.length; i++) {
      const x = this.unwarp((2 * (i % size)) / (size - 1) - 1)
      const y = this.unwarp((2 * Math.floor(i / size)) / (size - 1) - 1)
      const away = Math.hypot(x, y) / this.reach
      const dark = Math.max(0, 1 - this.light(scene.center[0] + x, scene.center[1] + y))
      // Far shade is let go, so that the ground stays clean and the shadow gathers where the piece stands.
      this.map[i] = 1 - dark ** 1.4 * Math.max(0, 1 - away * away)
    }
    this.soften()
    this.soften()
    for (let i = 0; i < this.map.length; i++) {
      const x = this.unwarp((2 * (i % size)) / (size - 1) - 1)
      const y = this.unwarp((2 * Math.floor(i / size)) / (size - 1) - 1)
      const gap = Math.max(0, this.gap(scene.center[0] + x, scene.center[1] + y, 0))
      this.map[i] = this.map[i]! * (1 - 0.8 * Math.exp((-15 * gap) / scene.radius))
    }
  }

  private soften(): void {
    const { map, size } = this
    const from = map.slice()
    for (let i = size + 1; i < map.length - size - 1; i++) {
      const cross = from[i - 1]! + from[i + 1]! + from[i - size]! + from[i + size]!
      map[i] = 0.6 * from[i]! + 0.1 * cross
    }
  }

  /** Light at a place on the ground; 1 far from the piece. */
  at(x: number, y: number): number {
    const { size } = this
    const u = (this.warp(x - this.scene.center[0]) + 1) * 0.5 * (size - 1)
    const v = (this.warp(y - this.scene.center[1]) + 1) * 0.5 * (size - 1)
    if (!(u > 0 && v > 0 && u < size - 1.001 && v < size - 1.001)) return 1
    const i = Math.floor(u)
    const j = Math.floor(v)
    // Smoothed between samples, so that the edge of a cone never shows as a crease.
    const fu = smooth(u - i)
    const fv = smooth(v - j)
    const at = j * size + i
    const near = this.map[at]! * (1 - fu) + this.map[at + 1]! * fu
    const far = this.map[at + size]! * (1 - fu) + this.map[at + size + 1]! * fu
    return near * (1 - fv) + far * fv
  }

  /** From −1…1 on the map to mm: three times finer in the middle than evenly, coarser toward the edge. */
  private unwarp(u: number): number {
    return this.reach * u * (FINE + (1 - FINE) * u * u)
  }

  /** The other way, by Cardano's formula for the one real root. */
  private warp(mm: number): number {
    const p = FINE / (1 - FINE) / 3
    const q = mm / this.reach / (1 - FINE) / 2
    const root = Math.sqrt(q * q + p * p * p)
    return Math.cbrt(q + root) + Math.cbrt(q - root)
  }

  private light(x: number, y: number): number {
    let light = 0
    for (const [bearing, height, spread, weight] of CONES) {
      const b = (bearing * Math.PI) / 180
      const e = (height * Math.PI) / 180
      light +=
        weight * this.cone(x, y, Math.sin(b) * Math.cos(e), Math.cos(b) * Math.cos(e), Math.sin(e), spread)
    }
    return light
  }

  /** Share of a cone of light that passes the piece, from how deep the cone's axis and edge go into it. */
  private cone(x: number, y: number, dx: number, dy: number, dz: number, spread: number): number {
    const { center, radius } = this.scene
    let open = 1
    let last = 1e9
    let t = 0.04
    const end = radius * 3 + Math.hypot(x - center[0], y - center[1])
    while (t < end && open > -1) {
      const d = this.distance(x + dx * t, y + dy * t, dz * t)
      // The nearest pass between this sample and the last, as if the body were flat there.
      const back = d > 0 && d < last ? (d * d) / (2 * last) : 0
      const aside = d > 0 ? Math.sqrt(d * d - back * back) : d
      const share = aside / (spread * Math.max(0.02, t - back))
      if (share < open) open = share
      last = d > 0 ? d : 1e9
      t += Math.max(d * 0.7, 0.04 + 0.025 * t)
    }
    const s = open < -1 ? -1 : open
    return 0.25 * (1 + s) * (1 + s) * (2 - s)
  }

  /** Distance to the piece, or at least to the sphere around it. */
  private distance(x: number, y: number, z: number): number {
    const { center, radius } = this.scene
    const far = Math.hypot(x - center[0], y - center[1], z - center[2]) - radius
    return far > 2 ? far : this.gap(x, y, z)
  }

  /** Distance to the nearest body; stones count as ellipsoids. */
  private gap(x: number, y: number, z: number): number {
    const { solids, gems } = this.scene
    let nearest = 1e6
    for (const { frame, distance } of solids) {
      this.toLocal(frame, x, y, z)
      const d = distance(this.local[0]!, this.local[1]!, this.local[2]!)
      if (d < nearest) nearest = d
    }
    for (const { frame, shape } of gems) {
      this.toLocal(frame, x, y, z)
      const l = shape.outline.halfLength
      const w = shape.outline.halfWidth
      const h = (shape.top - shape.bottom) / 2
      const k = Math.hypot(
        this.local[0]! / l,
        this.local[1]! / w,
        (this.local[2]! - (shape.top + shape.bottom) / 2) / h,
      )
      const d = (k - 1) * Math.min(l, w, h)
      if (d < nearest) nearest = d
    }
    return nearest
  }

  private toLocal(frame: Float64Array, x: number, y: number, z: number): void {
    const px = x - frame[9]!
    const py = y - frame[10]!
    const pz = z - frame[11]!
    for (let i = 0; i < 3; i++) {
      this.local[i] = frame[3 * i]! * px + frame[3 * i + 1]! * py + frame[3 * i + 2]! * pz
    }
  }
}

const smooth = (t: number): number => t * t * (3 - 2 * t)

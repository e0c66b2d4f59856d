import { toWorld } from './frame.ts'
import { StoneHit, toLocal, type Ray } from './intersect.ts'
import { fresnel, roomLight } from './lights.ts'
import type { Gem } from './scene/scene.ts'

const WHITE = [1.16, 1.15, 1.135] as const
/** What the skin of a pearl adds toward its edge: a breath of rose and green. */
const BLOOM = [0.98, 0.86, 0.88] as const

/** Light through a cut stone: reflection at the surface, refraction, internal reflections, color by depth, fire. */
export class GemOptics {
  readonly #ray = new Float64Array(6)
  readonly #way = new Float64Array(3)
  readonly #normal = new Float64Array(3)
  readonly #stone = new StoneHit()
  readonly #sum = new Float64Array(3)

  /** Light from a stone back along a ray that meets it at `t`, into `color`. */
  shade(gem: Gem, world: Ray, t: number, plane: number, bounces: number, color: Float64Array): void {
    const ray = this.#ray
    const normal = this.#normal
    const sum = this.#sum
    const stone = this.#stone
    stone.plane = plane
    const { shape, look, frame } = gem
    toLocal(frame, world, ray)
    for (let k = 0; k < 3; k++) ray[k] = ray[k]! + t * ray[3 + k]!
    stone.normal(shape, ray[0]!, ray[1]!, ray[2]!, normal)
    const facing = Math.min(
      1,
      Math.max(1e-4, -(ray[3]! * normal[0]! + ray[4]! * normal[1]! + ray[5]! * normal[2]!)),
    )
    const mirrored = fresnel(facing, look.index)
    const turn = 2 * facing
    const mx = ray[3]! + turn * normal[0]!
    const my = ray[4]! + turn * normal[1]!
    const mz = ray[5]! + turn * normal[2]!
    // A polarising filter on the lens takes most of the glare off the table.
    sum.fill(
      (look.body === 'clear' ? 0.34 : 1) *
        mirrored *
        this.#roomFrom(frame, mx, my, mz, look.body === 'pearl' ? 0.3 : 0),
    )
    if (look.body === 'clear') this.#inside(gem, facing, 1 - mirrored, bounces)
    else this.#body(gem, 1 - mirrored, facing)
    // A breath of light scattered within, in the stone's own color; none in a colorless one.
    const glow = 0.1 * (1 - Math.min(look.color[0], look.color[1], look.color[2]))
    for (let k = 0; k < 3; k++) color[k] = (sum[k]! + glow * look.color[k]!) * WHITE[k]!
  }

  /** Follows the refracted ray until its light has left the stone. */
  #inside(gem: Gem, facing: number, light: number, bounces: number): void {
    const ray = this.#ray
    const normal = this.#normal
    const stone = this.#stone
    const { shape, look } = gem
    const { index } = look
    const eta = 1 / index
    const bend = eta * facing - Math.sqrt(1 - eta * eta * (1 - facing * facing))
    for (let k = 0; k < 3; k++) ray[3 + k] = eta * ray[3 + k]! + bend * normal[k]!
    let left = light
    let path = 0
    let { frame, twin = frame } = gem
    for (let bounce = 0; bounce < bounces && left > 0.015; bounce++) {
      const t = stone.leave(shape, ray)
      path += t
      for (let k = 0; k < 3; k++) ray[k] = ray[k]! + t * ray[3 + k]!
      if (stone.plane === shape.fold) {
        // It goes on in the other half, which is this one in the mirror.
        ray[1] = -ray[1]!
        ray[4] = -ray[4]!
        const other = twin
        twin = frame
        frame = other
        bounce--
        continue
      }
      stone.normal(shape, ray[0]!, ray[1]!, ray[2]!, normal)
      const out = ray[3]! * normal[0]! + ray[4]! * normal[1]! + ray[5]! * normal[2]!
      const sine = index * index * (1 - out * out)
      if (sine < 1) {
        const kept = fresnel(Math.sqrt(1 - sine), index)
        this.#exit(frame, look, out, left * (1 - kept), path)
        left *= kept
      }
      for (let k = 0; k < 3; k++) ray[3 + k] = ray[3 + k]! - 2 * out * normal[k]!
    }
    this.#add(left * 0.4, left * 0.4, left * 0.4, look.absorption, path)
  }

  /** Adds the light that enters where a ray leaves the stone, each color from its own direction. */
  #exit(frame: Float64Array, look: Gem['look'], out: number, light: number, path: number): void {
    const green = this.#leaving(frame, look.index, out)
    if (look.dispersion === 0) {
      this.#add(light * green, light * green, light * green, look.absorption, path)
      return
    }
    const red = this.#leaving(frame, look.index - look.dispersion * 0.8, out)
    const blue = this.#leaving(frame, look.index + look.dispersion * 0.8, out)
    this.#add(light * red, light * green, light * blue, look.absorption, path)
  }

  #add(r: number, g: number, b: number, absorption: readonly [number, number, number], path: number): void {
    const sum = this.#sum
    sum[0] = sum[0]! + r * Math.exp(-absorption[0] * path)
    sum[1] = sum[1]! + g * Math.exp(-absorption[1] * path)
    sum[2] = sum[2]! + b * Math.exp(-absorption[2] * path)
  }

  /** Light of the room along the refracted way out for one index. */
  #leaving(frame: Float64Array, index: number, out: number): number {
    const ray = this.#ray
    const normal = this.#normal
    const sine = index * index * (1 - out * out)
    const bend = Math.sqrt(sine < 1 ? 1 - sine : 0) - index * out
    const x = index * ray[3]! + bend * normal[0]!
    const y = index * ray[4]! + bend * normal[1]!
    const z = index * ray[5]! + bend * normal[2]!
    return this.#roomFrom(frame, x, y, z)
  }

  /** The room from the stone: below its girdle the setting and the ground it shades. */
  #roomFrom(frame: Float64Array, x: number, y: number, z: number, blur = 0): number {
    const way = this.#way
    toWorld(frame, x, y, z, way)
    const [dx, dy, dz] = [way[0]!, way[1]!, way[2]!]
    if (blur > 0) {
      const sky = Math.min(1, Math.max(0, 0.5 + 1.4 * dz))
      return 0.5 + sky * (roomLight(dx, dy, Math.max(0, dz), blur) - 0.5)
    }
    // The nearer the ground, the more of its light comes from below.
    if (dz < 0) return 4 / (8 + Math.max(0, frame[11]!)) + 0.34 * (1 + dz)
    // Near the horizon a stone sees the dark card it is photographed on, which draws its edge.
    const card = dz < 0.3 ? 0.4 + 2 * dz : 1
    const light = roomLight(dx, dy, dz, blur) * card * (z < -0.1 ? 0.6 : 1)
    return light > 0.8 ? light * 1.8 - 0.64 : light
  }

  /** A body light does not pass: its color under the whole room, the bloom of a pearl, the fire of an opal. */
  #body({ look, frame }: Gem, light: number, facing: number): void {
    const normal = this.#normal
    const sum = this.#sum
    toWorld(frame, normal[0]!, normal[1]!, normal[2]!, this.#way)
    const [nx, ny, nz] = [this.#way[0]!, this.#way[1]!, this.#way[2]!]
    const lit = light * (0.7 + 0.26 * nz - 0.12 * nx + 0.05 * ny)
    const bloom = look.body === 'pearl' ? 0.55 * (1 - facing) ** 1.5 : 0
    for (let k = 0; k < 3; k++) sum[k] = sum[k]! + lit * (look.color[k]! * (1 - bloom) + bloom * BLOOM[k]!)
    if (look.body !== 'opal') return
    // Broad patches of one spectral color each, which wander as the stone is turned.
    const [x, y] = [this.#ray[0]! + facing, this.#ray[1]! + normal[0]!]
    const patch = Math.sin(1.5 * x + 2.3 * Math.sin(1.1 * y)) + Math.sin(1.9 * y + 2.6 * Math.sin(0.9 * x))
    const hue = 1.6 * x + 2 * Math.sin(1.2 * y + 3 * facing)
    const fire = 0.17 * Math.min(1, patch * patch)
    for (let k = 0; k < 3; k++) sum[k] = sum[k]! + fire * (Math.cos(hue - 2.1 * k) - 0.4 * look.color[k]!)
  }
}

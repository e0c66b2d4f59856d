import type { Finish } from '../spec/vocabulary.ts'

/** How wide a finish that is no mirror gathers light. */
export const FINISH_BLUR: Partial<Record<Finish, number>> = { satin: 0.75, brushed: 0.5 }

/** A repeatable number from −1 to 1 for a cell. */
function noise(i: number, j: number, k: number): number {
  let h = Math.imul(i, 374761393) ^ Math.imul(j, 668265263) ^ Math.imul(k, 1274126177)
  h = Math.imul(h ^ (h >>> 13), 1274126177)
  return ((h ^ (h >>> 16)) & 0xffff) / 32767.5 - 1
}

/** Turns a surface normal the way a finish does; `normal` stays unit. Coordinates are the solid's, in mm. */
export function disturb(finish: Finish, x: number, y: number, z: number, normal: Float64Array): void {
  // What faces the finger stays smooth, whatever the outside is.
  if (normal[0]! * x + normal[2]! * z < 0) return
  if (finish === 'brushed') brush(y, normal)
  else if (finish === 'hammered') hammer(x, y, z, normal)
  else return
  const scale = 1 / Math.hypot(normal[0]!, normal[1]!, normal[2]!)
  for (let k = 0; k < 3; k++) normal[k] = normal[k]! * scale
}

/** Fine lines around the finger. */
function brush(y: number, normal: Float64Array): void {
  const line = y / 0.035
  const i = Math.floor(line)
  const f = line - i
  normal[1] = normal[1]! + 0.13 * (noise(i, 1, 0) * (1 - f) + noise(i + 1, 1, 0) * f)
}

/** Shallow dimples about a millimeter apart: the normal leans toward the nearest one's middle. */
function hammer(x: number, y: number, z: number, normal: Float64Array): void {
  const cell = 1.15
  const [ci, cj, ck] = [Math.floor(x / cell), Math.floor(y / cell), Math.floor(z / cell)]
  let best = 1e9
  const toward = [0, 0, 0]
  for (let n = 0; n < 27; n++) {
    const i = ci + (n % 3) - 1
    const j = cj + (Math.floor(n / 3) % 3) - 1
    const k = ck + Math.floor(n / 9) - 1
    const dx = (i + 0.5 + 0.45 * noise(i, j, k)) * cell - x
    const dy = (j + 0.5 + 0.45 * noise(j, k, i)) * cell - y
    const dz = (k + 0.5 + 0.45 * noise(k, i, j)) * cell - z
    const d = dx * dx + dy * dy + dz * dz
    if (d >= best) continue
    best = d
    toward[0] = dx
    toward[1] = dy
    toward[2] = dz
  }
  for (let k = 0; k < 3; k++) normal[k] = normal[k]! + 0.3 * toward[k]!
}

const START = 0.76
const DESATURATION = 0.12

/** Khronos PBR neutral tone mapping, in place: base colors stay true, only highlights are compressed. */
export function toneMap(color: Float64Array): void {
  const [r, g, b] = [color[0]!, color[1]!, color[2]!]
  const least = Math.min(r, g, b)
  const offset = least < 0.08 ? least - 6.25 * least * least : 0.04
  const peak = Math.max(r, g, b) - offset
  let scale = 1
  let white = 0
  let level = 0
  if (peak > START) {
    const d = 1 - START
    level = 1 - (d * d) / (peak + d - START)
    scale = level / peak
    white = 1 - 1 / (DESATURATION * (peak - level) + 1)
  }
  color[0] = (r - offset) * scale * (1 - white) + level * white
  color[1] = (g - offset) * scale * (1 - white) + level * white
  color[2] = (b - offset) * scale * (1 - white) + level * white
}

/** sRGB of linear light in steps of 1/4095, as bytes with their fractions. */
const LEVELS = Float32Array.from({ length: 4096 }, (_, i) => {
  const x = i / 4095
  return 255 * (x <= 0.0031308 ? x * 12.92 : 1.055 * x ** (1 / 2.4) - 0.055)
})

/** The sRGB byte of a channel of linear light, rounded up or down by `noise` (0 to 1); what is out of range is brought inside. */
export const toByte = (light: number, noise: number): number =>
  Math.floor(LEVELS[light > 0 ? (light < 1 ? Math.round(light * 4095) : 4095) : 0]! + noise)

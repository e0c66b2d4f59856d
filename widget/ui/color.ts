export type Rgb = readonly [red: number, green: number, blue: number]

/** `#rrggbb` as 0–255 channels. */
export const fromHex = (hex: string): Rgb => {
  const value = Number.parseInt(hex.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

const channel = (value: number): number => {
  const share = value / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

/** Relative luminance, 0–1 (WCAG 2). */
export const luminance = ([red, green, blue]: Rgb): number =>
  0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue)

/** Contrast ratio of two colors, 1–21 (WCAG 2). */
export function contrast(a: Rgb, b: Rgb): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const mix = (from: Rgb, to: Rgb, share: number): Rgb => {
  const between = (a: number, b: number) => Math.round(a + (b - a) * share)
  return [between(from[0], to[0]), between(from[1], to[1]), between(from[2], to[2])]
}

/** The nearest color toward `ink` that reads at 4.5:1 on `paper`. */
export function readable(color: Rgb, paper: Rgb, ink: Rgb): Rgb {
  for (let share = 0; share < 1; share += 0.05) {
    const candidate = mix(color, ink, share)
    if (contrast(candidate, paper) >= 4.5) return candidate
  }
  return ink
}

export const toCss = (rgb: Rgb): string => `rgb(${rgb.join(' ')})`

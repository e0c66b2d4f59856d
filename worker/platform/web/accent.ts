type Rgb = readonly [number, number, number]

const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i

const parseHex = (hex: string): Rgb | null => {
  const match = HEX.exec(hex)
  if (!match) return null
  const [r = 0, g = 0, b = 0] = match.slice(1).map((pair) => Number.parseInt(pair, 16))
  return [r, g, b]
}

const toHex = (color: Rgb): string =>
  `#${color.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`

const linear = (channel: number): number => {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

const luminance = ([r, g, b]: Rgb): number => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)

const ratio = (a: Rgb, b: Rgb): number => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}

const mix = (from: Rgb, to: Rgb, share: number): Rgb => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
  from[2] + (to[2] - from[2]) * share,
]

const WHITE: Rgb = [255, 255, 255]
const INK: Rgb = [20, 18, 16]
/** The grounds an accent is read on: sunken paper by day, the surface by night (tokens.css). */
const LIGHT_GROUND: Rgb = [244, 240, 234]
const DARK_GROUND: Rgb = [31, 28, 25]
/** 4.5 with a little to spare for the soft tint the accent also stands on. */
const WANTED = 5.2

function readableOn(color: Rgb, ground: Rgb, toward: Rgb): Rgb {
  for (let share = 0; share < 1; share += 0.04) {
    const candidate = mix(color, toward, share)
    if (ratio(candidate, ground) >= WANTED) return candidate
  }
  return toward
}

const textOn = (color: Rgb): Rgb => (ratio(WHITE, color) >= ratio(INK, color) ? WHITE : INK)

export type AccentPair = { light: string; dark: string; onLight: string; onDark: string }

/** WCAG contrast of two `#rrggbb` colors; 1 when either is not one. */
export function contrast(a: string, b: string): number {
  const [first, second] = [parseHex(a), parseHex(b)]
  return first && second ? ratio(first, second) : 1
}

/**
 * A store's accent moved toward black or white until it reads as text on the light and on the dark pages, with the
 * color of words on it. `null` when the text is not `#rrggbb`.
 */
export function readableAccent(hex: string): AccentPair | null {
  const color = parseHex(hex)
  if (!color) return null
  const light = readableOn(color, LIGHT_GROUND, INK)
  const dark = readableOn(color, DARK_GROUND, WHITE)
  return {
    light: toHex(light),
    dark: toHex(dark),
    onLight: toHex(textOn(light)),
    onDark: toHex(textOn(dark)),
  }
}

/** The declarations that lay a store's accent over the tokens; empty when there is none. */
export function accentStyle(hex: string | null): string {
  const pair = hex === null ? null : readableAccent(hex)
  if (!pair) return ''
  return `:root{--accent:light-dark(${pair.light},${pair.dark});--on-accent:light-dark(${pair.onLight},${pair.onDark})}`
}

import { HOUSE_ACCENT } from '#shared/house-accent.ts'
import type { ConfigResponse } from '#shared/contract/config.ts'
import type { Options } from '../options.ts'
import { contrast, fromHex, luminance, readable, toCss, type Rgb } from './color.ts'

/** What the host page already looks like. */
export type HostLook = { dark: boolean; font: string; displayFont: string }

const LIGHT = {
  paper: '#faf8f5',
  surface: '#ffffff',
  ink: '#1d1a17',
  muted: '#655d54',
  line: '#e7e1d9',
  edge: '#8d8478',
  danger: '#9b2c1f',
  warning: '#7a5200',
  tint: '#f3efe8',
  accent: HOUSE_ACCENT,
}
const DARK: typeof LIGHT = {
  paper: '#161412',
  surface: '#1f1c19',
  ink: '#f1ece5',
  muted: '#aaa197',
  line: '#37312b',
  edge: '#7f766b',
  danger: '#f0a094',
  warning: '#e3bd72',
  tint: '#282420',
  accent: '#9fc4b4',
}

const channels = (css: string): Rgb | null => {
  const [red, green, blue, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number)
  if (!css.startsWith('rgb') || red === undefined || green === undefined || blue === undefined) return null
  return alpha === 0 ? null : [red, green, blue]
}

/** The color behind an element: the nearest ancestor that paints one. */
function backgroundOf(element: Element): Rgb | null {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const painted = channels(getComputedStyle(at).backgroundColor)
    if (painted) return painted
  }
  return null
}

/** Reads font and color scheme from the page around the element, once. */
export function hostLook(element: Element): HostLook {
  const around = element.parentElement ?? document.body
  const heading = document.querySelector('h1, h2') ?? around
  const painted = backgroundOf(around)
  return {
    dark: painted ? luminance(painted) < 0.2 : getComputedStyle(around).colorScheme.startsWith('dark'),
    font: getComputedStyle(around).fontFamily,
    displayFont: getComputedStyle(heading).fontFamily,
  }
}

/** The tokens as a stylesheet on the host; a page's own `--milgrain-*` on the element win over it. */
export function themeCss(options: Options, store: ConfigResponse['theme'] | null, look: HostLook): string {
  const mode = options.theme ?? store?.mode ?? 'auto'
  const dark = mode === 'auto' ? look.dark : mode === 'dark'
  const base = dark ? DARK : LIGHT
  const [paper, ink] = [fromHex(base.paper), fromHex(base.ink)]
  const accent = readable(fromHex(options.accent ?? store?.accent ?? base.accent), paper, ink)
  const onAccent: Rgb = contrast(accent, [255, 255, 255]) >= 4.5 ? [255, 255, 255] : [20, 18, 16]
  const radius = options.radiusPx ?? store?.radius ?? 8
  const tokens = {
    ...base,
    accent: toCss(accent),
    'on-accent': toCss(onAccent),
    radius: `${radius}px`,
    font: options.font ?? look.font,
    'font-display': options.font ?? look.displayFont,
  }
  const lines = Object.entries(tokens).map(([name, value]) => `--milgrain-${name}:${value};`)
  return `:host{${lines.join('')}color-scheme:${dark ? 'dark' : 'light'}}`
}

import type { SizeSystem } from './vocabulary.ts'

export type RingSizeOption = { label: string; innerDiameterUm: number }

/** One national scale: `units` counts its smallest step; a label is an exact view of a number of units. */
type Scale = {
  first: number
  last: number
  /** Units between neighbours in a picker. */
  step: number
  diameterUm: (units: number) => number
  label: (units: number) => string
  parse: (label: string) => number | null
}

const decimal = (unitsPerSize: number) => ({
  label: (units: number) => String(units / unitsPerSize),
  parse: (label: string) => {
    const value = parseDecimal(label)
    if (value === null) return null
    const units = Math.round(value * unitsPerSize)
    return Math.abs(units - value * unitsPerSize) < 1e-6 ? units : null
  },
})

const FRACTIONS: Record<string, number> = { '½': 0.5, '¼': 0.25, '¾': 0.75 }

/** "6", "6.5", "6,5", "6½", "6 1/2", "5 3/8". */
function parseDecimal(label: string): number | null {
  const match = /^(\d{1,2})(?:[.,](\d{1,3})|\s?([½¼¾])|\s(\d)\/([248]))?$/.exec(label)
  if (!match) return null
  const [, whole, digits, glyph, over, under] = match
  if (digits) return Number(`${whole}.${digits}`)
  if (glyph) return Number(whole) + (FRACTIONS[glyph] ?? 0)
  return Number(whole) + (over && under ? Number(over) / Number(under) : 0)
}

const circumference = (um: number): number => Math.round(um / Math.PI)

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Half letters from A = 0 to Z = 50, then Z+½, Z+1, … */
function letterLabel(halves: number): string {
  const half = halves % 2 === 1 ? '½' : ''
  const whole = Math.floor(halves / 2)
  return whole < 26 ? `${LETTERS[whole]}${half}` : `Z+${whole - 25}${half}`
}

function parseLetter(label: string): number | null {
  const match = /^(?:([A-Y])|Z(?:\s?\+\s?(\d))?)(?:\s?(½|1\/2|\.5))?$/.exec(label.toUpperCase())
  if (!match) return null
  const [, letter, beyond, half] = match
  const whole = letter ? LETTERS.indexOf(letter) : 25 + Number(beyond ?? 0)
  return whole * 2 + (half ? 1 : 0)
}

const SCALES: Record<SizeSystem, Scale> = {
  // 0.458 in + 0.032 in per size, in eighths of a size.
  US: {
    first: 0,
    last: 128,
    step: 2,
    diameterUm: (eighths) => Math.round((116_332 + 1_016 * eighths) / 10),
    ...decimal(8),
  },
  // BS 6820: circumference 37.5 mm at A, 1.25 mm a letter. The older chart glued to US half sizes is not used.
  UK: {
    first: 0,
    last: 63,
    step: 1,
    diameterUm: (halves) => circumference(37_500 + 625 * halves),
    label: letterLabel,
    parse: parseLetter,
  },
  // ISO 8653: the circumference in mm.
  EU: { first: 82, last: 152, step: 2, diameterUm: (halves) => circumference(500 * halves), ...decimal(2) },
  // JIS: diameter = (n + 38) / 3 mm.
  JP: { first: 1, last: 30, step: 1, diameterUm: (n) => Math.round((1_000 * (n + 38)) / 3), ...decimal(1) },
  mm: { first: 1_100, last: 2_500, step: 10, diameterUm: (units) => units * 10, ...decimal(100) },
}

/**
 * The inner diameter in µm of a size written in a system, or `null` when the system has no such size.
 * US 0–16 in eighths, UK A–Z+6½ (BS 6820), EU circumference 41–76 mm in halves, JP 1–30, inner diameter 11–25 mm.
 * Sources: facts-jewellery §2 (ISO 8653, BS 6820, JIS).
 */
export function ringSizeDiameterUm(system: SizeSystem, label: string): number | null {
  const scale = SCALES[system]
  const units = scale.parse(label.trim())
  if (units === null || units < scale.first || units > scale.last) return null
  return scale.diameterUm(units)
}

/** The sizes a picker offers, smallest first: US quarters, UK half letters, EU and JP whole sizes, tenths of a mm. */
export function ringSizeLabels(system: SizeSystem): RingSizeOption[] {
  const { first, last, step, label, diameterUm } = SCALES[system]
  const options: RingSizeOption[] = []
  for (let units = first; units <= last; units += step)
    options.push({ label: label(units), innerDiameterUm: diameterUm(units) })
  return options
}

/** The label in `system` of the offered size nearest to an inner diameter in µm; the ends of the scale beyond it. */
export function ringSizeLabel(system: SizeSystem, innerDiameterUm: number): string {
  let nearest = ''
  let smallest = Infinity
  for (const option of ringSizeLabels(system)) {
    const distance = Math.abs(option.innerDiameterUm - innerDiameterUm)
    if (distance >= smallest) break
    nearest = option.label
    smallest = distance
  }
  return nearest
}

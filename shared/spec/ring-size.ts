import { parseNumber } from './read/numbers.ts'
import type { SizeSystem } from './vocabulary.ts'

export type RingSizeOption = { label: string; innerDiameterUm: number }

/** A national scale in its smallest steps: `step` of them between neighbors in a picker, `perSize` of them to a size. */
type Scale = readonly [
  first: number,
  last: number,
  step: number,
  perSize: number,
  diameterUm: (steps: number) => number,
]

const circumference = (um: number): number => Math.round(um / Math.PI)

const SCALES: Record<SizeSystem, Scale> = {
  // 0.458 in + 0.032 in per size, in eighths of a size.
  US: [0, 128, 2, 8, (eighths) => Math.round((116_332 + 1_016 * eighths) / 10)],
  // BS 6820: circumference 37.5 mm at A, 1.25 mm a letter. The older chart glued to US half sizes is not used.
  UK: [0, 63, 1, 2, (halves) => circumference(37_500 + 625 * halves)],
  // ISO 8653: the circumference in mm.
  EU: [82, 152, 2, 2, (halves) => circumference(500 * halves)],
  // JIS: diameter = (n + 38) / 3 mm.
  JP: [1, 30, 1, 1, (n) => Math.round((1_000 * (n + 38)) / 3)],
  mm: [1_100, 2_500, 10, 100, (hundredths) => hundredths * 10],
}

/** "6", "6.5", "6,5", "6½", "6 1/2", "5 3/8". */
const parseDecimal = (label: string): number =>
  /^\d{1,2}(?:[.,]\d{1,3}|\s?[½¼¾]|\s\d\/[248])?$/.test(label)
    ? Number(label.replace(',', '.')) || parseNumber(label)
    : Number.NaN

const A = 65
const Z = 25

/** Letters from A = 0 to Z = 25, then Z+1 = 26, …, with halves. */
const letterLabel = (size: number): string =>
  (size < Z + 1 ? String.fromCharCode(A + size) : `Z+${Math.floor(size) - Z}`) + (size % 1 ? '½' : '')

function parseLetter(label: string): number {
  const [, letter = '', beyond = 0, half] =
    /^([A-Z])(?:(?<=Z)\s?\+\s?(\d))?(\s?(?:½|1\/2|\.5))?$/.exec(label.toUpperCase()) ?? []
  return letter.charCodeAt(0) - A + Number(beyond) + (half ? 0.5 : 0)
}

/**
 * The inner diameter in µm of a size written in a system, or `null` when the system has no such size.
 * US 0–16 in eighths, UK A–Z+6½ (BS 6820), EU circumference 41–76 mm in halves, JP 1–30, inner diameter 11–25 mm.
 * Sources (ISO 8653, BS 6820, JIS): docs/jewelry-facts.md#ring-sizes.
 */
export function ringSizeDiameterUm(system: SizeSystem, label: string): number | null {
  const [first, last, , perSize, diameterUm] = SCALES[system]
  const size = (system === 'UK' ? parseLetter : parseDecimal)(label.trim()) * perSize
  const steps = Math.round(size)
  return steps >= first && steps <= last && Math.abs(steps - size) < 1e-6 ? diameterUm(steps) : null
}

/** The sizes a picker offers, smallest first: US quarters, UK half letters, EU and JP whole sizes, tenths of a mm. */
export function ringSizeLabels(system: SizeSystem): RingSizeOption[] {
  const [first, last, step, perSize, diameterUm] = SCALES[system]
  const label = system === 'UK' ? letterLabel : String
  const options: RingSizeOption[] = []
  for (let steps = first; steps <= last; steps += step)
    options.push({ label: label(steps / perSize), innerDiameterUm: diameterUm(steps) })
  return options
}

/** The label in `system` of the offered size nearest to an inner diameter in µm; the ends of the scale beyond it. */
export function ringSizeLabel(system: SizeSystem, innerDiameterUm: number): string {
  const far = (option: RingSizeOption) => Math.abs(option.innerDiameterUm - innerDiameterUm)
  return ringSizeLabels(system).reduce((best, option) => (far(option) < far(best) ? option : best)).label
}

import type { DesignSpec, StoneGroup } from './design-spec.ts'

/** sin x for 0 ≤ x ≤ π/2 to the last digits, by + − × ÷ alone: `Math.sin` and `Math.asin` may differ by engine. */
function sine(x: number): number {
  let term = x
  let sum = x
  for (let k = 2; k < 24; k += 2) {
    term = (-term * x * x) / (k * (k + 1))
    sum += term
  }
  return sum
}

/**
 * How many circles of `pitchUm` fit around a circle of `diameterUm` through their centers: the most n for which
 * diameter × sin(π / n) still is a pitch, i.e. ⌊π / asin(pitch ÷ diameter)⌋.
 */
function circlesAround(diameterUm: number, pitchUm: number): number {
  // A chord is shorter than its arc, so no more than this can fit.
  let n = Math.max(1, Math.floor((Math.PI * diameterUm) / pitchUm))
  while (n > 2 && diameterUm * sine(Math.PI / n) < pitchUm) n--
  return pitchUm >= diameterUm ? 1 : n
}

const BETWEEN_HALO_STONES_UM = 100
const HALO_GAP_UM = 150

/**
 * Stones of `meleeUm` in a halo around a stone, both in µm. Round: n = ⌊π / asin((m + s) / (d + 2g + m))⌋ with
 * s = 0.1 and g = 0.15 mm; other outlines: perimeter of the ellipse through the melee centers ÷ (m + s)
 * (docs/makeability.md#room-for-stones).
 */
export function haloCount(stone: Pick<StoneGroup, 'lengthUm' | 'widthUm'>, meleeUm: number): number {
  const pitchUm = meleeUm + BETWEEN_HALO_STONES_UM
  const lengthUm = stone.lengthUm + 2 * HALO_GAP_UM + meleeUm
  const widthUm = stone.widthUm + 2 * HALO_GAP_UM + meleeUm
  if (stone.lengthUm === stone.widthUm) return circlesAround(widthUm, pitchUm)
  // Ramanujan's perimeter of an ellipse.
  const [a, b] = [lengthUm / 2, widthUm / 2]
  const perimeterUm = Math.PI * (3 * (a + b) - Math.sqrt((3 * a + b) * (a + 3 * b)))
  return Math.max(1, Math.floor(perimeterUm / pitchUm))
}

const BETWEEN_ROW_STONES_UM: Partial<Record<StoneGroup['setting'], number>> = { channel: 50, bezel: 350 }

/**
 * Stones of `stoneUm` right around a band of `innerDiameterUm`, all in µm: n = ⌊π / asin((d + s) / (Di + 2h))⌋ with
 * the girdle h = 0.6 mm + 0.43 d above the finger; s = 0.10 mm, channel 0.05, bezel 0.35
 * (docs/makeability.md#room-for-stones).
 */
export function eternityCount(
  innerDiameterUm: number,
  stoneUm: number,
  setting: StoneGroup['setting'] = 'shared_prong',
): number {
  const girdleUm = 600 + 0.43 * stoneUm
  return circlesAround(innerDiameterUm + 2 * girdleUm, stoneUm + (BETWEEN_ROW_STONES_UM[setting] ?? 100))
}

/** The share of the finger a row of stones covers, by style; a row of any other style keeps its count. */
const COVERAGE: Partial<Record<DesignSpec['style'], number>> = { full_eternity: 1, half_eternity: 0.5 }

const BETWEEN_LINE_STONES_UM = 500

/**
 * How many stones a line as long as the piece has, or `null` for other styles
 * (docs/jewelry-facts.md#measures-of-other-pieces).
 */
export const lineCount = (style: string, lengthUm: number, { widthUm }: StoneGroup): number | null =>
  /tennis|riviere/.test(style) ? Math.max(1, Math.floor(lengthUm / (widthUm + BETWEEN_LINE_STONES_UM))) : null

/** How many stones a row on a band has, or `null` where the style does not say. */
export function rowCount(style: string, innerDiameterUm: number, row: StoneGroup): number | null {
  const coverage = COVERAGE[style]
  if (coverage === undefined) return null
  return Math.max(1, Math.floor(eternityCount(innerDiameterUm, row.widthUm, row.setting) * coverage))
}

/** What a line of an estimate is about; labels come from `copy`, codes are on the wire. */
export const LINE_CODES = [
  'metal',
  'center_stone',
  'other_stones',
  'setting',
  'making',
  'finishing',
  'engraving',
  'minimum',
  'rounding',
] as const
export type LineCode = (typeof LINE_CODES)[number]

/** `quantity` is what the line counts: milligrams of metal, stones, characters; 1 where nothing is counted. */
export type EstimateLine = { code: LineCode; label: string; quantity: number; amountMinor: number }

/** A default that had to be filled in to price the piece ("size_assumed": US 6). */
export const ASSUMPTION_CODES = [
  'size_assumed',
  'size_unsure',
  'band_assumed',
  'length_assumed',
  'quality_assumed',
  'stone_size_assumed',
  'customer_stone',
] as const
export type AssumptionCode = (typeof ASSUMPTION_CODES)[number]

/** The computed price of a spec. Lines add up to `likelyMinor` exactly; `low ≤ likely ≤ high`. */
export type Estimate = {
  currency: string
  lowMinor: number
  likelyMinor: number
  highMinor: number
  lines: EstimateLine[]
  /** The codes of the biggest lines, biggest first. */
  drivers: LineCode[]
  assumptions: AssumptionCode[]
  metalMilligrams: number
  bookVersion: string
}

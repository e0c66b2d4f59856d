/** What can be understood from free text; each is one chip. */
export const UNDERSTOOD_FIELDS = [
  'category',
  'style',
  'alloy',
  'gem',
  'origin',
  'cut',
  'stoneWeight',
  'stoneSize',
  'quality',
  'setting',
  'ringSize',
  'length',
  'bandWidth',
  'bandProfile',
  'shoulders',
  'finish',
  'engraving',
  'budget',
  'needBy',
] as const
export type UnderstoodField = (typeof UNDERSTOOD_FIELDS)[number]

/**
 * One thing understood from a description. `from`/`to` are UTF-16 offsets into it. `value` by field:
 * ids of `vocabulary.ts` for category, style, alloy, gem, origin, cut, setting, bandProfile, finish · "150" hundredths of a
 * carat (stoneWeight) · "9000x7000" µm (stoneSize) · "fine" or "G VS2" (quality) · "US 6" (ringSize) · µm
 * (length, bandWidth) · "cathedral" (shoulders) · the words (engraving) · "100000-200000" minor units, either side may be empty (budget) ·
 * `YYYY-MM-DD` (needBy).
 */
export type Understood = { field: UnderstoodField; value: string; from: number; to: number }

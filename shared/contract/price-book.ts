import * as z from 'zod'
import {
  ALLOYS,
  CATEGORIES,
  CUTS,
  DIAMOND_CLARITIES,
  DIAMOND_COLORS,
  FINISHES,
  GEMS,
  SETTINGS,
  TIERS,
} from '../spec/vocabulary.ts'
import type { PriceBook } from '../pricing/price-book.ts'

const amount = z.int().min(0)
const permille = z.int().min(0)
const row = z.array(amount).min(1)
const spotMetal = z.enum(['gold', 'silver', 'platinum', 'palladium'])
const kind = z.enum(['natural_diamond', 'lab', 'colored'])
const complexity = z.enum(['stock', 'simple', 'typical', 'complex'])

const metalPrice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('typed'), perKilogramMinor: amount }),
  z.strictObject({
    kind: z.literal('spot'),
    metal: spotMetal,
    finenessPermille: permille,
    surchargePermille: permille,
  }),
])

const alloy = z.strictObject({
  price: metalPrice,
  lossPermille: permille,
  castingMinor: amount,
  platingMinor: amount,
  settingPermille: permille,
  densityCenti: z.int().min(1).exactOptional(),
})

const grades = z.strictObject({
  color: z.record(z.enum(DIAMOND_COLORS), permille),
  clarity: z.record(z.enum(DIAMOND_CLARITIES), permille),
  cut: z.partialRecord(z.enum(CUTS), permille),
})

const stone = z.discriminatedUnion('basis', [
  z.strictObject({
    basis: z.literal('tier'),
    kind,
    sizes: row,
    perCaratMinor: z.record(z.enum(TIERS), row),
  }),
  z.strictObject({ basis: z.literal('grade'), kind, sizes: row, perCaratMinor: row, grades }),
  z.strictObject({ basis: z.literal('width'), kind, sizes: row, perStoneMinor: row }),
])

const settings = z.strictObject({
  widthsUm: row,
  center: z.record(z.enum(SETTINGS), row),
  other: z.record(z.enum(SETTINGS), row),
  cutPermille: z.partialRecord(z.enum(CUTS), permille),
  gemPermille: z.partialRecord(z.enum(GEMS), permille),
  customerPermille: permille,
  pearlMinor: amount.exactOptional(),
})

const fees = z.strictObject({
  designMinor: z.record(complexity, amount),
  printMinor: amount,
  cleanupMinor: amount,
  polishMinor: amount,
  finishMinor: z.record(z.enum(FINISHES), amount),
  twoToneMinor: amount,
  engraving: z.strictObject({ baseMinor: amount, perCharacterMinor: amount }),
  recut: z.strictObject({ baseMinor: amount, includedPoints: amount, perCaratMinor: amount }),
  resizingMinor: amount.exactOptional(),
})

const bands = z.array(z.strictObject({ upToMinor: amount.nullable(), permille }))
const byKind = z.record(kind, bands)

/** A price book as it is kept; what its numbers may be is `checkBook`'s to say. */
export const priceBookSchema: z.ZodType<PriceBook> = z.strictObject({
  currency: z.string().regex(/^[A-Z]{3}$/),
  spot: z.strictObject({ asOf: z.string(), perTroyOunceMinor: z.record(spotMetal, amount) }),
  alloys: z.record(z.enum(ALLOYS), alloy),
  stones: z.record(z.enum(GEMS), stone),
  settings,
  fees,
  styles: z.record(
    z.enum(CATEGORIES),
    z.record(z.string(), z.strictObject({ complexity, pieces: z.int().min(0) })),
  ),
  markup: z.strictObject({
    metalPermille: permille,
    labourPermille: permille,
    designPermille: permille,
    center: byKind,
    other: byKind,
  }),
  minimumMinor: amount,
  roundingMinor: z.int().min(1),
  tax: z.enum(['excluded', 'included']),
  uncertainty: z.strictObject({
    metal: permille,
    naturalDiamond: permille,
    lab: permille,
    colored: permille,
    otherStones: permille,
    labour: permille,
  }),
  provenance: z.array(
    z.strictObject({
      part: z.string(),
      basis: z.enum(['sourced', 'default', 'typed']),
      source: z.string(),
      asOf: z.string(),
    }),
  ),
})

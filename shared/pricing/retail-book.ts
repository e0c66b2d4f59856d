import { ALLOYS, CATEGORIES, FINISHES, GEMS, SETTINGS } from '../spec/vocabulary.ts'
import type { AlloyId, Category, CutId, Finish, GemId, Setting } from '../spec/vocabulary.ts'
import type { Fees, Grades, PriceBook, StoneKind, StyleWork, Uncertainty } from './price-book.ts'
import { compileStone } from './compile-stone.ts'
import { nearest } from './nearest.ts'
import { tableOf } from './table.ts'

/**
 * What the browser gets: the price book with everything the store pays and adds folded into one retail number a cell.
 * Plain JSON. Money in minor units; sizes as in `PriceBook`; factors permille.
 */
export type RetailBook = {
  version: string
  currency: string
  metals: Record<AlloyId, RetailMetal>
  /** Where the store has densities of its own, g/cm³ × 100. */
  densities?: Partial<Record<AlloyId, number>>
  /** The distinct size axes of `gems`. */
  axes: number[][]
  gems: Record<GemId, RetailStone>
  settings: {
    widthsUm: number[]
    center: Record<Setting, number[]>
    other: Record<Setting, number[]>
    cuts: Partial<Record<CutId, number>>
    gems: Partial<Record<GemId, number>>
    customer: number
    /** In place of the fee of a pearl's setting. */
    pearl?: number
  }
  /** Making one piece of the style, and how many castings that is. */
  styles: Record<Category, Record<string, [makingMinor: number, pieces: number]>>
  polish: number
  finishes: Record<Finish, number>
  twoTone: number
  engraving: [base: number, perCharacter: number]
  recut: [base: number, includedPoints: number, perCarat: number]
  resizing?: number
  minimum: number
  rounding: number
  tax: PriceBook['tax']
  uncertainty: Uncertainty
}

export type RetailMetal = [perKilogram: number, casting: number, plating: number, settingPermille: number]

/**
 * `center` and `other` hold one row of prices along `axes[axis]` for each quality: the four tiers, the `GRADE_STEPS` of a
 * graded diamond, or a single row. Per carat, or per stone where the axis is a width.
 */
export type RetailStone = {
  kind: StoneKind
  axis: number
  basis: 'tier' | 'grade' | 'width'
  center: number[][]
  other: number[][]
  grades?: Grades
}

const GRAMS_PER_OUNCE_E7 = 311_034_768n

function metalPerKilogram({ alloys, spot, markup }: PriceBook, alloy: AlloyId): number {
  const { price, lossPermille } = alloys[alloy]
  const sold = BigInt(1000 + lossPermille) * BigInt(markup.metalPermille)
  if (price.kind === 'typed') return nearest(BigInt(price.perKilogramMinor) * sold, 1_000_000n)
  const spotMinor = BigInt(spot.perTroyOunceMinor[price.metal])
  const alloyed = BigInt(price.finenessPermille) * BigInt(1000 + price.surchargePermille)
  return nearest(spotMinor * alloyed * sold, GRAMS_PER_OUNCE_E7 * 100n)
}

function ownDensities({ alloys }: PriceBook): Pick<RetailBook, 'densities'> {
  const densities: RetailBook['densities'] = {}
  for (const alloy of ALLOYS) {
    const own = alloys[alloy].densityCenti
    if (own !== undefined) densities[alloy] = own
  }
  return Object.keys(densities).length > 0 ? { densities } : {}
}

const NO_WORK: StyleWork = { complexity: 'stock', pieces: 0 }

type Sell = (minor: number) => number

function makingPrice(
  { complexity, pieces }: StyleWork,
  fees: Fees,
  labour: Sell,
  design: Sell,
): [number, number] {
  const model = complexity === 'stock' ? 0 : fees.printMinor + pieces * fees.cleanupMinor
  return [design(fees.designMinor[complexity]) + labour(model), pieces]
}

function compileSettings({ settings }: PriceBook, labour: Sell): RetailBook['settings'] {
  return {
    widthsUm: settings.widthsUm,
    center: tableOf(SETTINGS, (setting) => settings.center[setting].map(labour)),
    other: tableOf(SETTINGS, (setting) => settings.other[setting].map(labour)),
    cuts: settings.cutPermille,
    gems: settings.gemPermille,
    customer: settings.customerPermille,
    ...(settings.pearlMinor !== undefined && { pearl: labour(settings.pearlMinor) }),
  }
}

function compileGems({ stones, markup }: PriceBook): Pick<RetailBook, 'axes' | 'gems'> {
  const axes: number[][] = []
  const axisOf = (sizes: number[]): number => {
    const known = axes.findIndex((axis) => axis.join() === sizes.join())
    return known < 0 ? axes.push(sizes) - 1 : known
  }
  const gems = tableOf(GEMS, (gem) => compileStone(stones[gem], markup, axisOf(stones[gem].sizes)))
  return { axes, gems }
}

const at = (permille: number): Sell => {
  const factor = BigInt(permille)
  return (minor) => nearest(BigInt(minor) * factor, 1000n)
}

/**
 * Compiles a store's private book for the browser and for `estimatePiece`. What the store pays and what it adds are only
 * there multiplied together, in whole numbers and rounded once a cell, so any split of them that sells at the same
 * prices gives the same retail book to the last digit. `version` names the saved version of the price book.
 * @throws RangeError when a number of the book is not whole.
 */
export function compileRetailBook(book: PriceBook, version: string): RetailBook {
  const { fees, markup } = book
  const labour = at(markup.labourPermille)
  const design = at(markup.designPermille)
  const metal = (alloy: AlloyId): RetailMetal => {
    const { castingMinor, platingMinor, settingPermille } = book.alloys[alloy]
    return [metalPerKilogram(book, alloy), labour(castingMinor), labour(platingMinor), settingPermille]
  }
  const { recut, engraving } = fees
  return {
    version,
    currency: book.currency,
    metals: tableOf(ALLOYS, metal),
    ...ownDensities(book),
    ...compileGems(book),
    settings: compileSettings(book, labour),
    styles: tableOf(CATEGORIES, (category) => {
      const works = book.styles[category]
      return tableOf(Object.keys(works), (style) =>
        makingPrice(works[style] ?? NO_WORK, fees, labour, design),
      )
    }),
    polish: labour(fees.polishMinor),
    finishes: tableOf(FINISHES, (finish) => labour(fees.finishMinor[finish])),
    twoTone: labour(fees.twoToneMinor),
    engraving: [labour(engraving.baseMinor), labour(engraving.perCharacterMinor)],
    recut: [labour(recut.baseMinor), recut.includedPoints, labour(recut.perCaratMinor)],
    ...(fees.resizingMinor !== undefined && { resizing: labour(fees.resizingMinor) }),
    minimum: book.minimumMinor,
    rounding: book.roundingMinor,
    tax: book.tax,
    uncertainty: book.uncertainty,
  }
}

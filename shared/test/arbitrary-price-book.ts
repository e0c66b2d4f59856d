import * as fc from 'fast-check'
import { defaultPriceBook } from '../pricing/default-price-book.ts'
import type {
  AlloyPrice,
  Fees,
  Grades,
  Markup,
  MarkupBand,
  PriceBook,
  SettingPrices,
  StoneKind,
  StonePrice,
} from '../pricing/price-book.ts'
import { tableOf } from '../pricing/table.ts'
import {
  ALLOYS,
  CATEGORIES,
  CUTS,
  DIAMOND_CLARITIES,
  DIAMOND_COLORS,
  FINISHES,
  GEMS,
  SETTINGS,
  STYLES,
} from '../spec/vocabulary.ts'
import { Dice } from './dice.ts'

const COMPLEXITIES = ['stock', 'simple', 'typical', 'complex'] as const
const SPOT_METALS = ['gold', 'silver', 'platinum', 'palladium'] as const

function alloyPrice(dice: Dice, usual: AlloyPrice, minorPerDollar: number): AlloyPrice {
  const { price } = usual
  const typed = { kind: 'typed', perKilogramMinor: dice.between(500, 300_000) * minorPerDollar } as const
  const spot = price.kind === 'spot' ? { ...price, surchargePermille: dice.between(0, 400) } : typed
  return {
    price: dice.chance(30) ? typed : spot,
    lossPermille: dice.between(0, 250),
    castingMinor: dice.near(usual.castingMinor),
    platingMinor: dice.chance(50) ? dice.near(30 * minorPerDollar) : 0,
    settingPermille: dice.between(700, 2_000),
    ...(dice.chance(30) && { densityCenti: dice.between(900, 2_200) }),
  }
}

/** Costs per carat that rise from row to row, and in each row for the stone as a whole; per carat they may fall. */
function perCaratRows(dice: Dice, sizes: number[], rows: number, minorPerDollar: number): number[][] {
  const most = dice.between(1, 20_000) * minorPerDollar
  const grid: number[][] = []
  for (let row = 0; row < rows; row++) {
    const below = grid[row - 1] ?? []
    let whole = 0
    grid.push(
      sizes.map((size, index) => {
        const least = Math.ceil(whole / size)
        const perCarat = Math.max(least, below[index] ?? 0, dice.between(0, most * (row + 1)))
        whole = perCarat * size
        return perCarat
      }),
    )
  }
  return grid
}

const grades = (dice: Dice): Grades => {
  const color = dice.rising(DIAMOND_COLORS.length, 300, 1_500).reverse()
  const clarity = dice.rising(DIAMOND_CLARITIES.length, 300, 1_900).reverse()
  const cuts = CUTS.filter(() => dice.chance(50)).map((cut) => [cut, dice.between(500, 1_200)] as const)
  return {
    color: tableOf(DIAMOND_COLORS, (grade) => color[DIAMOND_COLORS.indexOf(grade)] ?? 1000),
    clarity: tableOf(DIAMOND_CLARITIES, (grade) => clarity[DIAMOND_CLARITIES.indexOf(grade)] ?? 1000),
    cut: Object.fromEntries(cuts),
  }
}

function stonePrice(dice: Dice, { basis, kind }: StonePrice, minorPerDollar: number): StonePrice {
  if (basis === 'width') {
    const sizes = dice.ascending(6, 3_000, 16_000)
    return { basis, kind, sizes, perStoneMinor: dice.rising(sizes.length, 1, 2_000 * minorPerDollar) }
  }
  const sizes = dice.ascending(dice.between(1, 9), 20, 100_000)
  const [commercial = [], good = [], fine = [], extra_fine = []] = perCaratRows(
    dice,
    sizes,
    4,
    minorPerDollar,
  )
  if (basis === 'grade') return { basis, kind, sizes, perCaratMinor: good, grades: grades(dice) }
  return { basis, kind, sizes, perCaratMinor: { commercial, good, fine, extra_fine } }
}

function settingPrices(dice: Dice, usual: SettingPrices, minorPerDollar: number): SettingPrices {
  const widthsUm = dice.ascending(dice.between(1, 5), 800, 15_000)
  const fees = (most: number) =>
    tableOf(SETTINGS, (setting) =>
      setting === 'none'
        ? Array.from({ length: widthsUm.length + 1 }, () => 0)
        : dice.rising(widthsUm.length + 1, 0, most * minorPerDollar),
    )
  return {
    ...usual,
    widthsUm,
    center: fees(400),
    other: fees(120),
    customerPermille: dice.between(1_000, 2_000),
    ...(dice.chance(50) && { pearlMinor: dice.near(15 * minorPerDollar) }),
  }
}

const feesOf = (dice: Dice, usual: Fees): Fees => ({
  designMinor: tableOf(COMPLEXITIES, (complexity) => dice.near(usual.designMinor[complexity])),
  printMinor: dice.near(usual.printMinor),
  cleanupMinor: dice.near(usual.cleanupMinor),
  polishMinor: dice.near(usual.polishMinor),
  finishMinor: tableOf(FINISHES, (finish) => dice.near(usual.finishMinor[finish])),
  twoToneMinor: dice.near(usual.twoToneMinor),
  engraving: {
    baseMinor: dice.near(usual.engraving.baseMinor),
    perCharacterMinor: dice.near(usual.engraving.perCharacterMinor),
  },
  recut: {
    baseMinor: dice.near(usual.recut.baseMinor),
    includedPoints: dice.between(0, 500),
    perCaratMinor: dice.near(usual.recut.perCaratMinor),
  },
  ...(usual.resizingMinor !== undefined &&
    dice.chance(50) && { resizingMinor: dice.near(usual.resizingMinor) }),
})

function bands(dice: Dice, minorPerDollar: number): MarkupBand[] {
  const ends = dice.ascending(dice.between(0, 4), 1, 20_000)
  return [...ends.map((dollars) => dollars * minorPerDollar), null].map((upToMinor) => ({
    upToMinor,
    permille: dice.between(1_000, 4_000),
  }))
}

function markupOf(dice: Dice, minorPerDollar: number): Markup {
  const byKind = (): Record<StoneKind, MarkupBand[]> => ({
    natural_diamond: bands(dice, minorPerDollar),
    lab: bands(dice, minorPerDollar),
    colored: bands(dice, minorPerDollar),
  })
  return {
    metalPermille: dice.between(1_000, 3_500),
    labourPermille: dice.between(1_000, 3_500),
    designPermille: dice.between(1_000, 3_500),
    center: byKind(),
    other: byKind(),
  }
}

function build(seed: number, currency: string): PriceBook {
  const dice = new Dice(seed)
  const usual = defaultPriceBook(currency)
  const minorPerDollar = Math.max(1, Math.round(usual.minimumMinor / 500))
  return {
    ...usual,
    spot: {
      ...usual.spot,
      perTroyOunceMinor: tableOf(SPOT_METALS, (metal) => dice.near(usual.spot.perTroyOunceMinor[metal])),
    },
    alloys: tableOf(ALLOYS, (alloy) => alloyPrice(dice, usual.alloys[alloy], minorPerDollar)),
    stones: tableOf(GEMS, (gem) => stonePrice(dice, usual.stones[gem], minorPerDollar)),
    settings: settingPrices(dice, usual.settings, minorPerDollar),
    fees: feesOf(dice, usual.fees),
    styles: tableOf(CATEGORIES, (category) =>
      tableOf(STYLES[category], () => ({ complexity: dice.pick(COMPLEXITIES), pieces: dice.between(0, 3) })),
    ),
    markup: markupOf(dice, minorPerDollar),
    minimumMinor: dice.chance(50) ? dice.near(usual.minimumMinor) : 0,
    roundingMinor: dice.chance(50) ? dice.between(1, 2 * usual.roundingMinor) : 1,
    uncertainty: tableOf(
      ['metal', 'naturalDiamond', 'lab', 'colored', 'otherStones', 'labour'] as const,
      () => dice.between(0, 600),
    ),
  }
}

/** Counterexamples name a book by its seed; a book is long. */
const named = (book: PriceBook, seed: number): PriceBook =>
  Object.defineProperty(book, fc.toStringMethod, { value: () => `book ${seed} in ${book.currency}` })

/** A valid price book unlike any store's: every number varies, in the given currencies. */
export const arbitraryPriceBook = (...currencies: [string, ...string[]]): fc.Arbitrary<PriceBook> =>
  fc
    .record({ seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }), currency: fc.constantFrom(...currencies) })
    .map(({ seed, currency }) => named(build(seed, currency), seed))

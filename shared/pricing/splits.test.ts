import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ALLOYS, FINISHES, GEMS, SETTINGS, TIERS } from '../spec/vocabulary.ts'
import { arbitraryPriceBook } from '../test/arbitrary-price-book.ts'
import { checkBook } from './test/check-book.ts'
import { defaultPriceBook } from './default-price-book.ts'
import type {
  AlloyPrice,
  Fees,
  Markup,
  MarkupBand,
  PriceBook,
  SettingPrices,
  StoneKind,
  StonePrice,
} from './price-book.ts'
import { compileRetailBook } from './retail-book.ts'
import { tableOf } from './table.ts'

/** How many times as much a business pays as the book says, and how many times as much it adds, in one bucket. */
type Split = { paid: number; added: number }
const KINDS = ['natural_diamond', 'lab', 'colored'] as const satisfies readonly StoneKind[]
type Splits = { metal: Split; labour: Split; design: Split } & Record<StoneKind, Split>

const swapped = ({ paid, added }: Split): Split => ({ paid: added, added: paid })

const times =
  (factor: number) =>
  (minor: number): number =>
    minor * factor

/** Loss and surcharge trade places where `mirrored`: what is bought dearly is lost less. */
function alloySplit(alloy: AlloyPrice, { metal, labour }: Splits, mirrored: boolean): AlloyPrice {
  const { price, lossPermille } = alloy
  const dearer = times(labour.paid)
  const work = { castingMinor: dearer(alloy.castingMinor), platingMinor: dearer(alloy.platingMinor) }
  if (price.kind === 'typed')
    return { ...alloy, ...work, price: { ...price, perKilogramMinor: price.perKilogramMinor * metal.paid } }
  return mirrored
    ? {
        ...alloy,
        ...work,
        lossPermille: price.surchargePermille,
        price: { ...price, surchargePermille: lossPermille },
      }
    : { ...alloy, ...work }
}

function stoneSplit(stone: StonePrice, splits: Splits): StonePrice {
  const dearer = times(splits[stone.kind].paid)
  if (stone.basis === 'width') return { ...stone, perStoneMinor: stone.perStoneMinor.map(dearer) }
  if (stone.basis === 'grade') return { ...stone, perCaratMinor: stone.perCaratMinor.map(dearer) }
  return { ...stone, perCaratMinor: tableOf(TIERS, (tier) => stone.perCaratMinor[tier].map(dearer)) }
}

function settingsSplit(settings: SettingPrices, { labour }: Splits): SettingPrices {
  const dearer = times(labour.paid)
  return {
    ...settings,
    center: tableOf(SETTINGS, (setting) => settings.center[setting].map(dearer)),
    other: tableOf(SETTINGS, (setting) => settings.other[setting].map(dearer)),
    ...(settings.pearlMinor !== undefined && { pearlMinor: dearer(settings.pearlMinor) }),
  }
}

function feesSplit(fees: Fees, { labour, design }: Splits): Fees {
  const dearer = times(labour.paid)
  return {
    designMinor: tableOf(['stock', 'simple', 'typical', 'complex'], (complexity) =>
      times(design.paid)(fees.designMinor[complexity]),
    ),
    printMinor: dearer(fees.printMinor),
    cleanupMinor: dearer(fees.cleanupMinor),
    polishMinor: dearer(fees.polishMinor),
    finishMinor: tableOf(FINISHES, (finish) => dearer(fees.finishMinor[finish])),
    twoToneMinor: dearer(fees.twoToneMinor),
    engraving: {
      baseMinor: dearer(fees.engraving.baseMinor),
      perCharacterMinor: dearer(fees.engraving.perCharacterMinor),
    },
    recut: {
      ...fees.recut,
      baseMinor: dearer(fees.recut.baseMinor),
      perCaratMinor: dearer(fees.recut.perCaratMinor),
    },
    ...(fees.resizingMinor !== undefined && { resizingMinor: dearer(fees.resizingMinor) }),
  }
}

function markupSplit(markup: Markup, splits: Splits): Markup {
  const bands = (steps: MarkupBand[], { paid, added }: Split): MarkupBand[] =>
    steps.map(({ upToMinor, permille }) => ({
      upToMinor: upToMinor === null ? null : upToMinor * paid,
      permille: permille * added,
    }))
  return {
    metalPermille: markup.metalPermille * splits.metal.added,
    labourPermille: markup.labourPermille * splits.labour.added,
    designPermille: markup.designPermille * splits.design.added,
    center: tableOf(KINDS, (kind) => bands(markup.center[kind], splits[kind])),
    other: tableOf(KINDS, (kind) => bands(markup.other[kind], splits[kind])),
  }
}

/** The book of a business that pays and adds more, bucket by bucket; what it sells for is `paid` × `added` as much. */
const split = (book: PriceBook, splits: Splits, mirrored = false): PriceBook => ({
  ...book,
  spot: {
    ...book.spot,
    perTroyOunceMinor: tableOf(['gold', 'silver', 'platinum', 'palladium'], (metal) =>
      times(splits.metal.paid)(book.spot.perTroyOunceMinor[metal]),
    ),
  },
  alloys: tableOf(ALLOYS, (alloy) => alloySplit(book.alloys[alloy], splits, mirrored)),
  stones: tableOf(GEMS, (gem) => stoneSplit(book.stones[gem], splits)),
  settings: settingsSplit(book.settings, splits),
  fees: feesSplit(book.fees, splits),
  markup: markupSplit(book.markup, splits),
})

const arbitrarySplit = fc.record({
  paid: fc.integer({ min: 1, max: 12 }),
  added: fc.integer({ min: 1, max: 12 }),
})
const arbitrarySplits: fc.Arbitrary<Splits> = fc.record({
  metal: arbitrarySplit,
  labour: arbitrarySplit,
  design: arbitrarySplit,
  natural_diamond: arbitrarySplit,
  lab: arbitrarySplit,
  colored: arbitrarySplit,
})

const fieldsOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [
        ...(Array.isArray(value) ? [] : [key]),
        ...fieldsOf(inner),
      ])
    : []

describe('what a store pays and what it adds', () => {
  test('the books these tests make up are valid ones', () => {
    fc.assert(
      fc.property(arbitraryPriceBook('USD', 'JPY'), (book) => {
        expect(checkBook(book)).toEqual([])
      }),
      { seed: 20, numRuns: 100 },
    )
  })

  test('can be split in any way, bucket by bucket, and the browser gets the same book', () => {
    fc.assert(
      fc.property(arbitraryPriceBook('USD', 'JPY', 'KWD'), arbitrarySplits, (book, splits) => {
        const other: Splits = {
          metal: swapped(splits.metal),
          labour: swapped(splits.labour),
          design: swapped(splits.design),
          natural_diamond: swapped(splits.natural_diamond),
          lab: swapped(splits.lab),
          colored: swapped(splits.colored),
        }
        const one = JSON.stringify(compileRetailBook(split(book, splits), 'v1'))
        expect(JSON.stringify(compileRetailBook(split(book, other, true), 'v1'))).toBe(one)
      }),
      { seed: 21, numRuns: 150 },
    )
  })

  test('can be split alloy by alloy: one loses what another pays too much', () => {
    const arbitraryPermille = fc.integer({ min: 1, max: 400 })
    fc.assert(
      fc.property(
        arbitraryPriceBook('USD', 'JPY'),
        fc.array(fc.tuple(arbitraryPermille, arbitraryPermille), { minLength: 22, maxLength: 22 }),
        fc.integer({ min: 1, max: 2_000 }),
        (book, losses, perGram) => {
          const withLoss = (which: 0 | 1): PriceBook => ({
            ...book,
            alloys: tableOf(ALLOYS, (alloy) => {
              const pair = losses[ALLOYS.indexOf(alloy)] ?? [1, 1]
              const perKilogramMinor = perGram * (1000 + pair[which === 0 ? 1 : 0])
              const price = { kind: 'typed', perKilogramMinor } as const
              return { ...book.alloys[alloy], price, lossPermille: pair[which] }
            }),
          })
          expect(compileRetailBook(withLoss(1), 'v1')).toEqual(compileRetailBook(withLoss(0), 'v1'))
        },
      ),
      { seed: 22, numRuns: 100 },
    )
  })

  test('metal, work, colored stones and pearls might as well be sold at cost', () => {
    fc.assert(
      fc.property(arbitraryPriceBook('USD', 'JPY'), (made) => {
        const { colored } = made.markup.center
        const other = { ...made.markup.other, colored }
        const book: PriceBook = { ...made, markup: { ...made.markup, other } }
        const retail = compileRetailBook(book, 'v1')
        const nothing = [{ upToMinor: null, permille: 1000 }]
        const atCost: PriceBook = {
          ...book,
          alloys: tableOf(ALLOYS, (alloy) => {
            const [perKilogramMinor, castingMinor, platingMinor] = retail.metals[alloy]
            const price = { kind: 'typed', perKilogramMinor } as const
            return { ...book.alloys[alloy], price, castingMinor, platingMinor, lossPermille: 0 }
          }),
          stones: tableOf(GEMS, (gem) => {
            const stone = book.stones[gem]
            const [a = [], b = [], c = [], d = []] = retail.gems[gem].center
            if (stone.kind !== 'colored' || stone.basis === 'grade') return stone
            return stone.basis === 'width'
              ? { ...stone, perStoneMinor: a }
              : { ...stone, perCaratMinor: { commercial: a, good: b, fine: c, extra_fine: d } }
          }),
          settings: { ...book.settings, center: retail.settings.center, other: retail.settings.other },
          markup: {
            ...book.markup,
            metalPermille: 1000,
            labourPermille: 1000,
            center: { ...book.markup.center, colored: nothing },
            other: { ...other, colored: nothing },
          },
        }
        const { metals, gems, settings } = compileRetailBook(atCost, 'v1')
        expect(metals).toEqual(retail.metals)
        expect(gems).toEqual(retail.gems)
        expect(settings.center).toEqual(retail.settings.center)
        expect(settings.other).toEqual(retail.settings.other)
      }),
      { seed: 23, numRuns: 60 },
    )
  })

  test('show where the selling price differs', () => {
    const book = defaultPriceBook()
    const dearer = { ...book, markup: { ...book.markup, labourPermille: 2_100 } }
    expect(compileRetailBook(dearer, 'v1')).not.toEqual(compileRetailBook(book, 'v1'))
  })

  test('have no field in the retail book', () => {
    fc.assert(
      fc.property(arbitraryPriceBook('USD'), (book) => {
        const fields = fieldsOf(compileRetailBook(book, 'v1'))
        const telling = /cost|markup|loss|margin|spot|surcharge|fineness|kilogram|minor|permille|provenance/i
        expect(fields.filter((name) => telling.test(name))).toEqual([])
      }),
      { seed: 24, numRuns: 20 },
    )
  })
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryPriceBook } from '../../test/arbitrary-price-book.ts'
import { defaultPriceBook } from '../default-price-book.ts'
import type { PriceBook } from '../price-book.ts'
import { applyCells } from './apply-cells.ts'
import { bookCells } from './book-cells.ts'
import type { CellErrorCode, TypedCells } from './cell.ts'
import { checkBook } from '../test/check-book.ts'

const options = { today: '2026-11-24' }
const book = defaultPriceBook('USD')
const NATURAL = 'markup.center.natural_diamond'
const ROSE = 'alloys.gold_18k_rose.price'

type Refused = [what: string, typed: TypedCells, path: string, code: CellErrorCode, message?: string]

const one = (
  what: string,
  path: string,
  text: string,
  code: CellErrorCode,
  ...message: [string?]
): Refused => [what, { [path]: text }, path, code, ...message]

const REFUSED: Refused[] = [
  one('a negative price', 'fees.printMinor', '-1', 'out_of_range'),
  one(
    'zero fineness',
    'alloys.gold_9k_rose.price.finenessPermille',
    '0',
    'out_of_range',
    'Alloys, 9k rose gold, Fineness: must be from 1 to 1,000.',
  ),
  one('more gold than metal', `${ROSE}.finenessPermille`, '1001', 'out_of_range'),
  one('half a permille of fineness', `${ROSE}.finenessPermille`, '750.5', 'too_many_decimals'),
  one('spot for nothing', 'spot.perTroyOunceMinor.gold', '0', 'out_of_range'),
  one('more loss than metal', 'alloys.gold_9k_rose.lossPermille', '101 %', 'out_of_range'),
  one('an endless surcharge', `${ROSE}.surchargePermille`, '120', 'out_of_range'),
  one('gold lighter than stone', 'alloys.gold_9k_rose.densityCenti', '2.6', 'out_of_range'),
  one('selling below cost', 'markup.metalPermille', '0.9', 'out_of_range'),
  one('an absurd markup', 'markup.labourPermille', '25', 'out_of_range'),
  one('an absurd band', `${NATURAL}.0.permille`, '12', 'out_of_range'),
  one('more doubt than price', 'uncertainty.metal', '140', 'out_of_range'),
  one('words', 'fees.printMinor', 'about 30', 'not_a_number'),
  one('not a number', 'fees.printMinor', 'NaN', 'not_a_number'),
  one('an exponent', 'fees.printMinor', '1e3', 'not_a_number'),
  one('infinity', 'fees.printMinor', 'Infinity', 'not_a_number'),
  one('nothing', 'fees.printMinor', '', 'required', 'Making, Wax or resin print: needs a number.'),
  one(
    'tenths of a cent',
    'fees.printMinor',
    '30.005',
    'too_many_decimals',
    'Making, Wax or resin print: takes at most 2 decimals.',
  ),
  one(
    'all the money there is',
    'fees.printMinor',
    '99,999,999,999',
    'out_of_range',
    "Making, Wax or resin print: can't be less than 0 or more than 10,000,000.",
  ),
  one('a gap in a grid', 'stones.ruby.perCaratMinor.good.2', ' ', 'required'),
  one('no size', 'stones.ruby.sizes.2', '0', 'out_of_range'),
  one('sizes out of order', 'stones.ruby.sizes.1', '0.3', 'not_ascending'),
  one('widths out of order', 'settings.widthsUm.3', '7.4', 'not_ascending'),
  one('a tier under a lesser one', 'stones.ruby.perCaratMinor.fine.2', '300', 'falls'),
  one('a tier over a better one', 'stones.ruby.perCaratMinor.good.2', '90000', 'falls'),
  one('a better color for less', 'stones.diamond_lab.grades.color.D', '0.9', 'falls'),
  one('a better clarity for less', 'stones.diamond_natural.grades.clarity.FL', '0.2', 'falls'),
  one('a heavier diamond for less', 'stones.diamond_lab.perCaratMinor.5', '1', 'falls'),
  one('a bigger pearl for less', 'stones.pearl_akoya.perStoneMinor.3', '1', 'falls'),
  one(
    'a dearer fee for a smaller stone',
    'settings.center.bezel.0',
    '90',
    'falls',
    'Setting the center stone, Bezel, Up to 2.5 mm: must be at most 80, or “Up to 5 mm” would cost less than it.',
  ),
  one(
    'a cheaper fee for a bigger stone',
    'settings.center.bezel.1',
    '50',
    'falls',
    'Setting the center stone, Bezel, Up to 5 mm: must be at least 60, or it would cost less than “Up to 2.5 mm”.',
  ),
  [
    'a typed metal without a price',
    { [`${ROSE}.kind`]: 'typed' },
    `${ROSE}.perKilogramMinor`,
    'required',
    'Alloys, 18k rose gold, Typed price per gram: needs a price, since this metal’s price is typed.',
  ],
  one('a typed price for a metal that follows spot', `${ROSE}.perKilogramMinor`, '118', 'unused'),
  [
    'bands in the wrong order',
    { 'markup.center.colored.1.upToMinor': '150' },
    'markup.center.colored.1.upToMinor',
    'not_ascending',
    'Center colored stones and pearls, Band 2, Cost up to: must be more than the 200 before it.',
  ],
  [
    'bands in the wrong order behind one taken away',
    { [`${NATURAL}.1.upToMinor`]: '', [`${NATURAL}.1.permille`]: '', [`${NATURAL}.3.upToMinor`]: '100' },
    `${NATURAL}.3.upToMinor`,
    'not_ascending',
  ],
  [
    'no band for what is dearer',
    { 'markup.other.lab.0.upToMinor': '900' },
    'markup.other.lab.1.permille',
    'gap',
  ],
  [
    'six bands with an end each',
    Object.fromEntries(
      [0, 1, 2, 3, 4, 5].flatMap((i) => [
        [`markup.other.lab.${i}.upToMinor`, `${100 * (i + 1)}`],
        [`markup.other.lab.${i}.permille`, '2'],
      ]),
    ),
    'markup.other.lab.5.upToMinor',
    'gap',
    'Other lab-grown stones, Band 6, Cost up to: must be blank: the last band is for every cost above the others.',
  ],
  one('an end between open bands', `${NATURAL}.1.upToMinor`, '', 'required'),
  [
    'an end without a factor',
    { 'markup.other.lab.3.upToMinor': '900' },
    'markup.other.lab.3.permille',
    'required',
  ],
  one('no band at all', 'markup.other.lab.0.permille', '', 'required'),
  one('a spot price of tomorrow', 'spot.asOf', '2026-11-25', 'in_the_future'),
  one('a day that never was', 'spot.asOf', '2026-02-30', 'not_a_date'),
  one('another way of drawing', 'styles.ring.signet.complexity', 'baroque', 'not_a_choice'),
  one('a dozen castings', 'styles.ring.signet.pieces', '12', 'out_of_range'),
  one('a rounding step of nothing', 'roundingMinor', '0', 'out_of_range'),
  one(
    'rounding by more than a piece costs',
    'roundingMinor',
    '600',
    'too_coarse',
    'Prices, Round prices to: must be at most 500, the least a made piece is sold for.',
  ),
  one('a minimum below the rounding step', 'minimumMinor', '3', 'too_coarse'),
  one(
    'a cell there is not',
    'moon.dust',
    '3',
    'unknown_cell',
    '“moon.dust” is not a cell of this price book.',
  ),
  one('a cell of another kind', '__proto__.polluted', '3', 'unknown_cell'),
]

describe('bad books', () => {
  test.each(REFUSED)('%s is refused, naming the cell', (_, typed, path, code, message) => {
    const { errors, book: made } = applyCells(book, typed, options)
    expect(made).toBeUndefined()
    const error = errors?.find((given) => given.path === path)
    expect(error?.code).toBe(code)
    if (message === undefined) expect(error?.message).toMatch(/^.+(: | is )[a-z'].*\.$/)
    else expect(error?.message).toBe(message)
  })

  test('all that is wrong is said at once, in reading order', () => {
    const typed = {
      'markup.metalPermille': '25',
      'fees.printMinor': 'lots',
      'stones.ruby.sizes.1': '0.3',
      [`${ROSE}.kind`]: 'typed',
      [`${ROSE}.finenessPermille`]: '0',
      'settings.center.bezel.0': '90',
      roundingMinor: '600',
    }
    const order = bookCells(book).map(({ path }) => path)
    const paths = applyCells(book, typed, options).errors?.map(({ path }) => path) ?? []
    expect(paths.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))).toEqual(paths)
    expect(new Set(paths)).toEqual(
      new Set([...Object.keys(typed).filter((path) => !path.endsWith('kind')), `${ROSE}.perKilogramMinor`]),
    )
  })

  test('one cell has one error, and a bad one is not compared with its neighbors', () => {
    const typed = { 'stones.ruby.perCaratMinor.fine.2': '-5' }
    expect(applyCells(book, typed, options).errors).toHaveLength(1)
    const low = { 'stones.ruby.perCaratMinor.fine.2': '1' }
    expect(applyCells(book, low, options).errors).toHaveLength(1)
  })

  test('a metal that is typed keeps no fineness that nobody would see', () => {
    const typed = applyCells(
      book,
      { [`${ROSE}.kind`]: 'typed', [`${ROSE}.perKilogramMinor`]: '118' },
      options,
    )
    const { errors } = applyCells(typed.book ?? book, { [`${ROSE}.finenessPermille`]: '752' }, options)
    expect(errors).toMatchObject([{ path: `${ROSE}.finenessPermille`, code: 'unused' }])
  })

  test('without a minimum any rounding will do', () => {
    expect(applyCells(book, { minimumMinor: '0', roundingMinor: '600' }, options).errors).toBeUndefined()
  })

  test('a refused book leaves the one it was typed on as it was', () => {
    const before = structuredClone(book)
    for (const [, typed] of REFUSED) applyCells(book, typed, options)
    expect(book).toEqual(before)
  })
})

const isCost = (path: string): boolean =>
  /^stones\.\w+\.(per|grades\.(color|clarity))|^settings\.(center|other)/.test(path)

test('what a refusal asks for is accepted', () => {
  const cost = fc
    .tuple(arbitraryPriceBook('USD', 'JPY', 'KWD'), fc.nat(), fc.nat(5_000))
    .map(([any, at, text]) => {
      const costs = bookCells(any).filter(({ path }) => isCost(path))
      return { any, path: costs[at % costs.length]?.path ?? '', text: String(text) }
    })
  let refusals = 0
  fc.assert(
    fc.property(cost, ({ any, path, text }) => {
      const { errors } = applyCells(any, { [path]: text }, options)
      if (!errors || errors[0]?.code === 'out_of_range') return
      refusals++
      expect(errors).toMatchObject([{ path }])
      const bound = /(?:at (?:least|most)|more than) ([\d.,]+?)[.,]?(?: |$)/.exec(
        errors[0]?.message ?? '',
      )?.[1]
      expect(applyCells(any, { [path]: bound ?? '' }, options).errors).toBeUndefined()
    }),
    { seed: 46, numRuns: 150 },
  )
  expect(refusals).toBeGreaterThan(30)
})

describe('a book that came from elsewhere', () => {
  const ruby = book.stones.ruby
  const withRuby = (change: Partial<typeof ruby>): PriceBook => ({
    ...book,
    stones: { ...book.stones, ruby: Object.assign({}, ruby, change) },
  })
  const row = [1, 2, 3]

  test.each<[string, PriceBook, string, CellErrorCode]>([
    ['a spot price of nothing', { ...book, roundingMinor: 0 }, 'roundingMinor', 'out_of_range'],
    ['half a cent', { ...book, minimumMinor: 0.5 }, 'minimumMinor', 'out_of_range'],
    ['no number', { ...book, minimumMinor: Number.NaN }, 'minimumMinor', 'out_of_range'],
    [
      'a row too short',
      withRuby({ sizes: [...ruby.sizes, 990_000] }),
      'stones.ruby.perCaratMinor.good.',
      'required',
    ],
    [
      'a row too long',
      withRuby({ sizes: ruby.sizes.slice(0, -1) }),
      'stones.ruby.perCaratMinor.good.',
      'gap',
    ],
    [
      'fees for fewer steps',
      { ...book, settings: { ...book.settings, center: { ...book.settings.center, bezel: row } } },
      'settings.center.bezel.3',
      'required',
    ],
    [
      'fees for more steps',
      { ...book, settings: { ...book.settings, widthsUm: [2_500] } },
      'settings.center.bezel.2',
      'gap',
    ],
    [
      'a spot price of the future',
      { ...book, spot: { ...book.spot, asOf: '2030-01-01' } },
      'spot.asOf',
      'in_the_future',
    ],
  ])('with %s is not sound', (_, given, path, code) => {
    const errors = checkBook(given, options.today)
    expect(errors.some((error) => error.path.startsWith(path) && error.code === code)).toBe(true)
    // Nor can it be saved again as it is.
    expect(applyCells(given, {}, options).errors).toEqual(errors)
  })
})

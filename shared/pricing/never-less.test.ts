import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Band, DesignSpec, StoneGroup } from '../spec/design-spec.ts'
import { LIMITS } from '../spec/limits.ts'
import { startingSpec } from '../spec/starting-spec.ts'
import { startingStone } from '../spec/starting-stones.ts'
import { stoneSizeForWeight } from '../spec/stone-size.ts'
import {
  ALLOYS,
  CATEGORIES,
  CUTS,
  DIAMOND_CLARITIES,
  DIAMOND_COLORS,
  GEMS,
  ORIGINS,
  ROLES,
  SETTINGS,
  STYLES,
  TIERS,
  type AlloyId,
} from '../spec/vocabulary.ts'
import { arbitraryPriceBook } from '../test/arbitrary-price-book.ts'
import { arbitrarySpec } from '../test/arbitrary-spec.ts'
import { DENSITY_CENTI } from './data/alloy-density.ts'
import { defaultPriceBook } from './default-price-book.ts'
import { estimatePiece } from './estimate-piece.ts'
import { compileRetailBook, type RetailBook } from './retail-book.ts'
import { tableOf } from './table.ts'

const DEFAULTS = [defaultPriceBook('USD'), defaultPriceBook('JPY')]
const MADE_UP = fc.sample(arbitraryPriceBook('USD', 'JPY'), { seed: 30, numRuns: 30 })
const BOOKS = [...DEFAULTS, ...MADE_UP].map((book, at) => compileRetailBook(book, `book ${at}`))

const likely = (spec: DesignSpec, book: RetailBook): number => estimatePiece(spec, book).likelyMinor

/** Counterexamples name a book by its number: it is long. */
const arbitraryBook = fc.nat({ max: BOOKS.length - 1 })
const bookAt = (at: number): RetailBook => {
  const book = BOOKS[at]
  if (!book) throw new RangeError(`No book ${at}`)
  return book
}

const sized = (stone: StoneGroup): StoneGroup => ({ ...stone, ...stoneSizeForWeight(stone) })

/** A stone as large as it is heavy, of any gem, origin, cut, role, setting and quality. */
const arbitrarySized: fc.Arbitrary<StoneGroup> = fc
  .record({
    gem: fc.constantFrom(...GEMS),
    origin: fc.constantFrom(...ORIGINS),
    cut: fc.constantFrom(...CUTS),
    role: fc.constantFrom(...ROLES),
    setting: fc.constantFrom(...SETTINGS),
    count: fc.integer({ min: 1, max: 60 }),
    weightPoints: fc.oneof(fc.integer({ min: 1, max: 220 }), fc.integer({ min: 1, max: 2_000 })),
    quality: fc.record(
      {
        tier: fc.constantFrom(...TIERS),
        color: fc.constantFrom(...DIAMOND_COLORS),
        clarity: fc.constantFrom(...DIAMOND_CLARITIES),
      },
      { requiredKeys: [] },
    ),
  })
  .map((stone) => sized({ ...stone, lengthUm: 0, widthUm: 0 }))

/** A piece whose first stones may be of any kind and whose `at`th is the sized one. */
const arbitraryStoned = fc
  .record({ spec: arbitrarySpec(), stone: arbitrarySized, at: fc.nat({ max: 3 }) })
  .map(({ spec, stone, at }) => {
    const others = spec.stones.filter(({ role }) => role !== 'center' || stone.role !== 'center')
    const place = Math.min(at, others.length)
    return {
      stone,
      place,
      spec: { ...spec, stones: [...others.slice(0, place), stone, ...others.slice(place)] },
    }
  })

type Stoned = { spec: DesignSpec; stone: StoneGroup; place: number }

const change = ({ spec, place }: Stoned, to: Partial<StoneGroup>): DesignSpec => ({
  ...spec,
  stones: spec.stones.map((stone, index) => (index === place ? { ...stone, ...to } : stone)),
})

/** `more` gives the lesser and the greater of two pieces, or nothing where the piece has no such thing. */
const neverLess = (name: string, more: (piece: Stoned, by: number) => DesignSpec[], numRuns = 1_500) =>
  test(name, () => {
    fc.assert(
      fc.property(arbitraryStoned, fc.integer({ min: 1, max: 300 }), arbitraryBook, (piece, by, at) => {
        const prices = more(piece, by).map((spec) => likely(spec, bookAt(at)))
        expect(prices).toEqual([...prices].sort((a, b) => a - b))
      }),
      { seed: 31, numRuns },
    )
  })

/** From the given grade to the best one. */
const upwards = <T>(worstFirst: readonly T[], from: T): T[] => worstFirst.slice(worstFirst.indexOf(from))
const COLORS_UP = DIAMOND_COLORS.toReversed()
const CLARITIES_UP = DIAMOND_CLARITIES.toReversed()

describe('on the default books and on made-up ones, in dollars and yen, it never costs less to have', () => {
  neverLess('more carats, in a larger stone', (piece, by) => {
    const { stone } = piece
    const heavier = sized({ ...stone, weightPoints: stone.weightPoints + by })
    return [piece.spec, change(piece, heavier)]
  })

  neverLess('more carats, in a deeper stone', (piece, by) => [
    piece.spec,
    change(piece, { weightPoints: piece.stone.weightPoints + by }),
  ])

  neverLess('a point more, in melee of any stated weight and size', (piece, by) => {
    const side = 500 + ((by * 7_919) % 4_000)
    const melee = { lengthUm: side, widthUm: side }
    return [1, 2, 3].map((more) => change(piece, { ...melee, weightPoints: (by % 20) + more }))
  })

  neverLess('a wider stone of unstated weight', (piece, by) => {
    const { lengthUm, widthUm } = piece.stone
    const unweighed = { ...piece.stone, weightPoints: 0 }
    return [0, by * 10].map((more) =>
      change(piece, { ...unweighed, lengthUm: lengthUm + more, widthUm: widthUm + more }),
    )
  })

  neverLess('more stones', (piece, by) => [piece.spec, change(piece, { count: piece.stone.count + by })])

  neverLess('one more group of stones', (piece) => [
    { ...piece.spec, stones: piece.spec.stones.filter((_, index) => index !== piece.place) },
    piece.spec,
  ])

  neverLess('a better tier', (piece) => {
    const { tier = 'good' } = piece.stone.quality
    return upwards(TIERS, tier).map((better) =>
      change(piece, { quality: { ...piece.stone.quality, tier: better } }),
    )
  })

  neverLess('a better color', (piece) => {
    const { quality } = piece.stone
    return upwards(COLORS_UP, quality.color ?? 'M').map((color) =>
      change(piece, { gem: 'diamond_natural', quality: { ...quality, color } }),
    )
  })

  neverLess('a better clarity', (piece) => {
    const { quality } = piece.stone
    return upwards(CLARITIES_UP, quality.clarity ?? 'I1').map((clarity) =>
      change(piece, { gem: 'diamond_lab', quality: { ...quality, clarity } }),
    )
  })

  const banded = (name: string, more: (band: Band, by: number) => Partial<Band>) =>
    neverLess(name, ({ spec }, by) => {
      const { band } = spec
      return band ? [spec, { ...spec, band: { ...band, ...more(band, by * 3) } }] : []
    })
  banded('a wider band', ({ widthUm }, by) => ({ widthUm: widthUm + by }))
  banded('a thicker band', ({ thicknessUm }, by) => ({ thicknessUm: thicknessUm + by }))
  banded('a band that tapers less', ({ taperUm = 0 }, by) => ({ taperUm: Math.max(0, taperUm - by) }))

  neverLess('a bigger ring size or a longer chain', ({ spec: { size, ...spec } }, by) => {
    if (!size) return []
    if (size.kind === 'length')
      return [0, by * 100].map((more) => ({ ...spec, size: { ...size, lengthUm: size.lengthUm + more } }))
    return [0, by * 10].map((more) => {
      const innerDiameterUm = Math.min(LIMITS.ringInnerDiameterUm.max, size.innerDiameterUm + more)
      return { ...spec, size: { ...size, innerDiameterUm } }
    })
  })

  neverLess('a guessed size than a measured one', ({ spec: { size, ...spec } }) =>
    size?.kind === 'ring'
      ? (['measured', 'guess'] as const).map((source) => ({ ...spec, size: { ...size, source } }))
      : [],
  )

  neverLess('an engraving, and one more letter', (piece) => {
    const { engraving, ...plain } = piece.spec
    const text = engraving?.text ?? 'x'
    return [
      plain,
      ...[text, `${text}x`].map((words) => ({
        ...plain,
        engraving: { text: words, font: 'serif' as const, place: 'inside' as const },
      })),
    ]
  })
})

describe('order', () => {
  test('of the stones beside the center does not change a price', () => {
    fc.assert(
      fc.property(arbitraryStoned, arbitraryBook, ({ spec }, at) => {
        const turned = { ...spec, stones: spec.stones.toReversed() }
        const { labels: _, ...amounts } = pricesOf(spec, bookAt(at))
        const { labels: __, ...amountsTurned } = pricesOf(turned, bookAt(at))
        expect(amountsTurned).toEqual(amounts)
      }),
      { seed: 32, numRuns: 1_000 },
    )
  })

  test('does not tip a half either way', () => {
    // Care of 0.2, 0.6 and 0.7 of one cent: 0.2 + 0.6 + 0.7 is 1.5, and 0.7 + 0.6 + 0.2 is 1.4999… in floating point.
    const { settings, markup, ...usual } = defaultPriceBook()
    const cent = tableOf(SETTINGS, () => settings.widthsUm.map(() => 1).concat(1))
    const book = compileRetailBook(
      {
        ...usual,
        settings: { ...settings, other: cent, cutPermille: { oval: 200, pear: 600, heart: 700 } },
        markup: { ...markup, labourPermille: 1_000 },
      },
      'v1',
    )
    const ring = startingSpec('ring', 'stacking')
    const stones = (['oval', 'pear', 'heart'] as const).map((cut) =>
      startingStone({ role: 'side', gem: 'diamond_natural', cut, setting: 'prong4' }, 50),
    )
    for (const order of [stones, stones.toReversed()]) {
      const { lines } = estimatePiece({ ...ring, stones: order }, book)
      expect(lines.find(({ code }) => code === 'setting')?.amountMinor).toBe(2)
    }
  })
})

function pricesOf(spec: DesignSpec, book: RetailBook) {
  const { lines, likelyMinor, lowMinor, highMinor } = estimatePiece(spec, book)
  return {
    likelyMinor,
    lowMinor,
    highMinor,
    amounts: lines.map(({ code, quantity, amountMinor }) => [code, quantity, amountMinor]),
    labels: lines.map(({ label }) => label),
  }
}

describe('metals', () => {
  const LADDERS: AlloyId[][] = [
    [
      'gold_9k_yellow',
      'gold_10k_yellow',
      'gold_14k_yellow',
      'gold_18k_yellow',
      'gold_22k_yellow',
      'gold_24k_yellow',
    ],
    ['gold_9k_white', 'gold_10k_white', 'gold_14k_white', 'gold_18k_white'],
    ['gold_14k_white_pd', 'gold_18k_white_pd'],
    ['gold_9k_rose', 'gold_10k_rose', 'gold_14k_rose', 'gold_18k_rose'],
    ['silver_925', 'gold_9k_yellow'],
    ['gold_14k_yellow', 'platinum_950_ru'],
    ['gold_14k_yellow', 'platinum_950_co'],
    ['gold_14k_rose', 'platinum_900_ir'],
  ]

  test('higher karat never costs less, nor platinum than 14k, by the default books', () => {
    fc.assert(
      fc.property(arbitrarySpec(), fc.nat({ max: 1 }), (spec, at) => {
        if (!spec.metal) return
        for (const ladder of LADDERS) {
          const prices = ladder.map((alloy) => likely({ ...spec, metal: { alloy } }, bookAt(at)))
          expect(prices).toEqual([...prices].sort((a, b) => a - b))
        }
      }),
      { seed: 33, numRuns: 500 },
    )
  })

  test('platinum never costs less than gold, nor any metal than another, where its volume and its work cost no less', () => {
    let compared = 0
    fc.assert(
      fc.property(arbitrarySpec(), arbitraryBook, (spec, at) => {
        if (!spec.metal) return
        const book = bookAt(at)
        const metals = ALLOYS.map((alloy) => {
          const [perKilogram, ...work] = book.metals[alloy]
          const perVolume = perKilogram * (book.densities?.[alloy] ?? DENSITY_CENTI[alloy])
          return { costs: [perVolume, ...work], price: likely({ ...spec, metal: { alloy } }, book) }
        })
        for (const dear of metals)
          for (const cheap of metals) {
            if (dear === cheap || dear.costs.some((cost, index) => cost < (cheap.costs[index] ?? 0))) continue
            compared++
            expect(dear.price).toBeGreaterThanOrEqual(cheap.price)
          }
      }),
      { seed: 34, numRuns: 400 },
    )
    expect(compared).toBeGreaterThan(5_000)
  })

  test('at the stored spot 18k honestly costs more by volume than platinum', () => {
    const { alloys, spot } = defaultPriceBook()
    const perCubicMm = (alloy: AlloyId): number => {
      const { price } = alloys[alloy]
      if (price.kind !== 'spot') throw new TypeError('the default book follows spot')
      return spot.perTroyOunceMinor[price.metal] * price.finenessPermille * DENSITY_CENTI[alloy]
    }
    expect(perCubicMm('gold_18k_yellow')).toBeGreaterThan(perCubicMm('platinum_950_ru'))
    expect(perCubicMm('platinum_950_ru')).toBeGreaterThan(perCubicMm('gold_14k_yellow'))
    const band = startingSpec('wedding_band', 'plain')
    const metalOf = (alloy: AlloyId) =>
      estimatePiece({ ...band, metal: { alloy } }, bookAt(0)).lines.find(({ code }) => code === 'metal')
    expect(metalOf('gold_18k_yellow')?.amountMinor).toBeGreaterThan(
      metalOf('platinum_950_ru')?.amountMinor ?? 0,
    )
  })
})

describe('every category and style', () => {
  test.each(CATEGORIES.flatMap((category) => STYLES[category].map((style) => ({ category, style }))))(
    '$category $style costs no less in a larger stone, of better quality, on a wider band',
    ({ category, style }) => {
      const spec = startingSpec(category, style)
      const dearer: DesignSpec[] = [
        {
          ...spec,
          stones: spec.stones.map((stone) => sized({ ...stone, weightPoints: stone.weightPoints + 25 })),
        },
        {
          ...spec,
          stones: spec.stones.map((stone) => ({
            ...stone,
            quality: { tier: 'extra_fine', color: 'D', clarity: 'FL' },
          })),
        },
        ...(spec.band ? [{ ...spec, band: { ...spec.band, widthUm: spec.band.widthUm + 500 } }] : []),
      ]
      for (const book of BOOKS)
        for (const piece of dearer) expect(likely(piece, book)).toBeGreaterThanOrEqual(likely(spec, book))
    },
  )
})

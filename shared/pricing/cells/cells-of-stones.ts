import { ENGLISH_NAMES } from '../../spec/names.ts'
import { CUTS, DIAMOND_CLARITIES, DIAMOND_COLORS, GEMS, TIERS, type GemId } from '../../spec/vocabulary.ts'
import type { PriceBook, StonePrice } from '../price-book.ts'
import type { BookPart, Cell } from './cell.ts'
import { capital } from './cells-of-money.ts'
import { decimalText } from './cell-text.ts'

const SIZE = { unit: 'carats', min: 1, max: 1_000_000 } as const
const perCarat = (max: number) => ({ unit: 'money_per_carat', min: 0, max }) as const
/** A grade makes a stone dearer or cheaper than the reference, at most tenfold. */
const GRADE = { unit: 'factor', min: 1, max: 10_000 } as const

export const PART_OF_BASIS = { tier: 'gems', grade: 'diamonds', width: 'pearls' } as const satisfies Record<
  StonePrice['basis'],
  BookPart
>

const tierColumn = (tier: (typeof TIERS)[number]): string => capital(ENGLISH_NAMES.tier[tier])

type At = Pick<Cell, 'part' | 'table'>

const rowName = (size: number, decimals: number, unit: string): string =>
  `${decimalText(size, decimals)} ${unit}`

function tierCells(gem: GemId, sizes: number[], at: At, most: number): Cell[] {
  return sizes.flatMap((size, i): Cell[] => {
    const row = rowName(size, 4, 'ct')
    return [
      { ...at, row, path: `stones.${gem}.sizes.${i}`, column: 'At', ...SIZE },
      ...TIERS.map((tier): Cell => ({
        ...at,
        row,
        path: `stones.${gem}.perCaratMinor.${tier}.${i}`,
        column: tierColumn(tier),
        ...perCarat(most),
      })),
    ]
  })
}

function gradeCells(gem: GemId, sizes: number[], at: At, most: number): Cell[] {
  const name = capital(ENGLISH_NAMES.gem[gem])
  const grade = (what: 'color' | 'clarity' | 'cut', id: string, row: string): Cell => ({
    ...at,
    table: `${name}: ${what === 'cut' ? 'shape' : what}`,
    row,
    path: `stones.${gem}.grades.${what}.${id}`,
    column: 'Factor',
    ...GRADE,
    ...(what === 'cut' && { optional: true, blank: '1' }),
  })
  return [
    ...sizes.flatMap((size, i): Cell[] => {
      const row = rowName(size, 4, 'ct')
      return [
        { ...at, row, path: `stones.${gem}.sizes.${i}`, column: 'At', ...SIZE },
        { ...at, row, path: `stones.${gem}.perCaratMinor.${i}`, column: 'Cost per carat', ...perCarat(most) },
      ]
    }),
    ...DIAMOND_COLORS.map((color) => grade('color', color, color)),
    ...DIAMOND_CLARITIES.map((clarity) => grade('clarity', clarity, clarity)),
    ...CUTS.filter((cut) => cut !== 'round' && cut !== 'pearl_round').map((cut) =>
      grade('cut', cut, capital(ENGLISH_NAMES.cut[cut])),
    ),
  ]
}

function widthCells(gem: GemId, sizes: number[], at: At, most: number): Cell[] {
  return sizes.flatMap((size, i): Cell[] => {
    const row = rowName(size, 3, 'mm')
    return [
      {
        ...at,
        row,
        path: `stones.${gem}.sizes.${i}`,
        column: 'At',
        unit: 'millimeters',
        min: 500,
        max: 50_000,
      },
      {
        ...at,
        row,
        path: `stones.${gem}.perStoneMinor.${i}`,
        column: 'Cost each',
        unit: 'money',
        min: 0,
        max: most,
      },
    ]
  })
}

const CELLS_OF = { tier: tierCells, grade: gradeCells, width: widthCells }

const ORDER: readonly StonePrice['basis'][] = ['grade', 'tier', 'width']

/** Diamonds with their grades, then colored stones by tier, then pearls by width. */
export const stoneCells = ({ stones }: PriceBook, most: number): Cell[] =>
  ORDER.flatMap((basis) =>
    GEMS.filter((gem) => stones[gem].basis === basis).flatMap((gem) => {
      const at = { part: PART_OF_BASIS[basis], table: capital(ENGLISH_NAMES.gem[gem]) }
      return CELLS_OF[basis](gem, stones[gem].sizes, at, most)
    }),
  )

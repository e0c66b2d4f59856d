import { ENGLISH_NAMES } from '../../spec/names.ts'
import { ALLOYS } from '../../spec/vocabulary.ts'
import { DENSITY_CENTI } from '../data/alloy-density.ts'
import type { SpotMetal, StoneKind, Uncertainty } from '../price-book.ts'
import type { Cell } from './cell.ts'
import { decimalText } from './cell-text.ts'
import { BAND_SLOTS, MARKED_UP, STONE_KINDS } from './open-book.ts'

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const SPOT: Record<SpotMetal, string> = {
  gold: 'Gold',
  silver: 'Silver',
  platinum: 'Platinum',
  palladium: 'Palladium',
}
const SPOT_METALS = ['gold', 'silver', 'platinum', 'palladium'] as const satisfies readonly SpotMetal[]

function spotCells(most: number): Cell[] {
  const at = { part: 'metals', table: 'Spot prices' } as const
  return [
    ...SPOT_METALS.map((metal): Cell => ({
      ...at,
      path: `spot.perTroyOunceMinor.${metal}`,
      row: SPOT[metal],
      column: 'Per troy ounce',
      unit: 'money_per_ounce',
      min: 1,
      max: most,
    })),
    {
      ...at,
      path: 'spot.asOf',
      row: 'Date of these prices',
      column: 'Per troy ounce',
      unit: 'date',
      min: 0,
      max: 0,
    },
  ]
}

type Column = Pick<Cell, 'column' | 'unit' | 'min' | 'max' | 'optional' | 'choices'> & { key: string }

const PERCENT = { unit: 'percent', min: 0, max: 1000 } as const
const money = (max: number) => ({ unit: 'money', min: 0, max }) as const

const alloyColumns = (most: number): readonly Column[] => [
  { key: 'price.kind', column: 'Priced', unit: 'choice', min: 0, max: 0, choices: ['spot', 'typed'] },
  {
    key: 'price.perKilogramMinor',
    column: 'Typed price per gram',
    unit: 'money_per_gram',
    min: 1,
    max: most,
    optional: true,
  },
  { key: 'price.finenessPermille', column: 'Fineness', unit: 'fineness', min: 1, max: 1000 },
  { key: 'price.surchargePermille', column: 'Surcharge over spot', ...PERCENT },
  { key: 'lossPermille', column: 'Loss', ...PERCENT },
  { key: 'castingMinor', column: 'Casting', ...money(most) },
  { key: 'platingMinor', column: 'Rhodium', ...money(most) },
  { key: 'settingPermille', column: 'Setting effort', unit: 'factor', min: 500, max: 5000 },
  { key: 'densityCenti', column: 'Own density', unit: 'density', min: 500, max: 2500, optional: true },
]

/** The spot snapshot, then a row for each alloy. */
export function metalCells(most: number): Cell[] {
  const columns = alloyColumns(most)
  const alloyCells = ALLOYS.flatMap((alloy) => {
    const row = capital(ENGLISH_NAMES.alloy[alloy])
    const usual = decimalText(DENSITY_CENTI[alloy], 2)
    return columns.map(({ key, ...column }): Cell => ({
      part: 'metals',
      table: 'Alloys',
      row,
      path: `alloys.${alloy}.${key}`,
      ...column,
      ...(column.unit === 'density' && { blank: usual }),
    }))
  })
  return [...spotCells(most), ...alloyCells]
}

const KIND_WORDS: Record<StoneKind, string> = {
  natural_diamond: 'natural diamonds',
  lab: 'lab-grown stones',
  colored: 'colored stones and pearls',
}

/** Below one a store would sell under its cost; above ten is a slip of the finger. */
const FACTOR = { unit: 'factor', min: 1000, max: 10_000 } as const

function bandCells(place: (typeof MARKED_UP)[number], kind: StoneKind, most: number): Cell[] {
  const table = `${place === 'center' ? 'Center' : 'Other'} ${KIND_WORDS[kind]}`
  return Array.from({ length: BAND_SLOTS }, (_, i): Cell[] => {
    const at = { part: 'markup', table, row: `Band ${i + 1}`, optional: true } as const
    const path = `markup.${place}.${kind}.${i}`
    return [
      { ...at, path: `${path}.upToMinor`, column: 'Cost up to', unit: 'money', min: 1, max: most },
      { ...at, path: `${path}.permille`, column: 'Factor', ...FACTOR },
    ]
  }).flat()
}

export const markupCells = (most: number): Cell[] => [
  ...(['metal', 'labour', 'design'] as const).map((bucket): Cell => ({
    part: 'markup',
    table: 'Metal and work',
    row: { metal: 'Metal', labour: 'Bench work and setting', design: 'Design and CAD' }[bucket],
    column: 'Factor',
    path: `markup.${bucket}Permille`,
    ...FACTOR,
  })),
  ...MARKED_UP.flatMap((place) => STONE_KINDS.flatMap((kind) => bandCells(place, kind, most))),
]

const UNSURE: Record<keyof Uncertainty, string> = {
  metal: 'Metal',
  naturalDiamond: 'Natural center diamond',
  lab: 'Lab-grown center stone',
  colored: 'Colored center stone',
  otherStones: 'Other stones',
  labour: 'Work',
}
const BUCKETS = [
  'metal',
  'naturalDiamond',
  'lab',
  'colored',
  'otherStones',
  'labour',
] as const satisfies readonly (keyof Uncertainty)[]

export const termCells = (most: number): Cell[] => [
  {
    part: 'terms',
    table: 'Prices',
    row: 'Least a made piece is sold for',
    column: '',
    path: 'minimumMinor',
    ...money(most),
  },
  {
    part: 'terms',
    table: 'Prices',
    row: 'Round prices to',
    column: '',
    path: 'roundingMinor',
    unit: 'money',
    min: 1,
    max: most,
  },
  {
    part: 'terms',
    table: 'Prices',
    row: 'Sales tax or VAT in these prices',
    column: '',
    path: 'tax',
    unit: 'choice',
    min: 0,
    max: 0,
    choices: ['excluded', 'included'],
  },
  ...BUCKETS.map((bucket): Cell => ({
    part: 'terms',
    table: 'How sure the estimate is',
    row: UNSURE[bucket],
    column: 'Plus or minus',
    path: `uncertainty.${bucket}`,
    ...PERCENT,
  })),
]

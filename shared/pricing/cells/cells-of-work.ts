import { ENGLISH_NAMES, styleName } from '../../spec/names.ts'
import { CATEGORIES, CUTS, FINISHES, GEMS, SETTINGS, STYLES } from '../../spec/vocabulary.ts'
import type { Complexity, PriceBook } from '../price-book.ts'
import type { Cell } from './cell.ts'
import { decimalText } from './cell-text.ts'
import { capital } from './cells-of-money.ts'

const money = (max: number) => ({ unit: 'money', min: 0, max }) as const
const EFFORT = { unit: 'factor', min: 100, max: 10_000, column: 'Effort' } as const
const COMPLEXITIES = ['stock', 'simple', 'typical', 'complex'] as const satisfies readonly Complexity[]

/** "Up to 2.5 mm", and "Larger" for what is beyond the last. */
const stepName = (widthsUm: number[], step: number): string => {
  const width = widthsUm[step]
  return width === undefined ? 'Larger' : `Up to ${decimalText(width, 3)} mm`
}

function feeCells(place: 'center' | 'other', { settings }: PriceBook, most: number): Cell[] {
  const table = place === 'center' ? 'Setting the center stone' : 'Setting one of the other stones'
  const steps = [...settings.widthsUm.keys(), settings.widthsUm.length]
  return SETTINGS.filter((setting) => setting !== 'none').flatMap((setting) =>
    steps.map((step): Cell => ({
      part: 'settings',
      table,
      row: capital(ENGLISH_NAMES.setting[setting].replace(/^an? /, '')),
      column: stepName(settings.widthsUm, step),
      path: `settings.${place}.${setting}.${step}`,
      ...money(most),
    })),
  )
}

const careCell = (table: string, row: string, path: string): Cell => ({
  part: 'settings',
  table,
  row: capital(row),
  path: `settings.${path}`,
  ...EFFORT,
  optional: true,
  blank: '1',
})

const careCells = (): Cell[] => [
  ...CUTS.map((cut) => {
    const name = cut === 'pearl_round' ? 'pearl' : ENGLISH_NAMES.cut[cut]
    return careCell('More care by shape', name, `cutPermille.${cut}`)
  }),
  ...GEMS.map((gem) => careCell('More care by stone', ENGLISH_NAMES.gem[gem], `gemPermille.${gem}`)),
]

export const settingCells = (book: PriceBook, most: number): Cell[] => [
  ...book.settings.widthsUm.map((_, step): Cell => ({
    part: 'settings',
    table: 'Steps of stone width',
    row: `Step ${step + 1}`,
    column: 'Up to',
    path: `settings.widthsUm.${step}`,
    unit: 'millimeters',
    min: 500,
    max: 50_000,
  })),
  ...feeCells('center', book, most),
  ...feeCells('other', book, most),
  {
    part: 'settings',
    table: 'Special cases',
    row: 'Pearl: drill, peg and glue',
    column: '',
    path: 'settings.pearlMinor',
    ...money(most),
    optional: true,
  },
  {
    part: 'settings',
    table: 'Special cases',
    row: "Customer's own stone",
    path: 'settings.customerPermille',
    ...EFFORT,
  },
  ...careCells(),
]

const FEES: readonly [path: string, table: string, row: string][] = [
  ['designMinor.stock', 'Drawing and CAD', 'Bought in, no model'],
  ['designMinor.simple', 'Drawing and CAD', 'Simple'],
  ['designMinor.typical', 'Drawing and CAD', 'Typical'],
  ['designMinor.complex', 'Drawing and CAD', 'Complex'],
  ['printMinor', 'Making', 'Wax or resin print'],
  ['cleanupMinor', 'Making', 'Clean-up and assembly, each casting'],
  ['polishMinor', 'Making', 'Polish, each casting'],
  ['twoToneMinor', 'Making', 'Joining two colors of metal'],
  ['resizingMinor', 'Making', 'One resizing, where the size is a guess'],
  ...FINISHES.map((finish): [string, string, string] => [
    `finishMinor.${finish}`,
    'Finish',
    capital(ENGLISH_NAMES.finish[finish]),
  ]),
  ['engraving.baseMinor', 'Engraving', 'Each engraving'],
  ['engraving.perCharacterMinor', 'Engraving', 'Each character'],
  ['recut.baseMinor', 'Recutting', 'Each stone'],
  ['recut.perCaratMinor', 'Recutting', 'Each carat above that'],
]

const workCells = (): Cell[] =>
  CATEGORIES.flatMap((category) =>
    STYLES[category].flatMap((style): Cell[] => {
      const at = {
        part: 'making',
        table: 'Work by style',
        row: `${capital(ENGLISH_NAMES.category[category])}: ${styleName(style)}`,
      } as const
      const path = `styles.${category}.${style}`
      return [
        {
          ...at,
          path: `${path}.complexity`,
          column: 'Drawing',
          unit: 'choice',
          min: 0,
          max: 0,
          choices: COMPLEXITIES,
        },
        { ...at, path: `${path}.pieces`, column: 'Castings', unit: 'count', min: 0, max: 10 },
      ]
    }),
  )

export const makingCells = (most: number): Cell[] => [
  ...FEES.map(([path, table, row]): Cell => ({
    part: 'making',
    table,
    row,
    column: '',
    path: `fees.${path}`,
    ...money(most),
    ...(path === 'resizingMinor' && { optional: true, blank: '0' }),
  })),
  {
    part: 'making',
    table: 'Recutting',
    row: 'Up to',
    column: '',
    path: 'fees.recut.includedPoints',
    unit: 'points',
    min: 0,
    max: 100_000,
  },
  ...workCells(),
]

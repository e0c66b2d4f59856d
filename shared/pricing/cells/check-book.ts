import { DIAMOND_CLARITIES, DIAMOND_COLORS, GEMS, SETTINGS, TIERS } from '../../spec/vocabulary.ts'
import { minorDigits } from '../../money.ts'
import type { MarkupBand, PriceBook, StonePrice } from '../price-book.ts'
import { bookCells } from './book-cells.ts'
import type { CellError, CellErrorCode } from './cell.ts'
import { MARKED_UP, STONE_KINDS } from './open-book.ts'
import { refusalText } from './refusal-text.ts'

type Fault = { path: string; code: CellErrorCode }

const at = (code: CellErrorCode, path: (index: number) => string, index: number): Fault => ({
  path: path(index),
  code,
})

/** Faults wherever a list does not rise; equal neighbours are allowed unless `strictly`. */
function rising(
  values: readonly number[],
  path: (index: number) => string,
  code: 'not_ascending' | 'falls',
): Fault[] {
  return values.flatMap((value, index) => {
    const before = values[index - 1]
    const wrong = before !== undefined && (code === 'not_ascending' ? value <= before : value < before)
    return wrong ? [at(code, path, index)] : []
  })
}

/** A row of another length than its sizes has a gap, or a number that belongs nowhere. */
const gaps = (row: readonly unknown[], length: number, path: (index: number) => string): Fault[] =>
  row.length === length ? [] : [at('gap', path, Math.min(row.length, length))]

function checkRow(
  row: number[],
  sizes: number[],
  perSize: boolean,
  path: (index: number) => string,
): Fault[] {
  const whole = row.map((price, index) => (perSize ? price * (sizes[index] ?? 0) : price))
  return [...gaps(row, sizes.length, path), ...rising(whole, path, 'falls')]
}

function checkStone(gem: string, stone: StonePrice): Fault[] {
  const base = `stones.${gem}`
  const { sizes } = stone
  const faults = rising(sizes, (i) => `${base}.sizes.${i}`, 'not_ascending')
  if (stone.basis === 'width')
    return [...faults, ...checkRow(stone.perStoneMinor, sizes, false, (i) => `${base}.perStoneMinor.${i}`)]
  if (stone.basis === 'tier') {
    const { perCaratMinor } = stone
    for (const tier of TIERS)
      faults.push(...checkRow(perCaratMinor[tier], sizes, true, (i) => `${base}.perCaratMinor.${tier}.${i}`))
    for (const index of sizes.keys()) {
      const tiers = TIERS.map((tier) => perCaratMinor[tier][index] ?? 0)
      faults.push(...rising(tiers, (i) => `${base}.perCaratMinor.${TIERS[i]}.${index}`, 'falls'))
    }
    return faults
  }
  const { color, clarity } = stone.grades
  const colors = DIAMOND_COLORS.toReversed()
  const clarities = DIAMOND_CLARITIES.toReversed()
  return [
    ...faults,
    ...checkRow(stone.perCaratMinor, sizes, true, (i) => `${base}.perCaratMinor.${i}`),
    ...rising(
      colors.map((grade) => color[grade]),
      (i) => `${base}.grades.color.${colors[i]}`,
      'falls',
    ),
    ...rising(
      clarities.map((grade) => clarity[grade]),
      (i) => `${base}.grades.clarity.${clarities[i]}`,
      'falls',
    ),
  ]
}

function checkBands(bands: MarkupBand[], base: string): Fault[] {
  const last = bands.length - 1
  if (last < 0) return [{ path: `${base}.0.permille`, code: 'required' }]
  const ends = bands.slice(0, last).map(({ upToMinor }) => upToMinor)
  const faults = ends.flatMap((end, i): Fault[] =>
    end === null ? [{ path: `${base}.${i}.upToMinor`, code: 'required' }] : [],
  )
  // The last band is for every cost above the others: an end would leave dearer stones without a price.
  if (bands[last]?.upToMinor !== null) faults.push({ path: `${base}.${last + 1}.permille`, code: 'gap' })
  const known = ends.map((end) => end ?? Number.MAX_SAFE_INTEGER)
  return [...faults, ...rising(known, (i) => `${base}.${i}.upToMinor`, 'not_ascending')]
}

function faultsOf(book: PriceBook): Fault[] {
  const { stones, settings, markup } = book
  const steps = settings.widthsUm.length + 1
  return [
    ...GEMS.flatMap((gem) => checkStone(gem, stones[gem])),
    ...rising(settings.widthsUm, (i) => `settings.widthsUm.${i}`, 'not_ascending'),
    ...MARKED_UP.flatMap((place) =>
      SETTINGS.flatMap((setting) => {
        const path = (i: number) => `settings.${place}.${setting}.${i}`
        const fees = settings[place][setting]
        return [...gaps(fees, steps, path), ...rising(fees, path, 'falls')]
      }),
    ),
    ...MARKED_UP.flatMap((place) =>
      STONE_KINDS.flatMap((kind) => checkBands(markup[place][kind], `markup.${place}.${kind}`)),
    ),
  ]
}

/**
 * What cells can only be judged together: sizes ascend, no grid has a gap, better or bigger never costs less, bands of a
 * markup follow each other and the last is open. Every fault names its cell; empty for a sound book.
 */
export function checkBook(book: PriceBook): CellError[] {
  const faults = faultsOf(book)
  if (faults.length === 0) return []
  const digits = minorDigits(book.currency)
  const cells = new Map(bookCells(book).map((cell) => [cell.path, cell]))
  return faults.map(({ path, code }) => {
    const cell = cells.get(path)
    return { path, code, message: cell ? refusalText(cell, code, digits) : `${path}: is missing.` }
  })
}

import { isLocalDate, type LocalDate } from '../../dates.ts'
import { ALLOYS, DIAMOND_CLARITIES, DIAMOND_COLORS, GEMS, SETTINGS, TIERS } from '../../spec/vocabulary.ts'
import type { PriceBook, StonePrice } from '../price-book.ts'
import type { Cell, CellErrorCode } from './cell.ts'
import type { CellValue, CellValues } from './cell-values.ts'
import { BAND_SLOTS, MARKED_UP, STONE_KINDS } from './open-book.ts'

/**
 * What is wrong with a cell. Where it is wrong beside another, `than`, it would have to be `least` or `most`; or else
 * the other is, which is `instead`.
 */
export type Fault = {
  path: string
  code: CellErrorCode
  than?: string
  least?: number
  most?: number
  instead?: Fault
}

/** A number of a table and where it stands; null where there is none to compare. */
type Entry = { path: string; value: number | null }
type Read = (path: string) => number | null

function valueFault(cell: Cell, value: CellValue, today: LocalDate | undefined): CellErrorCode | null {
  const { unit, min, max, choices, optional } = cell
  if (value === null) return optional ? null : 'required'
  if (unit === 'choice') return choices?.includes(String(value)) ? null : 'not_a_choice'
  if (unit === 'date') {
    if (!isLocalDate(String(value))) return 'not_a_date'
    return today !== undefined && String(value) > today ? 'in_the_future' : null
  }
  return Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max ? null : 'out_of_range'
}

const pair = (code: CellErrorCode, upper: string, lower: string, least: number, most: number): Fault => ({
  path: upper,
  code,
  than: lower,
  least,
  instead: { path: lower, code, than: upper, most },
})

/** Faults wherever a row falls, or for sizes where it doesn't rise. */
function rising(row: readonly Entry[], code: 'falls' | 'not_ascending'): Fault[] {
  return row.flatMap((upper, index) => {
    const lower = row[index - 1]
    if (!lower || lower.value === null || upper.value === null) return []
    const wrong = code === 'falls' ? upper.value < lower.value : upper.value <= lower.value
    return wrong ? [pair(code, upper.path, lower.path, lower.value, upper.value)] : []
  })
}

/** A heavier stone never costs less as a whole, though it may per carat. */
function wholeStones(row: readonly Entry[], sizes: readonly Entry[]): Fault[] {
  return row.flatMap((upper, index) => {
    const lower = row[index - 1]
    const [from, to] = [sizes[index - 1]?.value, sizes[index]?.value]
    if (!lower || lower.value === null || upper.value === null || !from || !to) return []
    const [before, after] = [BigInt(lower.value) * BigInt(from), BigInt(upper.value) * BigInt(to)]
    if (after >= before) return []
    const least = Number((before + BigInt(to) - 1n) / BigInt(to))
    return [pair('falls', upper.path, lower.path, least, Number(after / BigInt(from)))]
  })
}

/** A number beyond the last size has no cell, and nobody sees it. */
const beyond = (row: readonly unknown[], length: number, path: string): Fault[] =>
  row.length > length ? [{ path: `${path}.${length}`, code: 'gap' }] : []

function stoneFaults(gem: string, stone: StonePrice, read: Read): Fault[] {
  const entry = (path: string): Entry => ({ path, value: read(path) })
  const base = `stones.${gem}`
  const along = (path: string): Entry[] => stone.sizes.map((_, i) => entry(`${base}.${path}.${i}`))
  const sizes = along('sizes')
  const { length } = sizes
  const ascending = rising(sizes, 'not_ascending')
  if (stone.basis === 'width') {
    const extra = beyond(stone.perStoneMinor, length, `${base}.perStoneMinor`)
    return [...ascending, ...extra, ...rising(along('perStoneMinor'), 'falls')]
  }
  if (stone.basis === 'tier') {
    const rows = TIERS.map((tier) => along(`perCaratMinor.${tier}`))
    const columns = sizes.map((_, i) => rows.flatMap((row) => row[i] ?? []))
    return [
      ...ascending,
      ...TIERS.flatMap((tier) => beyond(stone.perCaratMinor[tier], length, `${base}.perCaratMinor.${tier}`)),
      ...rows.flatMap((row) => wholeStones(row, sizes)),
      ...columns.flatMap((column) => rising(column, 'falls')),
    ]
  }
  return [
    ...ascending,
    ...beyond(stone.perCaratMinor, length, `${base}.perCaratMinor`),
    ...wholeStones(along('perCaratMinor'), sizes),
    ...rising(
      DIAMOND_COLORS.toReversed().map((id) => entry(`${base}.grades.color.${id}`)),
      'falls',
    ),
    ...rising(
      DIAMOND_CLARITIES.toReversed().map((id) => entry(`${base}.grades.clarity.${id}`)),
      'falls',
    ),
  ]
}

function settingFaults({ settings }: PriceBook, read: Read): Fault[] {
  const entry = (path: string): Entry => ({ path, value: read(path) })
  const steps = [...settings.widthsUm, null]
  const widths = settings.widthsUm.map((_, i) => entry(`settings.widthsUm.${i}`))
  const fees = MARKED_UP.flatMap((place) =>
    SETTINGS.flatMap((setting) => {
      const path = `settings.${place}.${setting}`
      const row = steps.map((_, i) => entry(`${path}.${i}`))
      return [...beyond(settings[place][setting], steps.length, path), ...rising(row, 'falls')]
    }),
  )
  return [...rising(widths, 'not_ascending'), ...fees]
}

/** Used bands have a factor each; all have an end but the last, which is for every cost above. */
function bandFaults(base: string, read: Read, has: (path: string) => boolean): Fault[] {
  const slots = Array.from({ length: BAND_SLOTS }, (_, i) => ({
    end: `${base}.${i}.upToMinor`,
    factor: `${base}.${i}.permille`,
  }))
  const used = slots.filter(({ end, factor }) => has(end) || has(factor))
  const last = used.at(-1)
  if (!last) return [{ path: `${base}.0.permille`, code: 'required' }]
  const next = slots[slots.indexOf(last) + 1]
  const faults = used.flatMap((slot): Fault[] => [
    ...(has(slot.factor) ? [] : [{ path: slot.factor, code: 'required' } as const]),
    ...(has(slot.end) || slot === last ? [] : [{ path: slot.end, code: 'required' } as const]),
  ])
  if (has(last.end) && has(last.factor)) faults.push({ path: next?.factor ?? last.end, code: 'gap' })
  const ends = used.map(({ end }) => ({ path: end, value: read(end) }))
  return [...faults, ...rising(ends, 'not_ascending')]
}

/** A price rounded by more than the least one is, is no price; without a minimum nothing is known of what is sold. */
function roundingFaults(read: Read): Fault[] {
  const [step, minimum] = [read('roundingMinor'), read('minimumMinor')]
  if (step === null || !minimum || step <= minimum) return []
  const instead: Fault = {
    path: 'minimumMinor',
    code: 'too_coarse',
    than: 'roundingMinor',
    least: step,
  }
  return [{ path: 'roundingMinor', code: 'too_coarse', than: 'minimumMinor', most: minimum, instead }]
}

type Asked = {
  /** Without it no date is in the future. */
  today?: LocalDate | undefined
  /** Cells already known to be wrong: nothing is compared with them. */
  bad?: ReadonlySet<string>
}

/**
 * What is wrong with the values of a book's cells, each and together: bounds; sizes that don't ascend; better or bigger
 * for less; bands out of order or without an open end; a typed metal without its price.
 * @param book says how long the tables are; only `values` are judged.
 */
export function faultsOf(
  book: PriceBook,
  cells: readonly Cell[],
  values: CellValues,
  { today, bad: known = new Set() }: Asked,
): Fault[] {
  const faults: Fault[] = []
  const bad = new Set(known)
  for (const cell of cells) {
    const code = bad.has(cell.path) ? null : valueFault(cell, values.get(cell.path) ?? null, today)
    if (code === null) continue
    faults.push({ path: cell.path, code })
    bad.add(cell.path)
  }
  const has = (path: string): boolean => bad.has(path) || (values.get(path) ?? null) !== null
  const read: Read = (path) => {
    const value = bad.has(path) ? null : values.get(path)
    return typeof value === 'number' ? value : null
  }
  const unpriced = ALLOYS.map((alloy) => `alloys.${alloy}.price`).filter(
    (path) => values.get(`${path}.kind`) === 'typed' && !has(`${path}.perKilogramMinor`),
  )
  return [
    ...faults,
    ...unpriced.map((path): Fault => ({ path: `${path}.perKilogramMinor`, code: 'required' })),
    ...GEMS.flatMap((gem) => stoneFaults(gem, book.stones[gem], read)),
    ...settingFaults(book, read),
    ...MARKED_UP.flatMap((place) =>
      STONE_KINDS.flatMap((kind) => bandFaults(`markup.${place}.${kind}`, read, has)),
    ),
    ...roundingFaults(read),
  ]
}

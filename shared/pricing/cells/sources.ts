import type { LocalDate } from '../../dates.ts'
import type { PriceBook, Provenance } from '../price-book.ts'

const isWithin = (path: string, part: string): boolean => path === part || path.startsWith(`${part}.`)

/** Where a cell's number came from: the entry that names most of its path. */
export const sourceOf = ({ provenance }: PriceBook, path: string): Provenance | undefined =>
  provenance
    .filter(({ part }) => isWithin(path, part))
    .reduce<Provenance | undefined>(
      (best, entry) => (best && best.part.length >= entry.part.length ? best : entry),
      undefined,
    )

/** Parts that are one thing as a whole, whatever changes in them. */
const WHOLE: ReadonlySet<string> = new Set(['spot', 'minimumMinor', 'roundingMinor', 'tax'])

/** "alloys.gold_18k_rose.price.kind" → "alloys.gold_18k_rose": what a jeweler thinks of as one thing. */
function thingOf(path: string): string {
  const [part = '', thing] = path.split('.')
  return WHOLE.has(part) || thing === undefined ? part : `${part}.${thing}`
}

/** Who says what a changed cell says now. */
export type TypedSource = Pick<Provenance, 'basis' | 'source'>

const THE_STORE: TypedSource = { basis: 'typed', source: 'typed by the store' }

/** What has been changed is from then on the store's own, of the day it was typed. */
export function withTypedSources(
  book: PriceBook,
  changed: readonly string[],
  today: LocalDate,
  source: TypedSource = THE_STORE,
): PriceBook {
  const parts = [...new Set(changed.map(thingOf))]
  if (parts.length === 0) return book
  const kept = book.provenance.filter((entry) => !parts.some((part) => isWithin(entry.part, part)))
  return { ...book, provenance: [...kept, ...parts.map((part) => ({ part, ...source, asOf: today }))] }
}

import type { LocalDate } from '../../dates.ts'
import type { PriceBook, Provenance } from '../price-book.ts'

const covers = ({ part }: Provenance, path: string): boolean => path === part || path.startsWith(`${part}.`)

/** Where a cell's number came from: the entry that names most of its path. */
export const sourceOf = ({ provenance }: PriceBook, path: string): Provenance | undefined =>
  provenance
    .filter((entry) => covers(entry, path))
    .reduce<Provenance | undefined>(
      (best, entry) => (best && best.part.length >= entry.part.length ? best : entry),
      undefined,
    )

/** "alloys.gold_18k_rose.price.kind" → "alloys.gold_18k_rose": what a jeweler thinks of as one thing. */
const thingOf = (path: string): string =>
  path
    .split('.')
    .slice(0, /^(?:spot|minimumMinor|roundingMinor|tax)/.test(path) ? 1 : 2)
    .join('.')

/** What the store has changed is from then on its own, of the day it was typed. */
export function withTypedSources(book: PriceBook, changed: readonly string[], today: LocalDate): PriceBook {
  const parts = [...new Set(changed.map(thingOf))]
  if (parts.length === 0) return book
  const kept = book.provenance.filter(({ part }) => !parts.includes(part))
  const typed = parts.map((part): Provenance => ({
    part,
    basis: 'typed',
    source: 'typed by the store',
    asOf: today,
  }))
  return { ...book, provenance: [...kept, ...typed] }
}

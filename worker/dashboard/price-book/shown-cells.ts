import { bookCells } from '#shared/pricing/cells/book-cells.ts'
import { BOOK_PARTS, cellName, type BookPart, type Cell } from '#shared/pricing/cells/cell.ts'
import type { PriceBook } from '#shared/pricing/price-book.ts'
import { GEMS, type GemId } from '#shared/spec/vocabulary.ts'
import { paths } from '../../links.ts'

/** What of the book a page shows: a part, one gem of it, or what a search finds. */
export type Shown = { part: BookPart; gem: GemId | null; query: string }

type Asked = { part?: string | undefined; gem?: string | undefined; q?: string | undefined }

const QUERY_CHARACTERS = 60

export function shownOf({ part, gem, q = '' }: Asked): Shown {
  return {
    part: BOOK_PARTS.find((known) => known === part) ?? 'metals',
    gem: GEMS.find((known) => known === gem) ?? null,
    query: q.trim().slice(0, QUERY_CHARACTERS),
  }
}

/** Where a page showing this is; `more` goes along in the query. */
export function addressOf({ part, gem, query }: Shown, more: Record<string, string> = {}): string {
  const asked = query === '' ? { part, ...(gem && { gem }) } : { q: query }
  return `${paths.priceBook}?${new URLSearchParams({ ...asked, ...more })}`
}

/** A page longer than this helps nobody: a search says how much it left out. */
export const MOST_CELLS = 400

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()

/** Gems whose grid is a page of its own: too long to stand among others. */
const isListed = (part: BookPart): boolean => part === 'gems' || part === 'diamonds'

export const gemsOf = (book: PriceBook, part: BookPart): GemId[] => {
  const basis = part === 'diamonds' ? 'grade' : 'tier'
  return isListed(part) ? GEMS.filter((gem) => book.stones[gem].basis === basis) : []
}

/** The cells of a page in reading order, and whether a search found more. */
export function cellsShown(book: PriceBook, { part, gem, query }: Shown): { cells: Cell[]; more: boolean } {
  const all = bookCells(book)
  if (query !== '') {
    const words = folded(query).split(/\s+/)
    const found = all.filter((cell) => words.every((word) => folded(cellName(cell)).includes(word)))
    return { cells: found.slice(0, MOST_CELLS), more: found.length > MOST_CELLS }
  }
  const cells = all.filter((cell) => cell.part === part)
  if (!isListed(part)) return { cells, more: false }
  return { cells: gem ? cells.filter(({ path }) => path.startsWith(`stones.${gem}.`)) : [], more: false }
}

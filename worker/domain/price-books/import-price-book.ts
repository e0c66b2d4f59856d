import { csvToBook, type CsvError } from '#shared/pricing/cells/book-csv.ts'
import type { Ctx, Seller } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { requireOwner } from '../sellers/require-owner.ts'
import { putPriceBook } from './put-price-book.ts'
import { readPriceBook } from './read-price-book.ts'
import { storeToday } from './save-price-book.ts'

export type ImportedBook =
  | { outcome: 'saved'; version: number }
  | { outcome: 'unchanged' }
  | { outcome: 'refused'; errors: CsvError[] }

const FILE_NAME_CHARACTERS = 80

/** Takes a CSV in as the next version, whole or not at all; somebody else's save in that moment is a `conflict`. */
export async function importPriceBook(
  ctx: Ctx<Seller>,
  { csv, fileName }: { csv: string; fileName: string },
): Promise<ImportedBook> {
  requireOwner(ctx)
  const now = await readPriceBook(ctx)
  const imported = csvToBook(csv, now.current.book, { today: storeToday(ctx, now) })
  if (imported.errors) return { outcome: 'refused', errors: imported.errors }
  const { book, changed } = imported
  if (changed.length === 0) return { outcome: 'unchanged' }
  const version = await putPriceBook(ctx, now.current, {
    book,
    origin: 'import',
    detail: fileName.slice(0, FILE_NAME_CHARACTERS),
    changedCells: changed.length,
  })
  if (version === null) throw new Refusal('conflict')
  return { outcome: 'saved', version }
}

import { applyCells } from '#shared/pricing/cells/apply-cells.ts'
import type { Spot } from '#shared/pricing/price-book.ts'
import { decimalText } from '#shared/pricing/cells/cell-text.ts'
import { minorDigits } from '#shared/money.ts'
import type { Ctx, Seller } from '../../context.ts'
import { describeError } from '../../describe-error.ts'
import { Refusal } from '../../errors.ts'
import { requireOwner } from '../sellers/require-owner.ts'
import { putPriceBook } from './put-price-book.ts'
import { readPriceBook } from './read-price-book.ts'
import { storeToday } from './save-price-book.ts'

export type Refreshed =
  | { outcome: 'saved'; version: number }
  | { outcome: 'unchanged' }
  /** The source could not be reached, had nothing, or said something no spot price is. */
  | { outcome: 'unavailable' }

/** Takes the latest spot prices over as the next version. What the source says is checked like anything typed. */
export async function refreshSpot(ctx: Ctx<Seller>): Promise<Refreshed> {
  requireOwner(ctx)
  const now = await readPriceBook(ctx)
  const { book } = now.current
  const spot = await latestOf(ctx, book.currency)
  if (!spot) return { outcome: 'unavailable' }
  const applied = applyCells(book, typedSpot(spot, book.currency), { today: storeToday(ctx, now) })
  if (applied.errors) return { outcome: 'unavailable' }
  if (applied.changed.length === 0) return { outcome: 'unchanged' }
  const version = await putPriceBook(ctx, now.current, {
    book: applied.book,
    origin: 'spot',
    detail: ctx.spot.name,
    changedCells: applied.changed.length,
  })
  if (version === null) throw new Refusal('conflict')
  return { outcome: 'saved', version }
}

async function latestOf(ctx: Ctx, currency: string): Promise<Spot | null> {
  try {
    return await ctx.spot.latest(currency)
  } catch (error) {
    ctx.log({ level: 'error', requestId: ctx.requestId, spot: ctx.spot.name, ...describeError(error) })
    return null
  }
}

const typedSpot = ({ asOf, perTroyOunceMinor }: Spot, currency: string): Record<string, string> => ({
  'spot.asOf': asOf,
  ...Object.fromEntries(
    Object.entries(perTroyOunceMinor).map(([metal, minor]) => [
      `spot.perTroyOunceMinor.${metal}`,
      decimalText(minor, minorDigits(currency)),
    ]),
  ),
})

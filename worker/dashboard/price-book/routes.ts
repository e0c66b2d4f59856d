import { applyCells, cellTexts } from '#shared/pricing/cells/apply-cells.ts'
import { bookToCsv, type CsvError } from '#shared/pricing/cells/book-csv.ts'
import { Hono } from 'hono'
import { exportPriceBook } from '../../domain/price-books/export-price-book.ts'
import { importPriceBook } from '../../domain/price-books/import-price-book.ts'
import { listVersions } from '../../domain/price-books/list-versions.ts'
import { type CurrentBook, readPriceBook, readVersion } from '../../domain/price-books/read-price-book.ts'
import { refreshSpot } from '../../domain/price-books/refresh-spot.ts'
import { restorePriceBook } from '../../domain/price-books/restore-price-book.ts'
import { samplePieces } from '../../domain/price-books/sample-pieces.ts'
import { changedCells, savePriceBook, storeToday } from '../../domain/price-books/save-price-book.ts'
import { found, Refusal } from '../../errors.ts'
import { paths } from '../../links.ts'
import type { LiveAnswer } from '../../platform/browser/islands/live-cost.tsx'
import { type FormValues, readForm } from '../../platform/web/forms.ts'
import { copy } from '../copy.ts'
import { mayEdit, pageReader } from '../frame.tsx'
import { bookPage, versionPage, versionsPage } from './render.tsx'
import type { SellerContext, SellerEnv } from '../seller-env.ts'
import type { BookView, News } from './book-page.tsx'
import { sampleLines } from './sample-lines.ts'
import { addressOf, shownOf } from './shown-cells.ts'

const words = copy.priceBook

export const priceBookRoutes = new Hono<SellerEnv>()

type Typed = { typed: FormValues; errors?: Record<string, string>; news?: News[] }

/** What is typed, as it would be: samples by it where it is sound, by the saved book where it is not. */
function preview(c: SellerContext, now: CurrentBook, typed: FormValues): LiveAnswer {
  const { book } = now.current
  const changed = changedCells(now.current.book, typed)
  const applied = applyCells(book, changed, { today: storeToday(c.get('ctx'), now) })
  const errors = Object.fromEntries((applied.errors ?? []).map(({ path, message }) => [path, message]))
  const count = Object.keys(changed).length
  const bad = Object.keys(errors).length
  const samples = sampleLines(
    samplePieces(applied.book ?? book),
    samplePieces(book),
    book.currency,
    pageReader(c),
  )
  const status = bad > 0 ? words.live.errors(bad) : count > 0 ? words.live.changed(count) : words.live.none
  return { samples, status, errors }
}

function viewOf(c: SellerContext, now: CurrentBook, { typed, errors = {}, news = [] }: Typed): BookView {
  const saved = cellTexts(now.current.book)
  const { spot } = c.get('ctx')
  return {
    now,
    shown: shownOf({ ...c.req.query(), ...typed }),
    texts: { ...saved, ...changedCells(now.current.book, typed) },
    saved,
    errors,
    live: preview(c, now, typed),
    news,
    spotSource: spot.answers ? spot.name : null,
    reader: pageReader(c),
    mayEdit: mayEdit(c),
  }
}

const SPOT_NEWS: Record<string, News | undefined> = {
  saved: { tone: 'success', text: words.refreshed },
  unchanged: { tone: 'info', text: words.refreshSame },
  unavailable: { tone: 'warning', text: words.refreshFailed },
}

function newsOf(c: SellerContext, { current }: CurrentBook): News[] {
  const { saved, spot = '' } = c.req.query()
  const said = SPOT_NEWS[spot]
  if (said) return [said]
  if (saved === undefined) return []
  if (saved !== String(current.version)) return [{ tone: 'info', text: words.unchanged }]
  const link = { href: paths.priceBookVersion(current.version), link: words.seeChanges }
  return [{ tone: 'success', text: words.saved(current.version), ...link }]
}

priceBookRoutes.get(paths.priceBook, async (c) => {
  const now = await readPriceBook(c.get('ctx'))
  return bookPage(c, viewOf(c, now, { typed: {}, news: newsOf(c, now) }))
})

priceBookRoutes.post(paths.priceBook, async (c) => {
  const typed = await readForm(c)
  const saved = await savePriceBook(c.get('ctx'), { base: Number(typed.base), typed })
  const back = (more: Record<string, string>) => c.redirect(addressOf(shownOf(typed), more), 303)
  if (saved.outcome === 'saved') return back({ saved: String(saved.version) })
  if (saved.outcome === 'unchanged') return back({ saved: 'nothing' })
  if (saved.outcome === 'outdated') {
    const text = words.outdated(saved.now.current.version)
    const kept = { ...saved.typed, part: typed.part ?? '', gem: typed.gem ?? '', q: typed.q ?? '' }
    const link = {
      href: paths.priceBookVersion(saved.now.current.version),
      link: words.seeChanges,
    }
    return bookPage(c, viewOf(c, saved.now, { typed: kept, news: [{ tone: 'warning', text, ...link }] }), 409)
  }
  const errors = Object.fromEntries(saved.errors.map(({ path, message }) => [path, message]))
  return bookPage(c, viewOf(c, saved.now, { typed, errors }), 422)
})

/** Read by the page as it is typed; without script it is the page again, recomputed and not saved. */
priceBookRoutes.post(paths.priceBookPreview, async (c) => {
  const typed = await readForm(c)
  const now = await readPriceBook(c.get('ctx'))
  const live = preview(c, now, typed)
  if (c.req.header('accept') === 'application/json') return c.json(live)
  return bookPage(c, viewOf(c, now, { typed, errors: live.errors }))
})

priceBookRoutes.post(paths.priceBookSpot, async (c) => {
  const { outcome } = await refreshSpot(c.get('ctx'))
  return c.redirect(`${paths.priceBook}?spot=${outcome}`, 303)
})

priceBookRoutes.get(paths.priceBookCsv, async (c) => {
  const { store, current } = await exportPriceBook(c.get('ctx'))
  return c.body(bookToCsv(current.book), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${store.slug}-prices-v${current.version}.csv"`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  })
})

priceBookRoutes.post(paths.priceBookCsv, async (c) => {
  const ctx = c.get('ctx')
  const { file } = await c.req.parseBody()
  const refused = async (problem: string | undefined, errors: CsvError[] = []) =>
    versionsPage(c, await listVersions(ctx), { errors, ...(problem !== undefined && { problem }) }, 422)
  if (!(file instanceof File) || file.size === 0) return refused(words.csv.missing)
  try {
    const imported = await importPriceBook(ctx, { csv: await file.text(), fileName: file.name })
    if (imported.outcome === 'refused') return refused(undefined, imported.errors)
    if (imported.outcome === 'unchanged') return refused(words.csv.unchanged)
    return c.redirect(`${paths.priceBookVersion(imported.version)}?imported`, 303)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'conflict') return refused(words.csv.conflict)
    throw error
  }
})

priceBookRoutes.get(paths.priceBookVersions, async (c) => {
  const before = Number(c.req.query('before'))
  const page = await listVersions(
    c.get('ctx'),
    Number.isSafeInteger(before) && before > 0 ? before : undefined,
  )
  return versionsPage(c, page, null)
})

/** The number in the address; what is none is nowhere. */
function versionOf(c: SellerContext): number {
  const text = found(c.req.param('version'))
  return found(/^[1-9]\d{0,8}$/.test(text) ? Number(text) : null)
}

priceBookRoutes.get(paths.priceBookVersion(':version'), async (c) => {
  const page = await readVersion(c.get('ctx'), versionOf(c))
  const news =
    c.req.query('restored') !== undefined
      ? 'restored'
      : c.req.query('imported') !== undefined
        ? 'imported'
        : null
  return versionPage(c, page, news)
})

priceBookRoutes.post(paths.restorePriceBook(':version'), async (c) => {
  const version = await restorePriceBook(c.get('ctx'), { version: versionOf(c) })
  return c.redirect(`${paths.priceBookVersion(version)}?restored`, 303)
})

// A refused or previewed form leaves its own address in the browser; a reload of it goes back to its page.
priceBookRoutes.on('GET', [paths.priceBookPreview, paths.priceBookSpot], (c) =>
  c.redirect(paths.priceBook, 303),
)
priceBookRoutes.get(paths.restorePriceBook(':version'), (c) =>
  c.redirect(paths.priceBookVersion(versionOf(c)), 303),
)

import { applyCells, cellTexts } from '#shared/pricing/cells/apply-cells.ts'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type CurrentBook, readPriceBook } from '../../domain/price-books/read-price-book.ts'
import { refreshSpot } from '../../domain/price-books/refresh-spot.ts'
import { samplePieces } from '../../domain/price-books/sample-pieces.ts'
import { changedCells, savePriceBook, storeToday } from '../../domain/price-books/save-price-book.ts'
import { paths } from '../../links.ts'
import type { LiveAnswer } from '../../platform/browser/islands/live-cost.tsx'
import { type FormValues, readForm } from '../../platform/web/forms.ts'
import { copy } from '../copy.ts'
import { mayEdit, pageReader } from '../frame.tsx'
import type { SellerContext } from '../seller-env.ts'
import { priceBookArea } from './area.ts'
import { BookPage, type BookView, type News } from './book-page.tsx'
import { versionRoutes } from './version-routes.tsx'
import { sampleLines } from './sample-lines.ts'
import { addressOf, shownOf } from './shown-cells.ts'

const words = copy.priceBook

export { priceBookArea }
const { routes } = priceBookArea

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

const bookPage = (c: SellerContext, view: BookView, status: ContentfulStatusCode = 200) =>
  priceBookArea.page(c, { title: words.title, status }, <BookPage view={view} />)

routes.get(paths.priceBook, async (c) => {
  const now = await readPriceBook(c.get('ctx'))
  return bookPage(c, viewOf(c, now, { typed: {}, news: newsOf(c, now) }))
})

routes.post(paths.priceBook, async (c) => {
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
routes.post(paths.priceBookPreview, async (c) => {
  const typed = await readForm(c)
  const now = await readPriceBook(c.get('ctx'))
  const live = preview(c, now, typed)
  if (c.req.header('accept') === 'application/json') return c.json(live)
  return bookPage(c, viewOf(c, now, { typed, errors: live.errors }))
})

routes.post(paths.priceBookSpot, async (c) => {
  const { outcome } = await refreshSpot(c.get('ctx'))
  return c.redirect(`${paths.priceBook}?spot=${outcome}`, 303)
})

routes.route('/', versionRoutes)

// A previewed form leaves its own address in the browser; a reload of it goes back to its page.
routes.on('GET', [paths.priceBookPreview, paths.priceBookSpot], (c) => c.redirect(paths.priceBook, 303))

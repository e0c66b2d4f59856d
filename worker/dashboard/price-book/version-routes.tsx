import { bookToCsv } from '#shared/pricing/cells/book-csv.ts'
import { Hono } from 'hono'
import { exportPriceBook } from '../../domain/price-books/export-price-book.ts'
import { importPriceBook } from '../../domain/price-books/import-price-book.ts'
import { listVersions } from '../../domain/price-books/list-versions.ts'
import { readVersion } from '../../domain/price-books/read-price-book.ts'
import { restorePriceBook } from '../../domain/price-books/restore-price-book.ts'
import { found } from '../../errors.ts'
import { paths } from '../../links.ts'
import { buttonOnly } from '../../platform/web/form-fields.ts'
import { handleForm, type RefusedStatus } from '../../platform/web/handle-form.ts'
import { copy } from '../copy.ts'
import { asked, mayEdit, pageReader } from '../frame.tsx'
import type { SellerContext, SellerEnv } from '../seller-env.ts'
import { priceBookArea } from './area.ts'
import { VersionPage } from './version-page.tsx'
import { type CsvNews, VersionsPage } from './versions-page.tsx'

const words = copy.priceBook

/** Earlier versions of the book, and the book as a file. */
export const versionRoutes = new Hono<SellerEnv>()

type Shown = { csv: CsvNews | null; before?: number | undefined }

async function versionsPage(c: SellerContext, { csv, before }: Shown, status: 200 | RefusedStatus = 200) {
  const { versions, more } = await listVersions(c.get('ctx'), before)
  const now = { versions, more, reader: pageReader(c), csv, mayEdit: mayEdit(c) }
  return priceBookArea.page(c, { title: words.versions.title, status }, <VersionsPage {...now} />)
}

versionRoutes.get(paths.priceBookCsv, async (c) => {
  const { store, current } = await exportPriceBook(c.get('ctx'))
  return c.body(bookToCsv(current.book), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${store.slug}-prices-v${current.version}.csv"`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  })
})

/** Takes in the file that was picked. @returns the new version's number, or why there is none. */
async function takeIn(c: SellerContext): Promise<number | CsvNews> {
  const { file } = await c.req.parseBody()
  if (!(file instanceof File) || file.size === 0) return { errors: [], problem: words.csv.missing }
  const imported = await importPriceBook(c.get('ctx'), { csv: await file.text(), fileName: file.name })
  if (imported.outcome === 'refused') return { errors: imported.errors }
  return imported.outcome === 'unchanged' ? { errors: [], problem: words.csv.unchanged } : imported.version
}

versionRoutes.post(paths.priceBookCsv, (c) =>
  handleForm(c, {
    schema: buttonOnly,
    submit: async () => {
      const taken = await takeIn(c)
      if (typeof taken === 'number') return `${paths.priceBookVersion(taken)}?imported`
      return versionsPage(c, { csv: taken }, 422)
    },
    refused: (_, status, error) => {
      if (status !== 409) throw error
      return versionsPage(c, { csv: { errors: [], problem: words.csv.conflict } }, 422)
    },
  }),
)

versionRoutes.get(paths.priceBookVersions, (c) => {
  const before = Number(c.req.query('before'))
  return versionsPage(c, {
    csv: null,
    before: Number.isSafeInteger(before) && before > 0 ? before : undefined,
  })
})

/** The number in the address; what is none is nowhere. */
function versionOf(c: SellerContext): number {
  const text = found(c.req.param('version'))
  return found(/^[1-9]\d{0,8}$/.test(text) ? Number(text) : null)
}

versionRoutes.get(paths.priceBookVersion(':version'), async (c) => {
  const found = await readVersion(c.get('ctx'), versionOf(c))
  const news = asked(c, 'restored') ? 'restored' : asked(c, 'imported') ? 'imported' : null
  const now = { found, reader: pageReader(c), news, mayEdit: mayEdit(c) } as const
  const title = words.versions.version(found.chosen.version)
  return priceBookArea.page(c, { title }, <VersionPage {...now} />)
})

versionRoutes.post(paths.restorePriceBook(':version'), async (c) => {
  const version = await restorePriceBook(c.get('ctx'), { version: versionOf(c) })
  return c.redirect(`${paths.priceBookVersion(version)}?restored`, 303)
})

// A form leaves its own address in the browser; a reload of it goes back to its page.
versionRoutes.get(paths.restorePriceBook(':version'), (c) =>
  c.redirect(paths.priceBookVersion(versionOf(c)), 303),
)

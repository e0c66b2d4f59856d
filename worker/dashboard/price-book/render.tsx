import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { listVersions } from '../../domain/price-books/list-versions.ts'
import type { readVersion } from '../../domain/price-books/read-price-book.ts'
import { copy } from '../copy.ts'
import { framed, mayEdit, pageReader } from '../frame.tsx'
import type { SellerContext } from '../seller-env.ts'
import { BookPage, type BookView } from './book-page.tsx'
import { type VersionNews, VersionPage } from './version-page.tsx'
import { type CsvNews, VersionsPage } from './versions-page.tsx'

export const bookPage = (c: SellerContext, view: BookView, status: ContentfulStatusCode = 200) =>
  framed(c, { section: 'priceBook', title: copy.priceBook.title, status }, <BookPage view={view} />)

export const versionsPage = (
  c: SellerContext,
  { versions, more }: Awaited<ReturnType<typeof listVersions>>,
  csv: CsvNews | null,
  status: ContentfulStatusCode = 200,
) =>
  framed(
    c,
    { section: 'priceBook', title: copy.priceBook.versions.title, status },
    <VersionsPage versions={versions} more={more} reader={pageReader(c)} csv={csv} mayEdit={mayEdit(c)} />,
  )

export const versionPage = (
  c: SellerContext,
  found: Awaited<ReturnType<typeof readVersion>>,
  news: VersionNews,
) =>
  framed(
    c,
    { section: 'priceBook', title: copy.priceBook.versions.version(found.chosen.version) },
    <VersionPage found={found} reader={pageReader(c)} news={news} mayEdit={mayEdit(c)} />,
  )

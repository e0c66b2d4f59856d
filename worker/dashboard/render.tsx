import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { pieceTitle } from '#shared/spec/describe-spec.ts'
import type { VNode } from 'preact'
import type { DashboardView, LeadDetails, OrderCard, PoolView } from '../domain/leads/lead-views.ts'
import type { OperatorView } from '../domain/operator/read-operator.ts'
import { isOperator } from '../domain/operator/require-operator.ts'
import type { listVersions } from '../domain/price-books/list-versions.ts'
import type { readVersion } from '../domain/price-books/read-price-book.ts'
import type { AiView } from '../domain/spending/ai-view.ts'
import type { Store } from '../domain/stores/schema.ts'
import type { FormState } from '../platform/web/forms.ts'
import type { Reader } from '../platform/web/reader.ts'
import { renderPage } from '../platform/web/render-page.tsx'
import { readerOf } from '../platform/web/visitor-place.ts'
import { copy } from './copy.ts'
import { OperatorPage } from './operator/operator-page.tsx'
import { HomePage } from './pages/home-page.tsx'
import { type LeadForms, LeadPage } from './pages/lead-page.tsx'
import { OrderPage } from './pages/order-page.tsx'
import { type OrderFilter, OrdersPage } from './pages/orders-page.tsx'
import { PoolPage } from './pages/pool-page.tsx'
import { SettingsPage } from './pages/settings-page.tsx'
import { SheetPage } from './pages/sheet-page.tsx'
import { WidgetPage } from './pages/widget-page.tsx'
import { PicturesPage, type PicturesNews } from './pictures/pictures-page.tsx'
import { BookPage, type BookView } from './price-book/book-page.tsx'
import { type VersionNews, VersionPage } from './price-book/version-page.tsx'
import { type CsvNews, VersionsPage } from './price-book/versions-page.tsx'
import type { SellerContext } from './seller-env.ts'
import { type Section, Shell } from './shell.tsx'

type Framed = { section: Section; title: string; status?: ContentfulStatusCode }

export const pageReader = (c: SellerContext): Reader => readerOf(c.req.raw, c.get('ctx').now)

function framed(c: SellerContext, { section, title, status = 200 }: Framed, page: VNode) {
  const { actor } = c.get('ctx')
  return renderPage(
    c,
    { title: `${title} · ${copy.shell.product}`, kind: 'seller', status },
    <Shell section={section} sellerName={actor.name} operator={isOperator(actor)}>
      {page}
    </Shell>,
  )
}

const asked = (c: SellerContext, name: string): boolean => c.req.query(name) !== undefined

export const homePage = (c: SellerContext, view: DashboardView) =>
  framed(c, { section: 'dashboard', title: copy.home.title }, <HomePage view={view} reader={pageReader(c)} />)

export const operatorPage = (c: SellerContext, view: OperatorView, before: string | null) =>
  framed(
    c,
    { section: 'operator', title: copy.operator.title },
    <OperatorPage view={view} reader={pageReader(c)} before={before} retried={asked(c, 'retried')} />,
  )

export const poolPage = (c: SellerContext, view: PoolView) =>
  framed(
    c,
    { section: 'pool', title: copy.pool.title },
    <PoolPage view={view} reader={pageReader(c)} declined={asked(c, 'declined')} />,
  )

export const leadPage = (
  c: SellerContext,
  lead: LeadDetails,
  forms: LeadForms = {},
  status: ContentfulStatusCode = 200,
) =>
  framed(
    c,
    { section: 'pool', title: pieceTitle(lead.spec), status },
    <LeadPage lead={lead} reader={pageReader(c)} forms={forms} />,
  )

export const ordersPage = (c: SellerContext, orders: OrderCard[], chosen: OrderFilter | null) =>
  framed(
    c,
    { section: 'assignments', title: copy.orders.title },
    <OrdersPage orders={orders} chosen={chosen} reader={pageReader(c)} />,
  )

export const orderPage = (c: SellerContext, lead: LeadDetails) =>
  framed(
    c,
    { section: 'assignments', title: pieceTitle(lead.spec) },
    <OrderPage lead={lead} reader={pageReader(c)} justAccepted={asked(c, 'accepted')} />,
  )

export const sheetPage = (c: SellerContext, lead: LeadDetails, assignmentId: string) =>
  framed(
    c,
    { section: 'assignments', title: `${copy.sheet.title} ${lead.reference}` },
    <SheetPage lead={lead} reader={pageReader(c)} assignmentId={assignmentId} />,
  )

export function widgetPage(
  c: SellerContext,
  store: Store,
  state: FormState,
  status: ContentfulStatusCode = 200,
) {
  const said = c.req.query('saved')
  const saved = said === 'origins' || said === 'theme' ? said : null
  const { links } = c.get('ctx')
  const page = <WidgetPage store={store} links={links} reader={pageReader(c)} state={state} saved={saved} />
  return framed(c, { section: 'widget', title: copy.widget.title, status }, page)
}

export const settingsPage = (
  c: SellerContext,
  store: Store,
  state: FormState,
  status: ContentfulStatusCode = 200,
) =>
  framed(
    c,
    { section: 'settings', title: copy.settings.title, status },
    <SettingsPage store={store} state={state} saved={asked(c, 'saved')} />,
  )

export const picturesPage = (
  c: SellerContext,
  view: AiView,
  news: PicturesNews,
  status: ContentfulStatusCode = 200,
) =>
  framed(
    c,
    { section: 'settings', title: copy.pictures.title, status },
    <PicturesPage view={view} reader={pageReader(c)} news={news} />,
  )

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
    <VersionsPage versions={versions} more={more} reader={pageReader(c)} csv={csv} />,
  )

export const versionPage = (
  c: SellerContext,
  found: Awaited<ReturnType<typeof readVersion>>,
  news: VersionNews,
) =>
  framed(
    c,
    { section: 'priceBook', title: copy.priceBook.versions.version(found.chosen.version) },
    <VersionPage found={found} reader={pageReader(c)} news={news} />,
  )

import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { pieceTitle } from '#shared/spec/describe-spec.ts'
import type { VNode } from 'preact'
import type { OrderQuery } from '../domain/assignments/list-assignments.ts'
import type { CustomerView } from '../domain/customers/find-customer.ts'
import type { CustomersView } from '../domain/customers/list-customers.ts'
import type { InsightsView } from '../domain/insights/insights-view.ts'
import type { DashboardView, LeadDetails, OrderList, PoolView } from '../domain/leads/lead-views.ts'
import type { listVersions } from '../domain/price-books/list-versions.ts'
import type { readVersion } from '../domain/price-books/read-price-book.ts'
import type { AiView } from '../domain/spending/ai-view.ts'
import type { Store } from '../domain/stores/schema.ts'
import { found } from '../errors.ts'
import type { FormState } from '../platform/web/forms.ts'
import type { Reader } from '../platform/web/reader.ts'
import { renderPage } from '../platform/web/render-page.tsx'
import { readerOf } from '../platform/web/visitor-place.ts'
import { copy } from './copy.ts'
import { CustomerPage } from './customers/customer-page.tsx'
import { CustomersPage } from './customers/customers-page.tsx'
import { InsightsPage } from './insights/insights-page.tsx'
import { GonePage } from './pages/gone-page.tsx'
import { HomePage } from './pages/home-page.tsx'
import { type LeadForms, LeadPage } from './pages/lead-page.tsx'
import { type OrderNews, OrderPage } from './pages/order-page.tsx'
import { OrdersPage } from './pages/orders-page.tsx'
import { PoolPage } from './pages/pool-page.tsx'
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

/** The role of whoever reads; the verbs ask for themselves. */
export const mayEdit = (c: SellerContext): boolean => c.get('ctx').actor.role === 'owner'

export function framed(c: SellerContext, { section, title, status = 200 }: Framed, page: VNode) {
  return renderPage(
    c,
    { title: `${title} · ${copy.shell.product}`, kind: 'seller', status },
    <Shell section={section} sellerName={c.get('ctx').actor.name}>
      {page}
    </Shell>,
  )
}

export const asked = (c: SellerContext, name: string): boolean => c.req.query(name) !== undefined

export const homePage = (c: SellerContext, view: DashboardView) =>
  framed(c, { section: 'dashboard', title: copy.home.title }, <HomePage view={view} reader={pageReader(c)} />)

export const poolPage = (c: SellerContext, view: PoolView, form: FormState) =>
  framed(
    c,
    { section: 'pool', title: copy.pool.title },
    <PoolPage
      view={view}
      form={form}
      reader={pageReader(c)}
      news={asked(c, 'declined') ? 'declined' : asked(c, 'spam') ? 'spam' : null}
    />,
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

export const gonePage = (c: SellerContext, why: string, status: ContentfulStatusCode) =>
  framed(c, { section: 'pool', title: copy.lead.gone.title, status }, <GonePage why={why} />)

export const ordersPage = (c: SellerContext, list: OrderList, query: OrderQuery) =>
  framed(
    c,
    { section: 'assignments', title: copy.orders.title },
    <OrdersPage list={list} query={query} reader={pageReader(c)} />,
  )

type OrderState = { news: OrderNews | null; cancelForm?: FormState }

export const orderPage = (
  c: SellerContext,
  lead: LeadDetails,
  { news, cancelForm }: OrderState,
  status: ContentfulStatusCode = 200,
) =>
  framed(
    c,
    { section: 'assignments', title: pieceTitle(lead.spec), status },
    <OrderPage
      lead={lead}
      order={found(lead.assignment)}
      reader={pageReader(c)}
      news={news}
      cancelForm={cancelForm}
    />,
  )

const isOwner = (c: SellerContext): boolean => c.get('ctx').actor.role === 'owner'

export const customersPage = (c: SellerContext, view: CustomersView) =>
  framed(
    c,
    { section: 'customers', title: copy.customers.title },
    <CustomersPage view={view} reader={pageReader(c)} isOwner={isOwner(c)} erased={asked(c, 'erased')} />,
  )

export const customerPage = (
  c: SellerContext,
  view: CustomerView,
  refused: string | null,
  status: ContentfulStatusCode = 200,
) =>
  framed(
    c,
    { section: 'customers', title: view.name, status },
    <CustomerPage view={view} reader={pageReader(c)} isOwner={isOwner(c)} refused={refused} />,
  )

export const insightsPage = (c: SellerContext, view: InsightsView) =>
  framed(
    c,
    { section: 'insights', title: copy.insights.title },
    <InsightsPage view={view} reader={pageReader(c)} />,
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
  const page = (
    <WidgetPage
      store={store}
      links={links}
      reader={pageReader(c)}
      state={state}
      saved={saved}
      mayEdit={mayEdit(c)}
    />
  )
  return framed(c, { section: 'widget', title: copy.widget.title, status }, page)
}

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

import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { pieceTitle } from '#shared/spec/describe-spec.ts'
import type { OrderQuery } from '../domain/orders/list-orders.ts'
import type { LeadDetails, OrderList } from '../domain/lead-views/lead-views.ts'
import type { DashboardView } from '../domain/home/dashboard-view.ts'
import type { PoolView } from '../domain/pool/pool-view.ts'
import type { Store } from '../tables/stores.ts'
import { found } from '../errors.ts'
import type { FormState } from '../platform/web/forms.ts'
import { copy } from './copy.ts'
import { asked, framed, mayEdit, pageReader } from './frame.tsx'
import { GonePage } from './leads/gone-page.tsx'
import { HomePage } from './home/home-page.tsx'
import { type LeadForms, LeadPage } from './leads/lead-page.tsx'
import { type OrderNews, OrderPage } from './orders/order-page.tsx'
import { OrdersPage } from './orders/orders-page.tsx'
import { PoolPage } from './leads/pool-page.tsx'
import { SheetPage } from './orders/sheet-page.tsx'
import { WidgetPage } from './widget/widget-page.tsx'
import type { SellerContext } from './seller-env.ts'

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

import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { pieceTitle } from '#shared/spec/describe-spec.ts'
import type { VNode } from 'preact'
import type { DashboardView, LeadDetails, OrderCard, PoolView } from '../domain/leads/lead-views.ts'
import type { Store } from '../domain/stores/schema.ts'
import type { FormState } from '../platform/web/forms.ts'
import type { Reader } from '../platform/web/reader.ts'
import { renderPage } from '../platform/web/render-page.tsx'
import { readerOf } from '../platform/web/visitor-place.ts'
import { copy } from './copy.ts'
import { HomePage } from './pages/home-page.tsx'
import { type LeadForms, LeadPage } from './pages/lead-page.tsx'
import { OrderPage } from './pages/order-page.tsx'
import { type OrderFilter, OrdersPage } from './pages/orders-page.tsx'
import { PoolPage } from './pages/pool-page.tsx'
import { SettingsPage } from './pages/settings-page.tsx'
import { WidgetPage } from './pages/widget-page.tsx'
import type { SellerContext } from './seller-env.ts'
import { type Section, Shell } from './shell.tsx'

type Framed = { section: Section; title: string; status?: ContentfulStatusCode }

const reader = (c: SellerContext): Reader => readerOf(c.req.raw, c.get('ctx').now)

function framed(c: SellerContext, { section, title, status = 200 }: Framed, page: VNode) {
  return renderPage(
    c,
    { title: `${title} · ${copy.shell.product}`, kind: 'seller', status },
    <Shell section={section} sellerName={c.get('ctx').actor.name}>
      {page}
    </Shell>,
  )
}

const asked = (c: SellerContext, name: string): boolean => c.req.query(name) !== undefined

export const homePage = (c: SellerContext, view: DashboardView) =>
  framed(c, { section: 'dashboard', title: copy.home.title }, <HomePage view={view} reader={reader(c)} />)

export const poolPage = (c: SellerContext, view: PoolView) =>
  framed(
    c,
    { section: 'pool', title: copy.pool.title },
    <PoolPage view={view} reader={reader(c)} declined={asked(c, 'declined')} />,
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
    <LeadPage lead={lead} reader={reader(c)} forms={forms} />,
  )

export const ordersPage = (c: SellerContext, orders: OrderCard[], chosen: OrderFilter | null) =>
  framed(
    c,
    { section: 'assignments', title: copy.orders.title },
    <OrdersPage orders={orders} chosen={chosen} reader={reader(c)} />,
  )

export const orderPage = (c: SellerContext, lead: LeadDetails) =>
  framed(
    c,
    { section: 'assignments', title: pieceTitle(lead.spec) },
    <OrderPage lead={lead} reader={reader(c)} justAccepted={asked(c, 'accepted')} />,
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
  const page = <WidgetPage store={store} links={links} reader={reader(c)} state={state} saved={saved} />
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

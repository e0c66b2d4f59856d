import { Hono } from 'hono'
import { findOrder } from '../domain/assignments/find-order.ts'
import { listAssignments } from '../domain/assignments/list-assignments.ts'
import { readDashboard } from '../domain/stores/read-dashboard.ts'
import { paths } from '../links.ts'
import { requireSeller } from '../platform/auth/require-seller.ts'
import { leadRoutes } from './lead-routes.ts'
import { ORDER_FILTERS, type OrderFilter } from './pages/orders-page.tsx'
import { homePage, orderPage, ordersPage, sheetPage } from './render.tsx'
import { idOf, type SellerEnv } from './seller-env.ts'
import { priceBookRoutes } from './price-book/routes.ts'
import { storeRoutes } from './store-routes.ts'

export const dashboard = new Hono<SellerEnv>()

const filterOf = (status: string | undefined): OrderFilter | null =>
  ORDER_FILTERS.find((known) => known === status) ?? null

dashboard.use(paths.dashboard, requireSeller)
dashboard.use(`${paths.dashboard}/*`, requireSeller)

dashboard.get(paths.dashboard, async (c) => homePage(c, await readDashboard(c.get('ctx'))))

dashboard.get(paths.assignments, async (c) => {
  const chosen = filterOf(c.req.query('status'))
  const orders = await listAssignments(c.get('ctx'), chosen === null ? {} : { status: chosen })
  return ordersPage(c, orders, chosen)
})

dashboard.get(paths.assignment(':id'), async (c) => orderPage(c, await findOrder(c.get('ctx'), idOf(c))))

dashboard.get(paths.benchSheet(':id'), async (c) => {
  const id = idOf(c)
  return sheetPage(c, await findOrder(c.get('ctx'), id), id)
})

dashboard.route('/', leadRoutes)
dashboard.route('/', priceBookRoutes)
dashboard.route('/', storeRoutes)

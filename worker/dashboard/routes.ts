import { Hono } from 'hono'
import { findOrder } from '../domain/assignments/find-order.ts'
import { listAssignments } from '../domain/assignments/list-assignments.ts'
import { readDashboard } from '../domain/stores/read-dashboard.ts'
import { Refusal } from '../errors.ts'
import { paths } from '../links.ts'
import { requireSeller } from '../platform/auth/require-seller.ts'
import { drawPicture } from '../platform/concepts/studio-engine.ts'
import { leadRoutes } from './lead-routes.ts'
import { operatorRoutes } from './operator/routes.ts'
import { ORDER_FILTERS, type OrderFilter } from './pages/orders-page.tsx'
import { homePage, orderPage, ordersPage, sheetPage } from './render.tsx'
import { idOf, type SellerEnv } from './seller-env.ts'
import { picturesRoutes } from './pictures/routes.ts'
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

/** The side of a cut-out: enough for a page or a post. */
const CUT_OUT_PX = 1024

dashboard.get(paths.cutOut(':id'), async (c) => {
  const ctx = c.get('ctx')
  const { spec, reference } = await findOrder(ctx, idOf(c))
  if (!(await ctx.allowWrite(`cut-out:${ctx.actor.storeId}`))) throw new Refusal('too_many_requests')
  const options = { sizePx: CUT_OUT_PX, background: 'none' } as const
  const { bytes, type } = await drawPicture(spec, options, c.req.raw.signal)
  return c.body(Uint8Array.from(bytes), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${reference}.png"`,
    'cache-control': 'private, max-age=3600',
  })
})

dashboard.route('/', leadRoutes)
dashboard.route('/', operatorRoutes)
dashboard.route('/', picturesRoutes)
dashboard.route('/', priceBookRoutes)
dashboard.route('/', storeRoutes)

import { pieceTitle } from '#shared/spec/describe-spec.ts'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import * as z from 'zod'
import { markRead } from '../../domain/conversations/mark-read.ts'
import { cancelOrder } from '../../domain/orders/cancel-order.ts'
import { completeOrder } from '../../domain/orders/complete-order.ts'
import { findOrder } from '../../domain/orders/find-order.ts'
import { listOrders } from '../../domain/orders/list-orders.ts'
import { noteAnswer } from '../../domain/orders/note-answer.ts'
import { reopenOrder } from '../../domain/orders/reopen-order.ts'
import type { LeadDetails } from '../../domain/lead-views/lead-views.ts'
import { found, Refusal } from '../../errors.ts'
import { paths } from '../../links.ts'
import { buttonOnly, text } from '../../platform/web/form-fields.ts'
import { emptyForm, type FormState, readForm } from '../../platform/web/forms.ts'
import { handleForm, type RefusedStatus } from '../../platform/web/handle-form.ts'
import { copy } from '../copy.ts'
import { pageReader } from '../frame.tsx'
import { idOf, seenAnswer, type SellerContext } from '../seller-env.ts'
import { ordersArea } from './area.ts'
import { benchRoutes } from './bench-routes.tsx'
import { ORDER_NEWS, type OrderNews, OrderPage } from './order-page.tsx'
import { orderQueryOf } from './order-query.ts'
import { OrdersPage } from './orders-page.tsx'

export { ordersArea }
const { routes } = ordersArea

// Orders were called assignments in addresses that people have kept.
const ASSIGNMENTS = `${paths.dashboard}/assignments`
routes.all(`${ASSIGNMENTS}/:rest{.*}?`, (c) => {
  // As it was written: decoded, a part of it could lead elsewhere.
  const { pathname, search } = new URL(c.req.url)
  return c.redirect(paths.orders + pathname.slice(ASSIGNMENTS.length) + search, 308)
})

routes.get(paths.orders, async (c) => {
  const query = orderQueryOf((name) => c.req.query(name))
  const list = await listOrders(c.get('ctx'), query)
  const now = { list, query, reader: pageReader(c) }
  return ordersArea.page(c, { title: copy.orders.title }, <OrdersPage {...now} />)
})

const newsIn = (c: SellerContext): OrderNews | null =>
  ORDER_NEWS.find((news) => news !== 'changed' && c.req.query(news) !== undefined) ?? null

type Shown = { news: OrderNews | null; cancelForm?: FormState }

const orderPage = (c: SellerContext, lead: LeadDetails, shown: Shown, status: ContentfulStatusCode = 200) =>
  ordersArea.page(
    c,
    { title: pieceTitle(lead.spec), status },
    <OrderPage lead={lead} order={found(lead.assignment)} reader={pageReader(c)} {...shown} />,
  )

routes.get(paths.order(':id'), async (c) =>
  orderPage(c, await findOrder(c.get('ctx'), idOf(c)), { news: newsIn(c) }),
)

/** The order again as it stands now, with what was typed; an order that is gone answers with the refusal. */
async function refusedChange(c: SellerContext, cancelForm: FormState, status: RefusedStatus, error: unknown) {
  const lead = await findOrder(c.get('ctx'), idOf(c)).catch((missing: unknown) => {
    throw missing instanceof Refusal && missing.code === 'not_found' ? error : missing
  })
  return orderPage(c, lead, { news: status === 409 ? 'changed' : null, cancelForm }, status)
}

/** A form that changes the order and goes back to it with the news. */
const changes = <T,>(
  path: (id: string) => string,
  news: OrderNews,
  schema: z.ZodType<T>,
  change: (ctx: SellerContext['var']['ctx'], assignmentId: string, data: T) => Promise<void>,
) =>
  routes.post(path(':id'), (c) =>
    handleForm(c, {
      schema,
      submit: async (data) => {
        await change(c.get('ctx'), idOf(c), data)
        return `${paths.order(idOf(c))}?${news}#main`
      },
      refused: (state, status, error) =>
        refusedChange(c, news === 'cancelled' ? state : emptyForm, status, error),
    }),
  )

changes(paths.completeOrder, 'completed', buttonOnly, (ctx, assignmentId) =>
  completeOrder(ctx, { assignmentId }),
)
changes(paths.reopenOrder, 'reopened', buttonOnly, (ctx, assignmentId) => reopenOrder(ctx, { assignmentId }))
changes(paths.answeredOrder, 'answered', buttonOnly, (ctx, assignmentId) => noteAnswer(ctx, { assignmentId }))
changes(paths.cancelOrder, 'cancelled', z.object({ reason: text }), (ctx, assignmentId, { reason }) =>
  cancelOrder(ctx, { assignmentId, reason }),
)

routes.post(paths.orderSeen(':id'), async (c) => {
  const assignmentId = idOf(c)
  const upTo = Number((await readForm(c)).upTo)
  await markRead(c.get('ctx'), { assignmentId, upTo: Number.isSafeInteger(upTo) ? upTo : 0 })
  return seenAnswer(c, paths.order(assignmentId))
})

// A refused form leaves its own address in the browser; a reload of it goes back to the order.
for (const path of [paths.completeOrder, paths.reopenOrder, paths.cancelOrder, paths.answeredOrder])
  routes.get(path(':id'), (c) => c.redirect(paths.order(idOf(c)), 303))

routes.route('/', benchRoutes)

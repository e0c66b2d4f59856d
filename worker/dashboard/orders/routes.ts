import { Hono } from 'hono'
import type { Ctx, Seller } from '../../context.ts'
import { cancelOrder } from '../../domain/orders/cancel-order.ts'
import { completeOrder } from '../../domain/orders/complete-order.ts'
import { findOrder } from '../../domain/orders/find-order.ts'
import { listOrders } from '../../domain/orders/list-orders.ts'
import { noteAnswer } from '../../domain/orders/note-answer.ts'
import { reopenOrder } from '../../domain/orders/reopen-order.ts'
import { markRead } from '../../domain/conversations/mark-read.ts'
import { Refusal } from '../../errors.ts'
import { paths } from '../../links.ts'
import { drawPicture } from '../../platform/concepts/studio-engine.ts'
import { emptyForm, type FormValues, readForm, refusedFields } from '../../platform/web/forms.ts'
import { ORDER_NEWS, type OrderNews } from './order-page.tsx'
import { orderQueryOf } from './order-query.ts'
import { orderPage, ordersPage, sheetPage } from '../render.tsx'
import { idOf, seenAnswer, type SellerContext, type SellerEnv } from '../seller-env.ts'

export const orderRoutes = new Hono<SellerEnv>()

orderRoutes.get(paths.assignments, async (c) => {
  const query = orderQueryOf((name) => c.req.query(name))
  return ordersPage(c, await listOrders(c.get('ctx'), query), query)
})

const newsIn = (c: SellerContext): OrderNews | null =>
  ORDER_NEWS.find((news) => news !== 'changed' && c.req.query(news) !== undefined) ?? null

orderRoutes.get(paths.assignment(':id'), async (c) =>
  orderPage(c, await findOrder(c.get('ctx'), idOf(c)), { news: newsIn(c) }),
)

/** The order again as it stands now, with what was typed; an order that is gone answers with the refusal. */
async function refusedChange(c: SellerContext, assignmentId: string, error: unknown, values: FormValues) {
  const { errors, status } = refusedFields(error)
  const lead = await findOrder(c.get('ctx'), assignmentId).catch((missing: unknown) => {
    throw missing instanceof Refusal && missing.code === 'not_found' ? error : missing
  })
  const cancelForm = values.reason === undefined ? emptyForm : { values, errors }
  return orderPage(c, lead, { news: status === 409 ? 'changed' : null, cancelForm }, status)
}

type Change = (ctx: Ctx<Seller>, assignmentId: string, values: FormValues) => Promise<void>

/** A form that changes the order and goes back to it with the news. */
const changes = (path: (id: string) => string, news: OrderNews, change: Change) =>
  orderRoutes.post(path(':id'), async (c) => {
    const assignmentId = idOf(c)
    const values = await readForm(c)
    try {
      await change(c.get('ctx'), assignmentId, values)
      return c.redirect(`${paths.assignment(assignmentId)}?${news}#main`, 303)
    } catch (error) {
      return refusedChange(c, assignmentId, error, values)
    }
  })

changes(paths.completeOrder, 'completed', (ctx, assignmentId) => completeOrder(ctx, { assignmentId }))
changes(paths.reopenOrder, 'reopened', (ctx, assignmentId) => reopenOrder(ctx, { assignmentId }))
changes(paths.answeredOrder, 'answered', (ctx, assignmentId) => noteAnswer(ctx, { assignmentId }))
changes(paths.cancelOrder, 'cancelled', (ctx, assignmentId, { reason = '' }) =>
  cancelOrder(ctx, { assignmentId, reason }),
)

orderRoutes.post(paths.orderSeen(':id'), async (c) => {
  const assignmentId = idOf(c)
  const upTo = Number((await readForm(c)).upTo)
  await markRead(c.get('ctx'), { assignmentId, upTo: Number.isSafeInteger(upTo) ? upTo : 0 })
  return seenAnswer(c, paths.assignment(assignmentId))
})

// A refused form leaves its own address in the browser; a reload of it goes back to the order.
for (const path of [paths.completeOrder, paths.reopenOrder, paths.cancelOrder, paths.answeredOrder])
  orderRoutes.get(path(':id'), (c) => c.redirect(paths.assignment(idOf(c)), 303))

orderRoutes.get(paths.benchSheet(':id'), async (c) => {
  const id = idOf(c)
  return sheetPage(c, await findOrder(c.get('ctx'), id), id)
})

/** The side of a cut-out: enough for a page or a post. */
const CUT_OUT_PX = 1024

orderRoutes.get(paths.cutOut(':id'), async (c) => {
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

import { Hono } from 'hono'
import { findOrder } from '../../domain/orders/find-order.ts'
import { Refusal } from '../../errors.ts'
import { paths } from '../../links.ts'
import { drawPicture } from '../../platform/concepts/studio-engine.ts'
import { copy } from '../copy.ts'
import { pageReader } from '../frame.tsx'
import { idOf, type SellerEnv } from '../seller-env.ts'
import { ordersArea } from './area.ts'
import { SheetPage } from './sheet-page.tsx'

/** What goes to the bench: the sheet, and the piece without ground. */
export const benchRoutes = new Hono<SellerEnv>()

benchRoutes.get(paths.benchSheet(':id'), async (c) => {
  const assignmentId = idOf(c)
  const lead = await findOrder(c.get('ctx'), assignmentId)
  const now = { lead, reader: pageReader(c), assignmentId }
  return ordersArea.page(c, { title: `${copy.sheet.title} ${lead.reference}` }, <SheetPage {...now} />)
})

/** The side of a cut-out: enough for a page or a post. */
const CUT_OUT_PX = 1024

benchRoutes.get(paths.cutOut(':id'), async (c) => {
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

import { sql } from 'drizzle-orm'
import type { BulkCtx } from '../../context.ts'
import { remindSellers } from './remind-sellers.ts'

/** "Your customer waits", a day after they began to; a message or a quote has stopped the clock. */
export const remindOfCustomer = (ctx: BulkCtx): Promise<number> =>
  remindSellers(ctx, {
    kind: 'seller_customer_waiting',
    at: sql`reply_mail_at`,
    deadline: sql`reply_due`,
    holds: sql`status in ('accepted', 'quote_sent', 'in_production') and reply_due <= ${ctx.now}`,
  })

import { sql } from 'drizzle-orm'
import type { BulkCtx } from '../../context.ts'
import { remindSellers } from './remind-sellers.ts'

/** "Answer soon", while the store can. */
export const remindToAnswer = (ctx: BulkCtx): Promise<number> =>
  remindSellers(ctx, {
    kind: 'seller_answer_soon',
    at: sql`warn_at`,
    deadline: sql`respond_by`,
    holds: sql`status in ('offered', 'reviewing') and respond_by > ${ctx.now}`,
  })

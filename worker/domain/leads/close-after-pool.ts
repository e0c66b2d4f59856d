import { POOL_LIFE } from '#shared/lead/timers.ts'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { happened } from '../../platform/db/guarded.ts'
import { leads } from './schema.ts'

/** A lead that is out of the pool waits for nobody else: the closing timer looks at it once more. */
export const closeAfterPool = (ctx: Pick<Ctx, 'db'>, leadId: string, eventId: string) =>
  ctx.db
    .update(leads)
    .set({ poolUntil: sql`${leads.createdAt} + ${POOL_LIFE}` })
    .where(
      and(
        eq(leads.id, leadId),
        eq(leads.status, 'open'),
        eq(leads.inPool, false),
        isNull(leads.poolUntil),
        happened(eventId),
      ),
    )

import { POOL_LIFE } from '#shared/lead/timers.ts'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { BulkCtx } from '../../context.ts'
import type { Recorded } from '../events/record-events.ts'
import { leads } from '../../tables/leads.ts'

/** A lead whose pool days are over stayed open for the stores that looked at it; when one lets go, closing is due again. */
export const rearmClosing = ({ db }: BulkCtx, { fromEvents }: Recorded) =>
  db
    .update(leads)
    .set({ poolUntil: sql`${leads.createdAt} + ${POOL_LIFE}` })
    .where(
      and(
        sql`${leads.id} in (select recorded.lead_id ${fromEvents})`,
        eq(leads.status, 'open'),
        eq(leads.inPool, false),
        isNull(leads.poolUntil),
      ),
    )

import type { EventAction } from '#shared/lead/event-action.ts'
import { type SQL, sql } from 'drizzle-orm'
import type { Actor, BulkCtx } from '../../context.ts'
import { manyIds } from '../../platform/db/guarded.ts'
import { GuardedInsert } from '../../platform/db/statements.ts'
import { events } from '../../tables/events.ts'

export type Recorded = {
  statement: GuardedInsert
  /** Holds of exactly the events it wrote, among the rows of `events recorded`. */
  isRecorded: SQL
  /** `from events recorded where …`: those events. */
  fromEvents: SQL
  /** Holds once any of them has been written earlier in the same batch. */
  happened: SQL
}

type Occurrence = {
  action: EventAction
  by: Pick<Actor, 'kind'> | Actor
  leadId: SQL
  assignmentId?: SQL
  storeId?: SQL
  fromStatus: SQL
  toStatus: SQL
  /** What comes after `from`: a row for each event, and the guard that decides. */
  rows: SQL
}

/** The id of the seller who acts; nobody else has one. */
const actorId = (by: Occurrence['by']): string | null => ('sellerId' in by ? by.sellerId : null)

const nothing = sql`null`

/** What happened, a row for each: the first statement of a write, on which everything after it depends. */
export function recordEvents(ctx: BulkCtx, of: Occurrence): Recorded {
  const ids = manyIds(ctx, 'event')
  const statement = ctx.db.run(sql`insert into ${events}
      (id, lead_id, assignment_id, store_id, action, from_status, to_status, actor_kind, actor_id, created_at)
    select ${ids.next}, ${of.leadId}, ${of.assignmentId ?? nothing}, ${of.storeId ?? nothing}, ${of.action},
      ${of.fromStatus}, ${of.toStatus}, ${of.by.kind}, ${actorId(of.by)}, ${ctx.now} from ${of.rows}`)
  const isRecorded = ids.made(sql`recorded.id`)
  const fromEvents = sql`from ${events} recorded where ${isRecorded}`
  const happened = sql`exists (select 1 ${fromEvents})`
  return { statement: new GuardedInsert(statement, ids.start), isRecorded, fromEvents, happened }
}

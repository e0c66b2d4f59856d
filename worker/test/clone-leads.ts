import { getTableColumns, sql, type SQL } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { assignments } from '../tables/assignments.ts'
import { events } from '../tables/events.ts'
import { leadContacts, leads } from '../tables/leads.ts'
import type { Db } from '../platform/db/database.ts'

/**
 * A lead and all that hangs on it, `count` times over, in one round trip: `i` is 1 for the first copy. `homeId` gives
 * the copies of one store's lead to another.
 */
export async function cloneLead(
  db: Db,
  leadId: string,
  tag: string,
  count: number,
  homeId?: string,
): Promise<void> {
  const home = homeId === undefined ? null : sql`${homeId}`
  const store_id = home ? { store_id: sql`iif(t.store_id is null, null, ${home})` } : {}
  const n = sql`(with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count}) select i from n) n`
  const named = (id: SQL) => sql`${id} || ${`${tag}x`} || i`
  const copy = (table: SQLiteTable, where: SQL, changed: Record<string, SQL>) => {
    const names = Object.values(getTableColumns(table)).map(({ name }) => name)
    const values = names.map((name) => changed[name] ?? sql`t.${sql.identifier(name)}`)
    const columns = names.map((name) => sql.identifier(name))
    return db.run(sql`insert into ${table} (${sql.join(columns, sql`, `)}) select ${sql.join(values, sql`, `)}
      from ${table} t cross join ${n} where ${where} order by t.rowid, i`)
  }
  const id = named(sql`t.id`)
  const lead_id = named(sql`t.lead_id`)
  const assignment_id = named(sql`t.assignment_id`)
  await db.batch([
    // The counter is kept by a trigger as the assignments come after it.
    copy(leads, sql`t.id = ${leadId}`, {
      id,
      reference: id,
      design_id: named(sql`t.design_id`),
      reviewing: sql`0`,
      ...(home ? { home_store_id: home } : {}),
    }),
    copy(leadContacts, sql`t.lead_id = ${leadId}`, { lead_id }),
    copy(events, sql`t.lead_id = ${leadId}`, { id, lead_id, assignment_id, ...store_id }),
    copy(assignments, sql`t.lead_id = ${leadId}`, { id, lead_id, ...store_id }),
  ])
}

/** The id of the copy `i` of a row. */
export const cloneOf = (id: string, tag: string, i: number): string => `${id}${tag}x${i}`

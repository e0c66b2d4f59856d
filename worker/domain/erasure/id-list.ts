import { type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'

/** `(?, ?, …)` for an `in`. Of no ids it holds a null, which an index finds nowhere; an empty list would scan the table. */
export const idList = (ids: readonly string[]): SQL =>
  sql`(${sql.join(
    (ids.length > 0 ? ids : [null]).map((id) => sql`${id}`),
    sql`, `,
  )})`

export const isOneOf = (column: SQLiteColumn, ids: readonly string[]): SQL => sql`${column} in ${idList(ids)}`

import { type SQL, sql } from 'drizzle-orm'

/** `(?, ?, …)` for an `in`. Of no ids it holds a null, which an index finds nowhere; an empty list would scan the table. */
export const idList = (ids: readonly string[]): SQL =>
  sql`(${sql.join(
    (ids.length > 0 ? ids : [null]).map((id) => sql`${id}`),
    sql`, `,
  )})`

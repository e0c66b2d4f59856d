import { count, eq, isNull, sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import { QueryBuilder, type SQLiteColumn, type SQLiteTable } from 'drizzle-orm/sqlite-core'

const builder = new QueryBuilder()

/** The rows of a table under a condition, for `exists` and `notExists`. */
export const rowsOf = (table: SQLiteTable, condition: SQL | undefined) =>
  builder
    .select({ one: sql`1` })
    .from(table)
    .where(condition)

/** How many there are, for a comparison. */
export const countOf = (table: SQLiteTable, condition: SQL | undefined): SQL<number> =>
  sql`${builder.select({ count: count() }).from(table).where(condition)}`

/** `and` of conditions that are all there: never `undefined`, which a write would read as "always". */
export const allOf = (...conditions: [SQL, ...SQL[]]): SQL => sql`(${sql.join(conditions, sql` and `)})`

export const anyOf = (...conditions: [SQL, ...SQL[]]): SQL => sql`(${sql.join(conditions, sql` or `)})`

/** `eq` where `null` equals `null`. */
export const eqOrNull = (column: SQLiteColumn, value: string | null): SQL =>
  value === null ? isNull(column) : eq(column, value)

export const plus = (count: SQLiteColumn | SQL, amount = 1): SQL => sql`${count} + ${amount}`

/** A value in a list of columns, under the name of one. */
export const value = <T>(of: T, name: string) => sql<T>`${of}`.as(name)

export const lower = (text: SQLWrapper | string) => sql<string>`lower(${text})`

/** What an insert would have written, for its `onConflictDoUpdate`. */
export const excluded = (column: SQLiteColumn): SQL => sql`excluded.${sql.identifier(column.name)}`

import { type IdKind, idStart, randomText } from '#shared/ids.ts'
import { getTableColumns, type InferInsertModel, type SQL, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Ctx } from '../../context.ts'
import type { Db } from './database.ts'
import { GuardedInsert, MailInsert } from './statements.ts'

/** `INSERT … SELECT … WHERE guard`: the row appears only if the guard holds at that moment. */
function insertWhereSql<T extends SQLiteTable>(table: T, row: InferInsertModel<T>, guard: SQL): SQL {
  const columns = getTableColumns(table)
  const given = Object.entries(row).flatMap(([key, value]) => {
    const column = columns[key]
    if (!column) throw new Error(`no column ${key}`)
    return value === undefined ? [] : [{ column, value }]
  })
  const names = given.map(({ column }) => sql.identifier(column.name))
  const values = given.map(({ column, value }) => sql.param(value, column))
  return sql`insert into ${table} (${sql.join(names, sql`, `)}) select ${sql.join(values, sql`, `)} where ${guard}`
}

/** A row of a write, under the event that decides it. */
export const insertWhere = <T extends SQLiteTable>(db: Db, table: T, row: InferInsertModel<T>, guard: SQL) =>
  db.run(insertWhereSql(table, row, guard))

/** The same for a mail, which is sent soon after. */
export const insertMail = <T extends SQLiteTable>(
  db: Db,
  table: T,
  row: InferInsertModel<T>,
  guard: SQL,
): MailInsert => new MailInsert(db.run(sql`${insertWhereSql(table, row, guard)} returning id`))

/** The insert that decides a write: its row, under the guard. */
export const guardedInsert = <T extends SQLiteTable>(
  db: Db,
  table: T,
  row: InferInsertModel<T> & { id: string },
  guard: SQL | undefined,
): GuardedInsert => new GuardedInsert(insertWhere(db, table, row, guard ?? sql`true`), row.id)

/** `('a', 'b')`, written out: an index on some statuses is only used by a query that names them, not by parameters. */
export const statusList = (statuses: readonly Lowercase<string>[]): SQL =>
  sql.raw(`(${statuses.map((status) => `'${status}'`).join(', ')})`)

/**
 * Ids for all the rows one `INSERT … SELECT` makes: `next` for each row, in order, and `made`, which finds exactly
 * those rows again in the statements after it, so that a batch never touches what an earlier one did.
 */
export function manyIds({ now, random }: Pick<Ctx, 'now' | 'random'>, kind: IdKind) {
  const start = idStart(kind, now) + randomText(8, random)
  return {
    start,
    next: sql`${start} || printf('%04x', row_number() over ())`,
    made: (id: SQL): SQL => sql`${id} between ${start} and ${`${start}~`}`,
  }
}

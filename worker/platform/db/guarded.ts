import { type IdKind, idStart, randomText } from '#shared/ids.ts'
import type { ResultSet } from '@libsql/client'
import { getTableColumns, type InferInsertModel, type SQL, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Ctx } from '../../context.ts'
import { events } from '../../domain/assignments/schema.ts'
import type { Db } from './database.ts'

/**
 * `INSERT … SELECT … WHERE guard`: the row appears only if the guard holds at that moment. In a batch the event
 * goes first under every guard, and the statements after it under `happened(event)`: all of it or none.
 */
export function insertWhere<T extends SQLiteTable>(db: Db, table: T, row: InferInsertModel<T>, guard: SQL) {
  const columns = getTableColumns(table)
  const given = Object.entries(row).flatMap(([key, value]) => {
    const column = columns[key]
    if (!column) throw new Error(`no column ${key}`)
    return value === undefined ? [] : [{ column, value }]
  })
  const names = given.map(({ column }) => sql.identifier(column.name))
  const values = given.map(({ column, value }) => sql.param(value, column))
  return db.run(
    sql`insert into ${table} (${sql.join(names, sql`, `)}) select ${sql.join(values, sql`, `)} where ${guard}`,
  )
}

/** An id for each row an `INSERT … SELECT` makes, of the same shape as `createId`'s. */
export const sqlId = (kind: IdKind, instant: number): SQL =>
  sql`${idStart(kind, instant)} || lower(hex(randomblob(6)))`

/**
 * Ids for all the rows one `INSERT … SELECT` makes: `next` for each row, in order, and `made`, which finds exactly
 * those rows again in the statements after it, so that a batch never touches what an earlier one did.
 */
export function manyIds({ now, random }: Pick<Ctx, 'now' | 'random'>, kind: IdKind) {
  const start = idStart(kind, now) + randomText(8, random)
  return {
    next: sql`${start} || printf('%04x', row_number() over ())`,
    made: (id: SQL): SQL => sql`${id} between ${start} and ${`${start}~`}`,
  }
}

/** Holds once the event has been written earlier in the same batch. */
export const happened = (eventId: string): SQL =>
  sql`exists (select 1 from ${events} where ${events.id} = ${eventId})`

/** The ids a statement ending in `returning id` wrote. */
export const idsOf = ({ rows }: ResultSet): string[] => rows.map(({ id }) => String(id))

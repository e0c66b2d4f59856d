import {
  type Client,
  createClient,
  type InStatement,
  type InValue,
  type ResultSet,
  type Row,
} from '@libsql/client'
import init from '@libsql/libsql-wasm-experimental'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { countedDatabase } from '../platform/db/database.ts'

/** `LIBSQL_STMTSTATUS_ROWS_READ`: what Turso bills by. */
const ROWS_READ = 1025
const MIGRATIONS = join(import.meta.dirname, '..', 'platform', 'db', 'migrations')

/** The values of an answer, by place as drizzle reads them. */
function rowOf(values: readonly unknown[]): Row {
  const row: Row = { length: values.length }
  for (const [at, value] of values.entries())
    row[at] = typeof value === 'string' || typeof value === 'number' ? value : null
  return row
}

const plain = (value: InValue): string | number | null =>
  typeof value === 'boolean'
    ? Number(value)
    : typeof value === 'string' || typeof value === 'number'
      ? value
      : null

const parts = (statement: InStatement): { sql: string; values: (string | number | null)[] } => {
  if (typeof statement === 'string') return { sql: statement, values: [] }
  const { sql, args = [] } = statement
  return { sql, values: (Array.isArray(args) ? args : Object.values(args)).map(plain) }
}

export type MeteredDatabase = Awaited<ReturnType<typeof openMetered>>

/**
 * A database in memory on libSQL's own engine, compiled to WebAssembly, that tells how many rows were read. The count
 * is the engine's (the native client has it too, but hands it to nobody), so it is exact and the same on every machine.
 */
export async function openMetered() {
  const { capi, oo1 } = await init({ print: () => {}, printErr: () => {} })
  const database = new oo1.DB(':memory:')
  const statements: InStatement[] = []
  let rowsRead = 0

  function run(statement: InStatement): ResultSet {
    const { sql, values } = parts(statement)
    const prepared = database.prepare(sql)
    try {
      if (values.length > 0) prepared.bind(values)
      const rows: Row[] = []
      while (prepared.step()) rows.push(rowOf(prepared.get([])))
      rowsRead += Number(Reflect.apply(capi.sqlite3_stmt_status, capi, [prepared.pointer, ROWS_READ, 0]))
      const columns = prepared.columnCount > 0 ? prepared.getColumnNames() : []
      const rowsAffected = Number(database.changes())
      return { columns, columnTypes: [], rows, rowsAffected, lastInsertRowid: undefined, toJSON: () => rows }
    } finally {
      prepared.finalize()
    }
  }
  const asked = (statement: InStatement): ResultSet => {
    statements.push(statement)
    return run(statement)
  }
  const doors: Record<PropertyKey, unknown> = {
    execute: async (statement: InStatement) => asked(statement),
    batch: async (all: InStatement[]) => all.map(asked),
  }
  const client: Client = new Proxy(createClient({ url: ':memory:' }), {
    get: (target, property) => doors[property] ?? Reflect.get(target, property, target),
  })
  const migrations = readdirSync(MIGRATIONS).filter((name) => name.endsWith('.sql'))
  for (const file of migrations.sort()) database.exec(readFileSync(join(MIGRATIONS, file), 'utf8'))

  return {
    db: countedDatabase(client).db,
    exec: (sql: string): void => void database.exec(sql),
    /** What `work` answered, how many rows it read for that, and by which statements. */
    measure: async <T>(work: () => Promise<T>) => {
      rowsRead = 0
      statements.length = 0
      const answer = await work()
      return { answer, rowsRead, statements: [...statements] }
    },
    /** How SQLite goes about a statement, a line a step. */
    plan: (statement: InStatement): string[] => {
      const { sql, values } = parts(statement)
      return run({ sql: `explain query plan ${sql}`, args: values }).rows.map((row) => String(row[3]))
    },
    close: (): void => database.close(),
  }
}

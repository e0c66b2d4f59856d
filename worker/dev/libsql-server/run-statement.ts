import type Database from 'libsql'
import { HranaError } from './errors.ts'
import type { DescribeResult, Stmt, StmtResult } from './protocol.ts'
import { changesRows, needsWriter, type SqlText } from './sql-text.ts'
import { type NativeValue, toNative, toWire } from './values.ts'

export type Connection = InstanceType<typeof Database>

export function runStatement(connection: Connection, text: SqlText, stmt: Stmt): StmtResult {
  refuseMany(text)
  const prepared = connection.prepare(text.sql).safeIntegers(true)
  const args = bindings(stmt)
  if (!prepared.reader) {
    const { changes, lastInsertRowid } = prepared.run(args)
    return {
      cols: [],
      rows: [],
      affected_row_count: changesRows(text) ? changes : 0,
      last_insert_rowid: String(lastInsertRowid),
    }
  }
  const rows = prepared.raw(true).all(args)
  return {
    cols: columnsOf(prepared),
    rows: stmt.want_rows ? rows.map(toWireRow) : [],
    ...(changesRows(text) ? lastChange(connection) : { affected_row_count: 0, last_insert_rowid: null }),
  }
}

export function describeStatement(connection: Connection, text: SqlText): DescribeResult {
  refuseMany(text)
  const { sql, parameters, keywords } = text
  const names = [...new Set(parameters.map((name, index) => (name === '?' ? `?${index + 1}` : name)))]
  return {
    params: names.map((name) => ({ name: name.startsWith('?') ? null : name })),
    cols: columnsOf(connection.prepare(sql)),
    is_explain: keywords[0] === 'EXPLAIN',
    is_readonly: !needsWriter(text),
  }
}

type Prepared = ReturnType<Connection['prepare']>

function columnsOf(prepared: Prepared): StmtResult['cols'] {
  return prepared.columns().map(({ name, type }) => ({ name, decltype: type }))
}

function lastChange(connection: Connection): Pick<StmtResult, 'affected_row_count' | 'last_insert_rowid'> {
  const [row] = connection.prepare('SELECT changes(), last_insert_rowid()').safeIntegers(true).raw(true).all()
  const [changes, rowid] = Array.isArray(row) ? row : []
  return { affected_row_count: Number(changes), last_insert_rowid: String(rowid) }
}

function toWireRow(row: unknown) {
  if (!Array.isArray(row)) throw new HranaError('INTERNAL', 'A row came back in an unknown form')
  return row.map(toWire)
}

function bindings({ args, named_args: named }: Stmt): NativeValue[] | Record<string, NativeValue> {
  if (named.length === 0) return args.map(toNative)
  if (args.length > 0) throw new HranaError('ARGS_INVALID', 'Bind by position or by name, not both')
  return Object.fromEntries(named.map(({ name, value }) => [name.replace(/^[:@$]/, ''), toNative(value)]))
}

/** The native package would run the first statement and silently drop the rest. */
function refuseMany({ statements }: SqlText): void {
  if (statements > 1) {
    throw new HranaError('SQL_MANY_STATEMENTS', 'SQL string contains more than one statement')
  }
}

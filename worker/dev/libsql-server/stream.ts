import type { Connections } from './connections.ts'
import { HranaError, toWireError } from './errors.ts'
import type { Batch, BatchCond, BatchResult, SqlRef, Stmt, StmtResult } from './protocol.ts'
import type { StreamRequest, StreamResponse, StreamResult } from './protocol.ts'
import { type Connection, describeStatement, runStatement } from './run-statement.ts'
import { needsWriter, scanSql, type SqlText } from './sql-text.ts'
import type { WriterQueue } from './writer-queue.ts'

/** One client's connection: its transaction, its stored statements and, while it writes, the write lock. */
export class Stream {
  readonly #connections: Connections
  readonly #connection: Connection
  readonly #writers: WriterQueue
  readonly #stored = new Map<number, string>()
  #readOnly = false
  #closed = false

  constructor(connections: Connections, writers: WriterQueue) {
    this.#connections = connections
    this.#connection = connections.take()
    this.#writers = writers
  }

  get closed(): boolean {
    return this.#closed
  }

  async handle(request: StreamRequest, signal: AbortSignal): Promise<StreamResult> {
    try {
      if (this.#closed) throw new HranaError('STREAM_CLOSED', 'The stream is closed')
      return { type: 'ok', response: await this.#respond(request, signal) }
    } catch (error) {
      return { type: 'error', error: toWireError(error) }
    } finally {
      this.#settle()
    }
  }

  /** Rolls back what was not committed and lets the next writer in. */
  close(): void {
    if (this.#closed) return
    this.#closed = true
    this.#connections.give(this.#connection)
    this.#writers.release(this)
  }

  async #respond(request: StreamRequest, signal: AbortSignal): Promise<StreamResponse> {
    switch (request.type) {
      case 'execute':
        await this.#waitToWrite([this.#sqlOf(request.stmt)], signal)
        return { type: 'execute', result: this.#execute(request.stmt) }
      case 'batch':
        await this.#waitToWrite(
          request.batch.steps.map(({ stmt }) => this.#sqlOf(stmt)),
          signal,
        )
        return { type: 'batch', result: this.#batch(request.batch) }
      case 'sequence':
        return this.#sequence(this.#sqlOf(request), signal)
      case 'describe':
        return { type: 'describe', result: describeStatement(this.#connection, this.#sqlOf(request)) }
      case 'store_sql':
        this.#stored.set(request.sql_id, request.sql)
        return { type: 'store_sql' }
      case 'close_sql':
        this.#stored.delete(request.sql_id)
        return { type: 'close_sql' }
      case 'get_autocommit':
        return { type: 'get_autocommit', is_autocommit: !this.#connection.inTransaction }
      case 'close':
        this.close()
        return { type: 'close' }
    }
  }

  #sqlOf({ sql, sql_id: id }: SqlRef): SqlText {
    const text = sql ?? (id === undefined ? undefined : this.#stored.get(id))
    if (text === undefined) throw new HranaError('SQL_NOT_FOUND', 'The statement names no SQL')
    return scanSql(text)
  }

  async #waitToWrite(sqls: SqlText[], signal: AbortSignal): Promise<void> {
    if (sqls.some(needsWriter)) await this.#writers.acquire(this, signal)
  }

  async #sequence({ sql }: SqlText, signal: AbortSignal): Promise<StreamResponse> {
    await this.#writers.acquire(this, signal)
    this.#connection.exec(sql)
    return { type: 'sequence' }
  }

  #execute(stmt: Stmt): StmtResult {
    const text = this.#sqlOf(stmt)
    if (this.#readOnly && this.#connection.inTransaction && needsWriter(text)) {
      throw new HranaError('SQLITE_READONLY', 'SQLite error: attempt to write in a read-only transaction')
    }
    const result = runStatement(this.#connection, text, stmt)
    if (text.keywords[0] === 'BEGIN') this.#readOnly = text.keywords.includes('READONLY')
    return result
  }

  #batch({ steps }: Batch): BatchResult {
    const result: BatchResult = { step_results: [], step_errors: [] }
    for (const { condition, stmt } of steps) {
      const step = condition && !this.#holds(condition, result) ? skipped : this.#tryStep(stmt)
      result.step_results.push(step.result)
      result.step_errors.push(step.error)
    }
    return result
  }

  #tryStep(stmt: Stmt) {
    try {
      return { result: this.#execute(stmt), error: null }
    } catch (error) {
      return { result: null, error: toWireError(error) }
    }
  }

  #holds(condition: BatchCond, done: BatchResult): boolean {
    switch (condition.type) {
      case 'ok':
        return Boolean(done.step_results[condition.step])
      case 'error':
        return Boolean(done.step_errors[condition.step])
      case 'not':
        return !this.#holds(condition.cond, done)
      case 'and':
        return condition.conds.every((cond) => this.#holds(cond, done))
      case 'or':
        return condition.conds.some((cond) => this.#holds(cond, done))
      case 'is_autocommit':
        return !this.#connection.inTransaction
    }
  }

  #settle(): void {
    if (!this.#closed && !this.#connection.inTransaction) this.#writers.release(this)
  }
}

const skipped = { result: null, error: null }

import type { WireError } from './protocol.ts'

/** A refusal by the server itself, rather than by SQLite. */
export class HranaError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** Production answers with primary result codes only (`SQLITE_CONSTRAINT`), the detail in the message. */
export function toWireError(error: unknown): WireError {
  if (error instanceof HranaError) return { code: error.code, message: error.message }
  if (!(error instanceof Error)) return { code: 'UNKNOWN', message: String(error) }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const primary = /^SQLITE_[A-Z]+/.exec(code)?.[0]
  return primary
    ? { code: primary, message: `SQLite error: ${error.message}` }
    : { code: 'SQL_INPUT_ERROR', message: error.message }
}

import { ERROR_STATUS, type ErrorCode, type FieldIssue } from '#shared/contract/errors.ts'

/**
 * A request that is refused, told by its code. Codes are the protocol; each surface has its own sentences.
 * `beside` is what the answer carries next to `error` (the current design, the new estimate).
 */
export class Refusal extends Error {
  readonly code: ErrorCode
  readonly fields: FieldIssue[]
  readonly beside: Record<string, unknown>

  constructor(code: ErrorCode, more: { fields?: FieldIssue[]; beside?: Record<string, unknown> } = {}) {
    super(code)
    this.code = code
    this.fields = more.fields ?? []
    this.beside = more.beside ?? {}
  }

  get status() {
    return ERROR_STATUS[this.code]
  }
}

export const notFound = (): Refusal => new Refusal('not_found')

/** One field that can't be taken as it is; the surface has the sentence for its code. */
export const fieldRefusal = (path: string, code: string): Refusal =>
  new Refusal('invalid', { fields: [{ path, code, message: code }] })

/** The row, or a 404: a row that is not yours is a row that does not exist. */
export function found<T>(row: T | undefined | null): T {
  if (row === undefined || row === null) throw notFound()
  return row
}

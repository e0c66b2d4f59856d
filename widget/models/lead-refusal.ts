import type { RetailBook } from '#shared/pricing/retail-book.ts'
import { ApiError, codeOf } from '../api.ts'
import type { Issues } from './lead-form.ts'

export type Trouble =
  | { kind: 'failed'; code: string }
  | { kind: 'price_changed'; beforeMinor: number; afterMinor: number }
  | { kind: 'store_unavailable'; notice: string }

/** What a refused request means for the shopper. */
export type Refusal =
  | { kind: 'fields'; issues: Issues }
  | { kind: 'price_changed'; book: RetailBook }
  | Exclude<Trouble, { kind: 'price_changed' }>

export function understandRefusal(error: unknown): Refusal {
  const code = codeOf(error)
  if (!(error instanceof ApiError)) return { kind: 'failed', code }
  const { fields, body } = error
  if (code === 'invalid' && fields.length > 0)
    return { kind: 'fields', issues: Object.fromEntries(fields.map((field) => [field.path, field.code])) }
  if (code === 'store_unavailable') return { kind: code, notice: String(body['notice'] ?? '') }
  if (code === 'estimate_changed' && body['retailBook'])
    // oxlint-disable-next-line typescript/consistent-type-assertions -- boundary: shape of shared/contract
    return { kind: 'price_changed', book: body['retailBook'] as RetailBook }
  return { kind: 'failed', code }
}

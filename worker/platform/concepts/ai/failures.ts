import { APIConnectionError, APIError } from 'openai'
import { ConceptError, type ConceptErrorKind } from '../engine.ts'

/** By `code`, or by `type` where a server sends no code. */
const BY_CODE: ReadonlyMap<unknown, ConceptErrorKind> = new Map([
  ['moderation_blocked', 'moderation'],
  ['content_policy_violation', 'moderation'],
  ['image_content_policy_violation', 'moderation'],
  ['content_filter', 'moderation'],
  ['insufficient_quota', 'quota'],
  ['billing_hard_limit_reached', 'quota'],
  ['billing_not_active', 'quota'],
  ['organization_spend_limit_exceeded', 'quota'],
  ['organization_usage_limit_exceeded', 'quota'],
  ['project_spend_limit_exceeded', 'quota'],
  ['rate_limit_exceeded', 'rate_limit'],
  ['invalid_api_key', 'auth'],
] satisfies [string, ConceptErrorKind][])

const BY_STATUS: ReadonlyMap<number | undefined, ConceptErrorKind> = new Map([
  [400, 'bad_request'],
  [401, 'auth'],
  [403, 'auth'],
  [404, 'bad_request'],
  [405, 'bad_request'],
  [413, 'bad_request'],
  [415, 'bad_request'],
  [422, 'bad_request'],
  [429, 'rate_limit'],
] satisfies [number, ConceptErrorKind][])

const kindOf = ({ code, type, status }: APIError): ConceptErrorKind =>
  BY_CODE.get(code) ??
  BY_CODE.get(type) ??
  BY_STATUS.get(status) ??
  (status === undefined && type === 'invalid_request_error' ? 'bad_request' : 'upstream')

/** Milliseconds of `retry-after`; dates are not sent by the servers we know. */
function retryAfterMs(headers: Headers | undefined): number | undefined {
  const ms = Number(headers?.get('retry-after-ms') ?? NaN)
  if (ms >= 0) return ms
  const seconds = Number(headers?.get('retry-after') ?? NaN)
  return seconds >= 0 ? Math.ceil(seconds * 1_000) : undefined
}

/** The stream ended cleanly, and nothing was completed. */
export class EndedEarly extends Error {}

/** What an attempt ended with, as the engine tells it. A refusal by status was not drawn, so it was not billed. */
export function asConceptError(error: unknown): ConceptError {
  if (error instanceof ConceptError) return error
  if (!(error instanceof APIError))
    return new ConceptError('upstream', undefined, { maySpend: true, cause: error })
  const maySpend = error.status === undefined
  return new ConceptError(kindOf(error), retryAfterMs(error.headers), { maySpend, cause: error })
}

const LONGEST_WAIT_MS = 10_000
const UPSTREAM_WAIT_MS = 500

const isLost = ({ cause }: ConceptError): boolean =>
  cause instanceof APIConnectionError ||
  cause instanceof EndedEarly ||
  cause instanceof TypeError ||
  (cause instanceof Error && /connection/i.test(cause.message)) ||
  (cause instanceof APIError && (cause.status ?? 0) >= 500)

/**
 * How long to wait before the one retry there is, or `undefined` for none: only before anything was seen, only for a
 * limit that lifts soon or a connection that was lost. Never after a deadline of ours: it may be billed twice.
 */
export function retryWait(
  error: ConceptError,
  seen: { attempts: number; partials: number },
): number | undefined {
  if (seen.attempts > 1 || seen.partials > 0) return undefined
  if (error.kind === 'rate_limit')
    return error.retryAfterMs !== undefined && error.retryAfterMs <= LONGEST_WAIT_MS
      ? error.retryAfterMs
      : undefined
  return error.kind === 'upstream' && isLost(error) ? UPSTREAM_WAIT_MS : undefined
}

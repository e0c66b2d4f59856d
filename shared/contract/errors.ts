import * as z from 'zod'

/** Every code an error can carry, and its status. Codes are the protocol; sentences are for people. */
export const ERROR_STATUS = {
  malformed: 400,
  unauthorized: 401,
  forbidden: 403,
  origin_not_allowed: 403,
  contact_required: 403,
  not_found: 404,
  conflict: 409,
  revision_conflict: 409,
  idempotency_mismatch: 409,
  estimate_changed: 409,
  store_unavailable: 409,
  already_sent: 409,
  too_large: 413,
  unsupported_type: 415,
  invalid: 422,
  too_many_requests: 429,
  internal: 500,
  unavailable: 503,
} as const
export type ErrorCode = keyof typeof ERROR_STATUS

export const fieldIssueSchema = z.strictObject({ path: z.string(), code: z.string(), message: z.string() })
export type FieldIssue = z.infer<typeof fieldIssueSchema>

/** The body of every refusal; some codes carry more beside `error` (`design`, `estimate`, `retailBook`, `notice`). */
export const errorResponse = z.looseObject({
  error: z.strictObject({
    code: z.string(),
    message: z.string(),
    fields: z.array(fieldIssueSchema).optional(),
    requestId: z.string(),
  }),
})
export type ErrorResponse = z.infer<typeof errorResponse>

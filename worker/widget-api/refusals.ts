import type { ErrorResponse, FieldIssue } from '#shared/contract/errors.ts'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { z } from 'zod'
import { describeError } from '../describe-error.ts'
import { Refusal } from '../errors.ts'
import type { ShopperEnv } from './shopper.ts'
import { localeOf } from '../platform/web/visitor-place.ts'
import { apiCopy } from './copy/api-copy.ts'
import { apiInEnglish } from './copy/en.ts'

const CODES: ReadonlySet<string> = new Set(Object.keys(apiInEnglish.fields))

const pathOf = (issue: z.core.$ZodIssue): string =>
  [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])].join('.')

/** Our own checks carry their code as the message; zod's own codes are taken as they are. */
const codeOf = (issue: z.core.$ZodIssue): string => (CODES.has(issue.message) ? issue.message : issue.code)

export const fieldIssues = (issues: z.core.$ZodIssue[]): FieldIssue[] =>
  issues.map((issue) => {
    const code = codeOf(issue)
    return { path: pathOf(issue), code, message: code }
  })

const STATUS_CODES: Record<number, 'malformed' | 'too_large' | 'forbidden' | 'not_found'> = {
  400: 'malformed',
  403: 'forbidden',
  404: 'not_found',
  413: 'too_large',
}

/** Whatever was thrown, as a refusal; what we did not foresee says nothing of itself. */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof HTTPException) return new Refusal(STATUS_CODES[error.status] ?? 'malformed')
  return new Refusal('internal')
}

/** The JSON answer of every refusal, in the language it was asked for in. */
export function refuse(c: Context<ShopperEnv>, error: unknown): Response {
  const refusal = asRefusal(error)
  const { requestId, log } = c.get('ctx')
  if (refusal.code === 'internal') log({ level: 'error', requestId, ...describeError(error) })
  const words = apiCopy(localeOf(c.req.raw))
  const sentences = new Map(Object.entries(words.fields))
  const fields = refusal.fields.map((field) => ({
    ...field,
    message: sentences.get(field.code) ?? words.fieldFallback,
  }))
  const [photo] = fields.filter(({ code }) => code.startsWith('image'))
  const body: ErrorResponse = {
    error: {
      code: refusal.code,
      // A refused photo says itself what would work.
      message: photo?.message ?? words.errors[refusal.code],
      ...(fields.length > 0 ? { fields } : {}),
      requestId,
    },
    ...refusal.beside,
  }
  if (refusal.status === 429) c.header('Retry-After', '60')
  c.header('Cache-Control', 'no-store')
  return c.json(body, refusal.status)
}

import type { Context } from 'hono'
import type { z } from 'zod'
import { Refusal } from '../../errors.ts'

/** What was typed, by field name; of a repeated field the last. */
export type FormValues = Record<string, string>
/** A code per field that was refused; the surface's copy has the sentences. */
export type FormErrors = Record<string, string>
export type FormState = { values: FormValues; errors: FormErrors }

export const emptyForm: FormState = { values: {}, errors: {} }

/** Reads a posted form; uploads are not fields of these pages and are left out. */
export async function readForm(c: Context): Promise<FormValues> {
  const body = await c.req.parseBody()
  const values: FormValues = {}
  for (const [name, value] of Object.entries(body)) if (typeof value === 'string') values[name] = value
  return values
}

export type ParsedForm<T> = { data: T; errors: null } | { data: null; errors: FormErrors }

/** Checks a form; each issue's message is the code of its field. */
export function parseForm<S extends z.ZodType>(schema: S, values: FormValues): ParsedForm<z.output<S>> {
  const result = schema.safeParse(values)
  if (result.success) return { data: result.data, errors: null }
  const errors: FormErrors = {}
  for (const issue of result.error.issues) errors[String(issue.path[0] ?? 'form')] ??= issue.message
  return { data: null, errors }
}

/** The fields a refused verb names; anything that is not a refusal of the form is thrown on. */
export function refusedFields(error: unknown): { errors: FormErrors; status: 401 | 409 | 422 | 429 } {
  if (!(error instanceof Refusal)) throw error
  const { status } = error
  if (status !== 401 && status !== 409 && status !== 422 && status !== 429) throw error
  const errors: FormErrors = {}
  for (const field of error.fields) errors[field.path] ??= field.code
  if (error.fields.length === 0) errors.form = error.code
  return { errors, status }
}

const HERE = 'http://here.invalid'

/** A path of this site to go on to, or the fallback: whatever a browser would read as another address is ignored. */
export function localPath(next: string | undefined, fallback: string): string {
  if (!next?.startsWith('/') || !URL.canParse(next, HERE)) return fallback
  const { origin, pathname, search, hash } = new URL(next, HERE)
  return origin === HERE && !pathname.startsWith('//') ? pathname + search + hash : fallback
}

import type { Context } from 'hono'
import type { z } from 'zod'
import { Refusal } from '../../errors.ts'
import { type FormState, parseForm, readForm, refusedFields } from './forms.ts'

/** 401 and 429 are of the forms that let people in. */
export type RefusedStatus = 401 | 409 | 422 | 429

type Handler<T> = {
  schema: z.ZodType<T>
  /** Does it; the address to go on to, or an answer of its own. */
  submit: (data: T) => Promise<string | Response>
  /**
   * The same page with what was typed and the codes of the fields; at 409 it says what happened meanwhile. `error` is
   * there when the verb refused it.
   */
  refused: (state: FormState, status: RefusedStatus, error?: unknown) => Promise<Response> | Response
  /** The page is no longer the person's to see. Without it they get the 404 of every page. */
  missing?: () => Promise<Response> | Response
  /** Fields that are never sent back: passwords and keys. */
  secrets?: readonly string[]
}

/** The way of every posted form: parsed, done and sent on with 303, or the page again. */
export async function handleForm<T>(
  c: Context,
  { schema, submit, refused, missing, secrets = [] }: Handler<T>,
): Promise<Response> {
  const typed = await readForm(c)
  const values = Object.fromEntries(Object.entries(typed).filter(([name]) => !secrets.includes(name)))
  const form = parseForm(schema, typed)
  if (form.errors) return refused({ values, errors: form.errors }, 422)
  try {
    const done = await submit(form.data)
    return typeof done === 'string' ? c.redirect(done, 303) : done
  } catch (error) {
    if (missing && error instanceof Refusal && error.code === 'not_found') return missing()
    const { errors, status } = refusedFields(error)
    return refused({ values, errors }, status, error)
  }
}

import { line, prose } from '#shared/contract/spec.ts'
import * as z from 'zod'
import { REPLY_LIMITS } from '../../domain/settings/save-reply.ts'
import { withPlainLines } from '../../platform/web/form-fields.ts'

const { title, body } = REPLY_LIMITS

/** A reply as typed. */
export const replyForm = z.object({
  title: z
    .string('required')
    .trim()
    .min(1, 'required')
    .max(title, 'too_long')
    .pipe(line({ min: 1, max: title })),
  body: z
    .string('required')
    .transform(withPlainLines)
    .pipe(
      z
        .string()
        .min(1, 'required')
        .max(body, 'too_long')
        .pipe(prose({ min: 1, max: body })),
    ),
})

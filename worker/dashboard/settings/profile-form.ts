import { line, prose } from '#shared/contract/spec.ts'
import * as z from 'zod'
import { storeName } from '../sign-in/forms.ts'
import { isLocale, isTimeZone, plainLocale } from '../../platform/web/visitor-place.ts'
import { withPlainLines } from '../../platform/web/form-fields.ts'

const ABOUT = 1_000
const ADDRESS = 200

/** The profile as typed. */
export const profileForm = z.object({
  name: storeName,
  about: z
    .string()
    .default('')
    .transform(withPlainLines)
    .pipe(
      z
        .string()
        .max(ABOUT, 'too_long')
        .pipe(prose({ min: 0, max: ABOUT })),
    )
    .transform((text) => text || null),
  address: z
    .string()
    .default('')
    .transform((text) => text.trim())
    .pipe(
      z
        .string()
        .max(ADDRESS, 'too_long')
        .pipe(line({ min: 0, max: ADDRESS })),
    )
    .transform((text) => text || null),
  timeZone: z.string('invalid_value').refine(isTimeZone, 'invalid_value'),
  locale: z
    .string('invalid_value')
    .max(35, 'invalid_value')
    .refine(isLocale, 'invalid_value')
    .transform(plainLocale),
})

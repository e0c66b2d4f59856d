import * as z from 'zod'

/** A checkbox: browsers send `on`, or nothing. */
export const checkbox = z
  .string()
  .optional()
  .transform((typed) => typed === 'on')

/** A text that may be missing; how long it may be is the verb's to say. */
export const text = z.string().default('')

/** Browsers send line ends as two characters; a limit counts one. */
export const withPlainLines = (typed: string): string => typed.replaceAll('\r\n', '\n').trim()

/** The lines of a text area. */
export const prose = text.transform(withPlainLines)

/** A number as typed; blank or no number is `NaN`, for the verb to refuse by name. */
export const number = text.transform((typed) => (typed.trim() ? Number(typed) : Number.NaN))

/** A form of nothing but its button. */
export const buttonOnly = z.object({})

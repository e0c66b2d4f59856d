import * as z from 'zod'

const blank = (text: string): boolean => text.trim() === ''

/** The look as typed: an empty accent or radius follows the host page. */
export const themeForm = z.object({
  accent: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^(?:#[0-9a-f]{6})?$/, 'invalid_value')
    .transform((text) => text || null),
  radius: z
    .string()
    .transform((text) => (blank(text) ? null : Number(text)))
    .pipe(z.int('invalid_value').min(0, 'invalid_value').max(24, 'invalid_value').nullable()),
  launcher: z.enum(['bottom-right', 'bottom-left', 'none'], 'invalid_value'),
  mode: z.enum(['light', 'dark', 'auto'], 'invalid_value'),
})

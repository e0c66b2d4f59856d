import { line } from '#shared/contract/spec.ts'
import * as z from 'zod'
import { CURRENCIES } from './currencies.ts'

/** Of a person or a store. */
export const email = z
  .string('required')
  .trim()
  .toLowerCase()
  .min(1, 'required')
  .max(254, 'email')
  .pipe(z.email('email'))
const name = (max: number) =>
  z
    .string('required')
    .trim()
    .min(1, 'required')
    .max(max, 'too_long')
    .pipe(line({ min: 1, max }))
export const storeName = name(80)
const personName = name(120)
const newPassword = z.string('required').min(10, 'too_short').max(128, 'too_long')

export const signupForm = z.object({
  storeName,
  name: personName,
  email,
  password: newPassword,
  currency: z.enum(CURRENCIES, 'required'),
})
export const loginForm = z.object({
  email,
  password: z.string('required').min(1, 'required').max(128, 'too_long'),
  /** Where they were on their way to. */
  next: z.string().optional(),
})
export const addressForm = z.object({ email })
export const resetForm = z.object({ token: z.string().min(1), password: newPassword })
export const joinForm = z.object({ name: personName, password: newPassword })

import { z } from 'zod'
import { CURRENCIES } from './currencies.ts'

const email = z.string('required').trim().min(1, 'required').max(254, 'email').pipe(z.email('email'))
const newPassword = z.string('required').min(10, 'too_short').max(128, 'too_long')

export const signupForm = z.object({
  storeName: z.string('required').trim().min(1, 'required').max(80, 'too_long'),
  name: z.string('required').trim().min(1, 'required').max(120, 'too_long'),
  email,
  password: newPassword,
  currency: z.enum(CURRENCIES, 'required'),
})
export const loginForm = z.object({
  email,
  password: z.string('required').min(1, 'required').max(128, 'too_long'),
})
export const addressForm = z.object({ email })
export const resetForm = z.object({ token: z.string().min(1), password: newPassword })

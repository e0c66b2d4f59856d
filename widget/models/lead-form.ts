import type { SendLeadRequest } from '#shared/contract/leads.ts'
import { isLocalDate } from '#shared/dates.ts'
import { parseAmount } from '#shared/money.ts'

/** What the shopper typed, as typed. */
export type LeadForm = {
  name: string
  email: string
  phone: string
  preferred: 'email' | 'phone' | 'text'
  location: string
  budgetMin: string
  budgetMax: string
  needBy: string
  message: string
  surprise: boolean
  terms: boolean
  network: boolean
}

export const EMPTY_FORM: LeadForm = {
  name: '',
  email: '',
  phone: '',
  preferred: 'email',
  location: '',
  budgetMin: '',
  budgetMax: '',
  needBy: '',
  message: '',
  surprise: false,
  terms: false,
  network: false,
}

/** Path in the request (`contact.email`) → code of what is wrong with it. */
export type Issues = Record<string, string>

/** Loose on purpose: the service decides, this only catches slips before a round trip. */
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const PHONE = /^[+()\d\s./-]{5,32}$/

const amount = (typed: string, currency: string): number | undefined =>
  typed.trim() === '' ? undefined : (parseAmount(typed, currency) ?? Number.NaN)

/** What is wrong with a form, by the path the service would name. `today` is a local date. */
export function checkForm(form: LeadForm, currency: string, today: string): Issues {
  const min = amount(form.budgetMin, currency)
  const max = amount(form.budgetMax, currency)
  const checks: [path: string, wrong: boolean, code: string][] = [
    ['contact.name', form.name.trim() === '', 'needed'],
    ['contact.email', form.email.trim() === '', 'needed'],
    ['contact.email', !EMAIL.test(form.email.trim()), 'not_an_email'],
    ['contact.phone', form.phone.trim() !== '' && !PHONE.test(form.phone.trim()), 'not_a_phone'],
    ['contact.phone', form.preferred !== 'email' && form.phone.trim() === '', 'phone_needed'],
    ['budget.minMinor', Number.isNaN(min), 'not_an_amount'],
    ['budget.maxMinor', Number.isNaN(max), 'not_an_amount'],
    ['budget.maxMinor', (min ?? 0) > (max ?? Infinity), 'max_below_min'],
    ['needBy', form.needBy !== '' && !isLocalDate(form.needBy), 'not_a_date'],
    ['needBy', form.needBy !== '' && form.needBy < today, 'in_the_past'],
    ['consent.terms', !form.terms, 'terms_needed'],
  ]
  const issues: Issues = {}
  for (const [path, wrong, code] of checks) if (wrong) issues[path] ??= code
  return issues
}

type Typed = Pick<SendLeadRequest, 'contact' | 'budget' | 'needBy' | 'message' | 'consent' | 'surprise'>

const present = <T extends object>(value: T): Partial<T> => {
  const entries = Object.entries(value).filter(([, item]) => item !== undefined && item !== '')
  // oxlint-disable-next-line typescript/consistent-type-assertions -- fromEntries forgets the keys it was given
  return Object.fromEntries(entries) as Partial<T>
}

/** The part of the request that was typed; only for a form without issues. */
export function typedPart(form: LeadForm, currency: string): Typed {
  const budget = present({
    minMinor: amount(form.budgetMin, currency),
    maxMinor: amount(form.budgetMax, currency),
  })
  return {
    contact: {
      name: form.name.trim(),
      email: form.email.trim(),
      preferred: form.preferred,
      ...present({ phone: form.phone.trim(), location: form.location.trim() }),
    },
    ...(Object.keys(budget).length ? { budget } : {}),
    ...present({ needBy: form.needBy, message: form.message.trim() }),
    consent: { terms: true, network: form.network },
    ...(form.surprise ? { surprise: true } : {}),
  }
}

import { decimalText } from '#shared/pricing/cells/cell-text.ts'
import { CATEGORIES, type Category } from '#shared/spec/vocabulary.ts'
import * as z from 'zod'
import type { TypedSettings } from '../../domain/settings/settings.ts'
import { checkbox, number, prose, text } from '../../platform/web/form-fields.ts'

/** Each kind is a field of its own: of a repeated field only the last would be read. */
export const categoryField = (category: Category): string => `category-${category}`

/** "8.25" or "8,25" as 825 basis points; blank is 0, what is no percentage `NaN` for the verb to refuse by name. */
export function basisPoints(typed: string | undefined): number {
  const text = typed?.trim() ?? ''
  if (text === '') return 0
  const [, whole = '', fraction = ''] = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(text) ?? []
  return whole === '' ? Number.NaN : Number(whole + fraction.padEnd(2, '0'))
}

/** 825 as "8.25". */
export const percentText = (bps: number): string => decimalText(bps, 2)

const percent = text.transform(basisPoints)
const proseOrNone = prose.transform((typed) => typed || null)

const categories = z
  .record(z.string(), z.string())
  .transform((typed) => CATEGORIES.filter((category) => typed[categoryField(category)] === 'on'))

const fields = z.object({
  accepting: checkbox,
  minOrder: text,
  maxOrder: text,
  leadTimeDays: number,
  autoDeclineHours: number,
  networkReceive: checkbox,
  networkRelease: checkbox,
  vacation: checkbox,
  vacationWas: text,
  vacationMessage: proseOrNone,
  quoteValidityDays: number,
  quoteTerms: proseOrNone,
  quoteDepositBps: percent,
  quoteRevisions: number,
  taxRateBps: percent,
  taxInclusive: checkbox,
})

/** The settings as typed, in the verb's terms; whatever else is posted is left out. */
export const settingsForm = z
  .intersection(
    fields,
    categories.transform((accepted) => ({ categories: accepted })),
  )
  .transform(({ vacation, vacationWas, ...form }): TypedSettings => ({
    ...form,
    vacation: vacationWas === (vacation ? 'on' : 'off') ? null : vacation,
  }))

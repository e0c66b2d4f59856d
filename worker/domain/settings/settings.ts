import { prose } from '#shared/contract/spec.ts'
import { parseAmount } from '#shared/money.ts'
import { isCategory } from '#shared/spec/is-category.ts'
import { CATEGORIES } from '#shared/spec/vocabulary.ts'
import type { FieldIssue } from '#shared/contract/errors.ts'
import { Refusal } from '../../errors.ts'
import type { Store } from '../../tables/stores.ts'

/** What an owner decides under "Store settings". */
export type Settings = Pick<
  Store,
  | 'accepting'
  | 'categories'
  | 'minOrderMinor'
  | 'maxOrderMinor'
  | 'leadTimeDays'
  | 'autoDeclineHours'
  | 'vacation'
  | 'vacationMessage'
  | 'networkReceive'
  | 'networkRelease'
  | 'quoteValidityDays'
  | 'quoteTerms'
  | 'quoteDepositBps'
  | 'quoteRevisions'
  | 'taxRateBps'
  | 'taxInclusive'
>

/**
 * As typed: amounts are words in the store's currency, numbers that are none are `NaN`, categories are any names, and
 * `vacation` is null where the switch was left as it stood when the form was opened.
 */
export type TypedSettings = Omit<Settings, 'minOrderMinor' | 'maxOrderMinor' | 'categories' | 'vacation'> & {
  vacation: boolean | null
  minOrder: string
  maxOrder: string
  categories: string[]
}

/** Whole numbers within inclusive limits. Percentages are basis points: 10,000 is 100 %. */
export const SETTING_LIMITS = {
  leadTimeDays: { min: 1, max: 365 },
  autoDeclineHours: { min: 1, max: 168 },
  quoteValidityDays: { min: 1, max: 90 },
  quoteRevisions: { min: 0, max: 20 },
  quoteDepositBps: { min: 0, max: 10_000 },
  taxRateBps: { min: 0, max: 10_000 },
} as const

/** Characters. */
export const TEXT_LIMITS = { vacationMessage: 500, quoteTerms: 5_000 } as const

const NUMBERS = [
  'leadTimeDays',
  'autoDeclineHours',
  'quoteValidityDays',
  'quoteRevisions',
  'quoteDepositBps',
  'taxRateBps',
] as const satisfies (keyof typeof SETTING_LIMITS)[]
const TEXTS = ['vacationMessage', 'quoteTerms'] as const

type Issue = Pick<FieldIssue, 'path' | 'code'>

const isWithin = (value: number, { min, max }: { min: number; max: number }): boolean =>
  Number.isInteger(value) && value >= min && value <= max

/** A blank limit is none; `undefined` is no amount above zero. */
function limitOf(typed: string, currency: string): number | null | undefined {
  if (typed.trim() === '') return null
  return parseAmount(typed.trim(), currency) || undefined
}

function amountIssues(min: number | null | undefined, max: number | null | undefined): Issue[] {
  const bad = [
    ...(min === undefined ? [{ path: 'minOrder', code: 'not_an_amount' }] : []),
    ...(max === undefined ? [{ path: 'maxOrder', code: 'not_an_amount' }] : []),
  ]
  return bad.length === 0 && min && max && min > max ? [{ path: 'maxOrder', code: 'below_minimum' }] : bad
}

const numberIssues = (typed: TypedSettings): Issue[] =>
  NUMBERS.filter((name) => !isWithin(typed[name], SETTING_LIMITS[name])).map((path) => ({
    path,
    code: 'out_of_range',
  }))

const textIssues = (typed: TypedSettings): Issue[] =>
  TEXTS.flatMap((path) => {
    const max = TEXT_LIMITS[path]
    const text = typed[path] ?? ''
    if (prose({ min: 0, max }).safeParse(text).success) return []
    return [{ path, code: text.length > max ? 'too_long' : 'control_characters' }]
  })

/**
 * What was typed, as settings of this store.
 * @throws Refusal `invalid`, naming every field that can't be taken.
 */
export function settingsFrom(typed: TypedSettings, store: Pick<Store, 'currency' | 'vacation'>): Settings {
  const { minOrder, maxOrder, categories, vacation } = typed
  const { currency } = store
  const min = limitOf(minOrder, currency)
  const max = limitOf(maxOrder, currency)
  const issues = [
    ...(categories.every(isCategory) ? [] : [{ path: 'categories', code: 'invalid_value' }]),
    ...amountIssues(min, max),
    ...numberIssues(typed),
    ...textIssues(typed),
  ]
  if (issues.length > 0)
    throw new Refusal('invalid', { fields: issues.map((issue) => ({ ...issue, message: issue.code })) })
  // Each by its name: a form that carried more must not reach another column of the store.
  return {
    accepting: typed.accepting,
    leadTimeDays: typed.leadTimeDays,
    autoDeclineHours: typed.autoDeclineHours,
    vacationMessage: typed.vacationMessage,
    networkReceive: typed.networkReceive,
    networkRelease: typed.networkRelease,
    quoteValidityDays: typed.quoteValidityDays,
    quoteTerms: typed.quoteTerms,
    quoteDepositBps: typed.quoteDepositBps,
    quoteRevisions: typed.quoteRevisions,
    taxRateBps: typed.taxRateBps,
    taxInclusive: typed.taxInclusive,
    vacation: vacation ?? store.vacation,
    categories: CATEGORIES.filter((known) => categories.includes(known)),
    minOrderMinor: min ?? null,
    maxOrderMinor: max ?? null,
  }
}

import { parseAmount } from '#shared/money.ts'
import { isCategory } from '#shared/spec/is-category.ts'
import type { PoolCursor, PoolFilter } from '../../domain/pool/pool-filter.ts'
import { paths } from '../../links.ts'
import type { FormState } from '../../platform/web/forms.ts'

const CURSOR = /^(\d{1,15})-(lead_[0-9a-z]{1,40})$/

/** An amount in whole units of whatever currency the store has; nothing typed is no limit. */
const wholeUnits = (typed: string | undefined): number | null =>
  typed?.trim() ? parseAmount(typed, 'JPY') : null

function cursorOf(text: string | undefined): PoolCursor | null {
  const [, createdAt, id] = CURSOR.exec(text ?? '') ?? []
  return createdAt && id ? { createdAt: Number(createdAt), id } : null
}

type Query = Record<string, string | undefined>

/** What the address asks for. An amount that is none narrows nothing, and its field says so. */
export function readPoolQuery({ category, min, max, after }: Query): { filter: PoolFilter; form: FormState } {
  const values = { ...(category ? { category } : {}), ...(min ? { min } : {}), ...(max ? { max } : {}) }
  const errors: FormState['errors'] = {}
  const minMajor = wholeUnits(min)
  const maxMajor = wholeUnits(max)
  if (min?.trim() && minMajor === null) errors.min = 'not_an_amount'
  if (max?.trim() && maxMajor === null) errors.max = 'not_an_amount'
  if (minMajor !== null && maxMajor !== null && maxMajor < minMajor) errors.max = 'max_below_min'
  const filter = {
    category: isCategory(category) ? category : null,
    minMajor,
    maxMajor: errors.max ? null : maxMajor,
    after: cursorOf(after),
  }
  return { filter, form: { values, errors } }
}

/** The pool's address with this filter, from its beginning or from where a page ended. */
export function poolHref(
  { category, minMajor, maxMajor }: PoolFilter,
  after: PoolCursor | null = null,
): string {
  const query = new URLSearchParams()
  if (category !== null) query.set('category', category)
  if (minMajor !== null) query.set('min', String(minMajor))
  if (maxMajor !== null) query.set('max', String(maxMajor))
  if (after !== null) query.set('after', `${after.createdAt}-${after.id}`)
  const text = query.toString()
  return text === '' ? paths.pool : `${paths.pool}?${text}`
}

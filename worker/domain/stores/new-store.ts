import { createId, randomText, type RandomBytes } from '#shared/ids.ts'
import { defaultPriceBook } from '#shared/pricing/default-price-book.ts'
import { compileRetailBook } from '#shared/pricing/retail-book.ts'
import { STORE_DEFAULTS } from '../../tables/store-defaults.ts'
import type { Store } from '../../tables/stores.ts'

type Founding = {
  name: string
  email: string
  currency: string
  locale: string
  timeZone: string
  now: number
  random: RandomBytes
}

/** "Goldsmith & Daughter" → "goldsmith-and-daughter"; never empty. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 48) || 'store'
  )
}

/** The rows a store begins with: itself, and the default price book. */
export function newStore({ name, email, currency, locale, timeZone, now, random }: Founding) {
  const storeId = createId('store', now, random)
  const bookId = createId('priceBook', now, random)
  const book = defaultPriceBook(currency)
  const store: Store = {
    id: storeId,
    slug: `${slugOf(name)}-${randomText(4, random)}`,
    name,
    publishableKey: `pk_${randomText(24, random)}`,
    currency,
    locale,
    timeZone,
    email,
    address: null,
    about: null,
    logoKey: null,
    allowedOrigins: [],
    theme: { accent: null, radius: null, launcher: 'bottom-right', mode: 'auto' },
    ...STORE_DEFAULTS,
    categories: [],
    mutedMails: [],
    savedReplies: [],
    priceBookId: bookId,
    snippetSeenAt: null,
    createdAt: now,
  }
  const retail = compileRetailBook(book, bookId)
  const priceBook = { id: bookId, storeId, version: 1, book, retail, createdAt: now, createdBy: null }
  return { store, priceBook }
}

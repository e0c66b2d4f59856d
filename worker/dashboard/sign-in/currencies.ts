import { DEFAULT_BOOK_CURRENCIES } from '#shared/pricing/default-price-book.ts'

const USUAL = ['USD', 'EUR', 'GBP', 'CAD', 'AUD', 'NZD', 'CHF', 'SEK', 'NOK', 'DKK', 'JPY', 'INR']

/** Currencies a store can be opened in: those of most jewelers first, then every other one by its code. */
export const CURRENCIES = [...USUAL, ...DEFAULT_BOOK_CURRENCIES.filter((code) => !USUAL.includes(code))]

/** Integer minor units of an ISO 4217 currency. */
export type Money = { amountMinor: number; currency: string }

const WHOLE_ONLY = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'
const THOUSANDTHS = 'BHD IQD JOD KWD LYD OMR TND'

/**
 * Decimal digits of a currency's minor unit by ISO 4217 (USD 2, JPY 0, KWD 3). Not asked of `Intl`, whose answer depends
 * on the engine: V8 gives COP and IQD none, so that one amount would be shown a hundred times another.
 */
export const minorDigits = (currency: string): number =>
  WHOLE_ONLY.includes(currency) ? 0 : THOUSANDTHS.includes(currency) ? 3 : 2

/** Money in the reader's locale; whole amounts lose their ".00" when `whole` is set. */
export function formatMoney({ amountMinor, currency }: Money, locale: string, whole = false): string {
  const digits = minorDigits(currency)
  const amount = amountMinor / 10 ** digits
  const fraction = whole && Number.isInteger(amount) ? 0 : digits
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: fraction,
    maximumFractionDigits: fraction,
  }).format(amount)
}

/** Marks of thousands: spaces and quotes anywhere, a comma only before three digits. */
const THOUSANDS_MARKS = /[\s'’_]|,(?=\d{3}(?!\d))/g

/**
 * Reads an amount a person typed ("1,200", "1200.50", "12,50") into minor units.
 * @returns `null` when it is not a non-negative amount with at most the currency's decimals.
 */
export function parseAmount(typed: string, currency: string): number | null {
  const plain = typed.replace(THOUSANDS_MARKS, '').replace(',', '.')
  const match = /^(\d{1,10})(?:\.(\d+))?$/.exec(plain)
  const [, whole = '', fraction = ''] = match ?? []
  const digits = minorDigits(currency)
  return match && fraction.length <= digits ? Number(whole + fraction.padEnd(digits, '0')) : null
}

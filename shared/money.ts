/** Integer minor units of an ISO 4217 currency. */
export type Money = { amountMinor: number; currency: string }

/** Decimal digits of a currency's minor unit (USD 2, JPY 0), as `Intl` knows them. */
export const minorDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

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

/**
 * Reads an amount a person typed ("1,200", "1200.50") into minor units.
 * @returns `null` when it is not a non-negative amount with at most the currency's decimals.
 */
export function parseAmount(typed: string, currency: string): number | null {
  const digits = minorDigits(currency)
  const plain = typed.trim().replace(/[\s,'_]/g, '')
  const match = /^(\d{1,10})(?:\.(\d+))?$/.exec(plain)
  if (!match) return null
  const fraction = match[2] ?? ''
  if (fraction.length > digits) return null
  return Number(match[1]) * 10 ** digits + Number(fraction.padEnd(digits, '0') || '0')
}

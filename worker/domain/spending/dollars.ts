import { formatMoney } from '#shared/money.ts'

/** Micro-dollars a cent. */
export const CENT_MICROS = 10_000

/** An amount of AI pictures in words; whatever was spent is never shown as nothing. */
export function dollars(micros: number, locale: string): string {
  const cents = Math.round(micros / CENT_MICROS)
  const amount = formatMoney({ amountMinor: Math.max(cents, micros > 0 ? 1 : 0), currency: 'USD' }, locale)
  return micros > 0 && micros < CENT_MICROS ? `< ${amount}` : amount
}

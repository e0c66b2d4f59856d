import { describe, expect, test } from 'vitest'
import { formatMoney, minorDigits, parseAmount } from './money.ts'
import { DEFAULT_BOOK_CURRENCIES } from './pricing/default-price-book.ts'

const bare = (text: string): string => text.replace(/\s/g, ' ')

describe('minor units', () => {
  test.each([
    ['USD', 2],
    ['EUR', 2],
    ['GBP', 2],
    ['JPY', 0],
    ['KRW', 0],
    ['KWD', 3],
    ['TND', 3],
    // What ICU says of these depends on its version; ISO 4217 does not.
    ['COP', 2],
    ['HUF', 2],
    ['IDR', 2],
    ['IQD', 3],
  ])('%s has %i digits', (currency, digits) => {
    expect(minorDigits(currency)).toBe(digits)
  })

  test.each(DEFAULT_BOOK_CURRENCIES)('%s is read back as it is shown', (currency) => {
    const shown = formatMoney({ amountMinor: 1_234_567, currency }, 'en-US')
    expect(parseAmount(/\d[\d.,]*/.exec(shown)?.[0] ?? '', currency)).toBe(1_234_567)
  })
})

describe('money in the reader’s locale', () => {
  test.each([
    ['USD', 123_450, 'en-US', '$1,234.50'],
    ['EUR', 123_450, 'de-DE', '1.234,50 €'],
    ['GBP', 123_450, 'en-GB', '£1,234.50'],
    ['JPY', 1_234, 'en-US', '¥1,234'],
    ['KWD', 1_234_500, 'en-US', 'KWD 1,234.500'],
  ])('%s', (currency, amountMinor, locale, shown) => {
    expect(bare(formatMoney({ amountMinor, currency }, locale))).toBe(shown)
  })

  test('a whole amount loses its zeros where asked', () => {
    expect(formatMoney({ amountMinor: 120_000, currency: 'USD' }, 'en-US', true)).toBe('$1,200')
    expect(formatMoney({ amountMinor: 120_050, currency: 'USD' }, 'en-US', true)).toBe('$1,200.50')
  })
})

describe('an amount as people type it', () => {
  test.each([
    ['1,200', 'USD', 120_000],
    ['1200.5', 'USD', 120_050],
    [' 1 200.50 ', 'USD', 120_050],
    ["1'200", 'CHF', 120_000],
    ['12,50', 'EUR', 1_250],
    ['1,234,567', 'JPY', 1_234_567],
    ['1.250', 'KWD', 1_250],
    ['1,250', 'KWD', 1_250_000],
    ['0', 'USD', 0],
  ])('"%s" in %s is %i', (typed, currency, minor) => {
    expect(parseAmount(typed, currency)).toBe(minor)
  })

  test.each([
    ['', 'USD'],
    ['-5', 'USD'],
    ['abc', 'USD'],
    ['12.345', 'USD'],
    ['12,34,56', 'USD'],
    ['1.200,50', 'EUR'],
    ['1.5', 'JPY'],
    ['99999999999', 'USD'],
  ])('"%s" in %s is refused rather than guessed at', (typed, currency) => {
    expect(parseAmount(typed, currency)).toBeNull()
  })
})

import { DAY, HOUR, MINUTE } from '#shared/dates.ts'
import { describe, expect, it } from 'vitest'
import { ago, duration, money, moneyRange, promisedBy, type Reader, roundedMoney } from './reader.ts'
import { localeOf, readerOf, timeZoneOf } from './visitor-place.ts'

const NOW = Date.UTC(2026, 10, 22, 12)
const reader: Reader = { locale: 'en-US', timeZone: 'America/New_York', now: NOW }

describe('a length of time', () => {
  it.each([
    [0, '1 minute'],
    [59 * MINUTE, '59 minutes'],
    [HOUR, '1 hour'],
    [2 * HOUR - 1, '1 hour'],
    [47 * HOUR + 59 * MINUTE, '47 hours'],
    [2 * DAY, '2 days'],
  ])('%d ms is %s: never more than there is', (ms, words) => {
    expect(duration(reader, ms)).toBe(words)
  })
})

describe('when something happened', () => {
  it.each([
    [0, 'this minute'],
    [-5 * MINUTE, 'this minute'],
    [3 * HOUR, '3 hours ago'],
    [2 * DAY, '2 days ago'],
    [40 * DAY, 'Oct 13, 2026'],
  ])('%d ms ago is “%s”', (passed, words) => {
    expect(ago(reader, NOW - passed)).toBe(words)
  })
})

describe('promises and money', () => {
  it('says a promise with weekday and zone', () => {
    expect(promisedBy(reader, NOW)).toMatch(/^Sunday, November 22(?:,| at) 7:00\sAM EST$/)
  })

  it('says a range in the reader’s way, whatever the currency’s decimals', () => {
    expect(moneyRange(reader, 300_000, 500_000, 'USD')).toBe('$3,000 – $5,000')
    expect(moneyRange(reader, 300_000, 500_000, 'JPY')).toBe('¥300,000 – ¥500,000')
  })
})

it('drops cents where there are none, or where they only pretend', () => {
  expect(money(reader, 420_000, 'USD')).toBe('$4,200')
  expect(money(reader, 420_050, 'USD')).toBe('$4,200.50')
  expect(roundedMoney(reader, 147_315, 'USD')).toBe('$1,473')
})

describe('the visitor’s place', () => {
  const asking = (language: string) =>
    new Request('https://milgrain.example', { headers: { 'accept-language': language } })

  it('takes the first language there is', () => {
    expect(localeOf(asking('de-CH, en;q=0.8'))).toBe('de-CH')
    expect(localeOf(asking('th-TH-u-nu-thai-ca-buddhist, en'))).toBe('th-TH')
    expect(localeOf(asking('*'))).toBe('en-US')
    expect(localeOf(asking('not a language;;;'))).toBe('en-US')
  })

  it('writes an English page the English way of its reader', () => {
    expect(readerOf(asking('fr-FR, en-GB;q=0.5'), NOW).locale).toBe('en-GB')
    expect(readerOf(asking('fr-FR'), NOW).locale).toBe('en-US')
  })

  it('believes a time zone only where there is one', () => {
    const placed = (cf: unknown) => timeZoneOf(Object.assign(asking('en'), { cf }))
    expect(placed({ timezone: 'Europe/Zurich' })).toBe('Europe/Zurich')
    expect(placed({ timezone: 'Mars/Olympus' })).toBe('UTC')
    expect(placed(undefined)).toBe('UTC')
    expect(timeZoneOf(asking('en'))).toBe('UTC')
  })
})

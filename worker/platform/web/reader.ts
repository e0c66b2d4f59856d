import { DAY, HOUR, MINUTE, formatInstant } from '#shared/dates.ts'
import { formatMoney, minorDigits } from '#shared/money.ts'

/** Who reads a page: their language, their clock, and the instant of the request. */
export type Reader = { locale: string; timeZone: string; now: number }

type Unit = 'minute' | 'hour' | 'day'

const UNITS: readonly [Unit, number][] = [
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
]

/** Whole units rounded down, so that a promise of "2 hours left" is never too long; days only from two on. */
function inUnits(ms: number): { unit: Unit; count: number } {
  const [unit, size] = UNITS.find(([unit, size]) => ms >= (unit === 'day' ? 2 * size : size)) ?? [
    'minute',
    MINUTE,
  ]
  return { unit, count: Math.floor(ms / size) }
}

/** A length of time in words ("23 hours"); at least one minute. */
export function duration(reader: Reader, ms: number): string {
  const { unit, count } = inUnits(Math.max(MINUTE, ms))
  return new Intl.NumberFormat(reader.locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count)
}

/** When something happened, as people say it; a date once it is more than a week ago. */
export function ago(reader: Reader, instant: number): string {
  const passed = Math.max(0, reader.now - instant)
  if (passed > 7 * DAY) {
    return new Intl.DateTimeFormat(reader.locale, { dateStyle: 'medium', timeZone: reader.timeZone }).format(
      instant,
    )
  }
  const { unit, count } = inUnits(passed)
  const words = new Intl.RelativeTimeFormat(reader.locale, { numeric: 'auto' })
  return passed < MINUTE ? words.format(0, 'minute') : words.format(-count, unit)
}

export const fullInstant = (reader: Reader, instant: number): string =>
  formatInstant(instant, reader.locale, reader.timeZone)

/** A moment for people and machines. */
export type Moment = { words: string; iso: string }
const isoOf = (instant: number): string => new Date(instant).toISOString()
export const agoMoment = (reader: Reader, instant: number): Moment => ({
  words: ago(reader, instant),
  iso: isoOf(instant),
})
export const fullMoment = (reader: Reader, instant: number): Moment => ({
  words: fullInstant(reader, instant),
  iso: isoOf(instant),
})

/** Money without needless decimals ("$4,200"). */
export const money = (reader: Reader, amountMinor: number, currency: string): string =>
  formatMoney({ amountMinor, currency }, reader.locale, true)

/** Money to the whole unit, where cents would only pretend ("$1,473"). */
export const roundedMoney = (reader: Reader, amountMinor: number, currency: string): string =>
  new Intl.NumberFormat(reader.locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(
    amountMinor / 10 ** minorDigits(currency),
  )

/** "$3,000 – $5,000", to the whole unit. */
export function moneyRange(reader: Reader, fromMinor: number, toMinor: number, currency: string): string {
  const unit = 10 ** minorDigits(currency)
  return new Intl.NumberFormat(reader.locale, {
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
  }).formatRange(fromMinor / unit, toMinor / unit)
}

export const percent = (reader: Reader, share: number): string =>
  new Intl.NumberFormat(reader.locale, { style: 'percent', maximumFractionDigits: 0 }).format(share)

/** An instant somebody promised something by: with its weekday, without its year, with its time zone. */
export const promisedBy = ({ locale, timeZone }: Reader, instant: number): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(instant)

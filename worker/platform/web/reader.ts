import { DAY, HOUR, MINUTE, formatInstant } from '#shared/dates.ts'

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
  return passed < MINUTE ? words.format(0, 'second') : words.format(-count, unit)
}

export const fullInstant = (reader: Reader, instant: number): string =>
  formatInstant(instant, reader.locale, reader.timeZone)

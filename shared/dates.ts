/** Instants are UTC milliseconds; a date is `YYYY-MM-DD` in the store's time zone. */
export type Instant = number
export type LocalDate = string

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whether the text is a real calendar date ("2026-02-30" is not). */
export function isLocalDate(text: string): boolean {
  const match = PATTERN.exec(text)
  if (!match) return false
  const instant = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))
  return new Date(instant).toISOString().slice(0, 10) === text
}

/** The calendar date of an instant in a time zone. */
export function localDateOf(instant: Instant, timeZone: string): LocalDate {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  return parts.format(instant)
}

/** The first instant of a date in a time zone, whatever the clocks do that night. */
export function startOfDate(date: LocalDate, timeZone: string): Instant {
  const noon = Date.parse(`${date}T12:00:00Z`)
  // Every zone's midnight lies within 26 hours of this noon; dates never go backwards.
  let [before, after] = [noon - 27 * HOUR, noon + 27 * HOUR]
  while (after - before > MINUTE) {
    const middle = before + Math.floor((after - before) / (2 * MINUTE)) * MINUTE
    if (localDateOf(middle, timeZone) < date) before = middle
    else after = middle
  }
  return after
}

/** The date `days` after (or before) another. */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)

/** Whole days from one date to a later one; negative when it is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY)

/** A date in words in the reader's locale ("22 November 2026"). */
export const formatDate = (date: LocalDate, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(`${date}T00:00:00Z`),
  )

/** An instant in words in the reader's locale and zone ("22 Nov 2026, 14:05"). */
export const formatInstant = (instant: Instant, locale: string, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(instant)

import type { Reader } from './reader.ts'

const isAccepted = (make: () => unknown): boolean => {
  try {
    make()
    return true
  } catch {
    return false
  }
}

export const isLocale = (tag: string): boolean => tag !== '*' && isAccepted(() => new Intl.Locale(tag))
export const isTimeZone = (timeZone: string): boolean =>
  isAccepted(() => new Intl.DateTimeFormat('en', { timeZone }))

/** Without what a tag may add on calendars and digits, of which no name is known: `en-u-nu-thai` is `en`. */
export const plainLocale = (tag: string): string => new Intl.Locale(tag).baseName

const languagesOf = (request: Request): string[] =>
  (request.headers.get('accept-language') ?? '')
    .split(',')
    .map((part) => (part.split(';')[0] ?? '').trim())
    .filter(isLocale)
    .map(plainLocale)

/** The first language the browser asks for. */
export const localeOf = (request: Request): string => languagesOf(request)[0] ?? 'en-US'

/** Where Cloudflare sees the visitor; `UTC` when it does not say. */
export function timeZoneOf(request: Request): string {
  const place: unknown = 'cf' in request ? request.cf : null
  if (typeof place !== 'object' || place === null || !('timezone' in place)) return 'UTC'
  return typeof place.timezone === 'string' && isTimeZone(place.timezone) ? place.timezone : 'UTC'
}

const isEnglish = (tag: string): boolean => tag === 'en' || tag.startsWith('en-')

/** How to write numbers and times for the reader of an English page: their own English where they have one. */
export function readerOf(request: Request, now: number): Reader {
  const locale = languagesOf(request).find(isEnglish) ?? 'en-US'
  return { locale, timeZone: timeZoneOf(request), now }
}

const isAccepted = (make: () => unknown): boolean => {
  try {
    make()
    return true
  } catch {
    return false
  }
}

const isLocale = (tag: string): boolean => tag !== '*' && isAccepted(() => new Intl.Locale(tag))
const isTimeZone = (timeZone: string): boolean =>
  isAccepted(() => new Intl.DateTimeFormat('en', { timeZone }))

/** The first language the browser asks for. */
export function localeOf(request: Request): string {
  const asked = (request.headers.get('accept-language') ?? '').split(',')
  return asked.map((part) => (part.split(';')[0] ?? '').trim()).find(isLocale) ?? 'en-US'
}

/** Where Cloudflare sees the visitor; `UTC` when it does not say. */
export function timeZoneOf(request: Request): string {
  const place: unknown = 'cf' in request ? request.cf : null
  if (typeof place !== 'object' || place === null || !('timezone' in place)) return 'UTC'
  return typeof place.timezone === 'string' && isTimeZone(place.timezone) ? place.timezone : 'UTC'
}

import { expect, it } from 'vitest'
import { localDateOf, startOfDate } from './dates.ts'

it.each([
  ['2026-11-01', 'UTC', '2026-11-01T00:00:00Z'],
  ['2026-11-01', 'America/New_York', '2026-11-01T04:00:00Z'],
  ['2026-12-01', 'America/New_York', '2026-12-01T05:00:00Z'],
  ['2026-03-01', 'Asia/Kathmandu', '2026-02-28T18:15:00Z'],
  ['2026-01-01', 'Pacific/Kiritimati', '2025-12-31T10:00:00Z'],
  ['2026-01-01', 'Etc/GMT+12', '2026-01-01T12:00:00Z'],
  // Midnight did not exist: the clocks went from 23:59 to 01:00.
  ['2017-10-15', 'America/Sao_Paulo', '2017-10-15T03:00:00Z'],
])('%s begins in %s at %s', (date, timeZone, instant) => {
  const start = startOfDate(date, timeZone)
  expect(new Date(start).toISOString()).toBe(instant.replace('Z', '.000Z'))
  expect(localDateOf(start, timeZone)).toBe(date)
  expect(localDateOf(start - 1, timeZone) < date).toBe(true)
})

import { describe, expect, it } from 'vitest'
import type { InsightsView } from '../../domain/insights/insights-view.ts'
import { lossWords } from './advice-words.ts'

const SILENT = { code: 'too_little' } as const
const lapsed = (hours: number): InsightsView => ({
  currency: 'USD',
  declines: { count: 0, reasons: [], latest: [], advice: SILENT },
  losses: { count: 5, parts: [], advice: { code: 'lapsed', hours } },
  answers: { count: 0, times: null, within: [], advice: SILENT },
  funnel: { opened: 0, steps: [], advice: SILENT },
  prices: { points: [], advice: SILENT },
  cancels: { count: 0, byStore: 0, byCustomer: 0, latest: [], advice: SILENT },
})

describe('what to do about requests that ran out of time', () => {
  it.each([
    [1, true],
    [167, true],
    [168, false],
  ])('at %d hours: a longer time is advised, %s', (hours, longer) => {
    const words = lossWords(lapsed(hours))
    expect(words).toContain(`${hours} hours`)
    expect(words?.includes('allow yourself longer')).toBe(longer)
  })
})

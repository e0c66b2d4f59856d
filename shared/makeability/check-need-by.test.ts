import { describe, expect, it } from 'vitest'
import { checkNeedBy } from './check-need-by.ts'

const asked = (needBy: string | undefined, leadTimeDays = 42) =>
  checkNeedBy({ needBy, today: '2026-11-24', leadTimeDays })

describe('the day a piece is needed by', () => {
  it.each([
    ['no day', undefined, null],
    ['the day it is usually done', '2027-01-05', null],
    ['a day before', '2027-01-04', 'warn'],
    ['today', '2026-11-24', 'warn'],
  ])('%s', (_, needBy, severity) => {
    expect(asked(needBy)?.severity ?? null).toBe(severity)
  })

  it('says how long it usually takes, and offers no fix: the day is theirs', () => {
    const advice = asked('2026-12-24')
    expect(advice?.message).toContain('the 42 days a piece usually takes')
    expect(advice?.field).toBe('needBy')
    expect(advice).not.toHaveProperty('fix')
  })
})

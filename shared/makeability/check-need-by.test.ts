import { describe, expect, it } from 'vitest'
import { adviceSchema } from '../contract/estimate.ts'
import { sayAdvice } from './words/say-advice.ts'
import { checkNeedBy } from './check-need-by.ts'

const asked = (needBy: string | undefined, leadTimeDays = 42) =>
  checkNeedBy({ needBy, today: '2026-11-24', leadTimeDays })

describe('the day a piece is needed by', () => {
  it.each([
    ['no day', undefined, null],
    ['an empty field', '', null],
    ['half a date', '2026-1', null],
    ['a day there is not', '2026-02-30', null],
    ['the day it is usually done', '2027-01-05', null],
    ['a day before', '2027-01-04', 'warn'],
    ['today', '2026-11-24', 'warn'],
    ['a day gone by', '2026-11-01', 'warn'],
  ])('%s', (_, needBy, severity) => {
    expect(asked(needBy)?.severity ?? null).toBe(severity)
  })

  it('counts days across a leap day and a change of year', () => {
    const on = (needBy: string) => checkNeedBy({ needBy, today: '2027-12-31', leadTimeDays: 60 })
    expect(on('2028-02-29')).toBeNull()
    expect(on('2028-02-28')).not.toBeNull()
  })

  it('says how long it usually takes and what may be possible, and offers no fix: the day is theirs', () => {
    const finding = asked('2026-12-24', 56)
    const [advice] = sayAdvice(finding ? [finding] : [], 'en-US')
    expect(advice).toEqual({
      rule: 'deadline',
      severity: 'warn',
      field: 'needBy',
      params: { days: 56, rushPercent: 20 },
      message:
        'This is sooner than the usual 56 days. The jeweler may offer a rush, often about 20% more, or a setting from stock.',
    })
    expect(adviceSchema.safeParse(advice).success).toBe(true)
  })
})

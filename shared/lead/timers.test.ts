import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '../dates.ts'
import { answerWindow } from './timers.ts'

describe('a store’s time to answer', () => {
  it.each([
    [1, 30 * MINUTE],
    [2, 30 * MINUTE],
    [4, HOUR],
    [48, 12 * HOUR],
    [168, 42 * HOUR],
  ])('of %i hours is warned of so long before its end', (hours, before) => {
    const { respondBy, warnAt } = answerWindow(1_000, hours)
    expect(respondBy).toBe(1_000 + hours * HOUR)
    expect(respondBy - warnAt).toBe(before)
  })
})

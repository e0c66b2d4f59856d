import { describe, expect, it } from 'vitest'
import { deLater } from '../../copy/de-later.ts'
import { enLater } from '../../copy/en-later.ts'
import { aboutNeedBy } from './fields.tsx'

describe('beside the day it is needed by', () => {
  const said = (needBy: string) =>
    aboutNeedBy(enLater, { needBy, today: '2026-11-22', leadTimeDays: 42 }, 'en-US')

  it('stands how long pieces usually take, while there is time or no day yet', () => {
    for (const day of ['', '2027-01-03', '2027-03-01'])
      expect(said(day)).toBe('Pieces usually take about 6 weeks.')
  })

  it('stands that it is soon, and what may be possible', () => {
    expect(said('2026-12-24')).toContain('sooner than the usual 42 days')
    expect(said('2026-12-24')).toContain('rush')
  })

  it('is said in the shopper’s language', () => {
    const soon = { needBy: '2026-12-24', today: '2026-11-22', leadTimeDays: 42 }
    expect(aboutNeedBy(deLater, soon, 'de-DE')).toMatch(/^Üblich sind 42 Tage.* 20\s%/)
  })
})

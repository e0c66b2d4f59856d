import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyUnderstood } from './apply-understood.ts'
import { eternityCount, haloCount, lineCount, rowCount } from './stone-count.ts'
import { startingSpec } from './starting-spec.ts'
import { startingStone } from './starting-stones.ts'

const US_6_5 = 16_916
const round = (um: number) => ({ lengthUm: um, widthUm: um })

describe('how many stones fit', () => {
  it('is what the formulas give (docs/makeability.md#room-for-stones)', () => {
    expect(eternityCount(US_6_5, 3_000)).toBe(20)
    expect(haloCount(round(6_500), 1_300)).toBe(18)
  })

  it('is ⌊π / asin(pitch ÷ diameter)⌋ wherever that is not on an edge', () => {
    const inner = fc.integer({ min: 11_000, max: 26_000 })
    fc.assert(
      fc.property(inner, fc.integer({ min: 500, max: 9_000 }), (innerUm, stoneUm) => {
        const exact = Math.PI / Math.asin((stoneUm + 100) / (innerUm + 2 * (600 + 0.43 * stoneUm)))
        if (Math.abs(exact - Math.round(exact)) < 1e-9) return
        expect(eternityCount(innerUm, stoneUm)).toBe(Math.floor(exact))
      }),
      { seed: 51, numRuns: 3_000 },
    )
  })

  it('never falls for a bigger finger or a smaller stone', () => {
    const size = fc.integer({ min: 11_000, max: 26_000 })
    fc.assert(
      fc.property(size, fc.integer({ min: 600, max: 9_000 }), fc.nat(500), (innerUm, stoneUm, by) => {
        const count = eternityCount(innerUm, stoneUm)
        expect(eternityCount(innerUm + by, stoneUm)).toBeGreaterThanOrEqual(count)
        expect(eternityCount(innerUm, Math.max(500, stoneUm - by))).toBeGreaterThanOrEqual(count)
      }),
      { seed: 52, numRuns: 1_000 },
    )
  })

  it('is as many as the piece is long, 0.5 mm apart, in a line of them', () => {
    const tennis = startingSpec('bracelet', 'tennis')
    const [row] = tennis.stones
    const count = (lengthUm: number, widthUm: number) =>
      row && lineCount('tennis', lengthUm, { ...row, widthUm })
    expect(count(177_800, 2_500)).toBe(row?.count)
    expect(count(170_000, 2_500)).toBe(56)
    expect(count(177_800, 4_000)).toBe(39)
    expect(row && lineCount('station', 457_200, row)).toBeNull()
    const longer = applyUnderstood(tennis, [{ field: 'length', value: '190000', from: 0, to: 0 }])
    expect(longer.stones[0]?.count).toBe(63)
  })

  it('is one for a stone as large as the circle, and half of a full row for half an eternity', () => {
    expect(haloCount(round(500), 30_000)).toBeGreaterThanOrEqual(1)
    const row = startingStone(
      { role: 'row', gem: 'diamond_natural', cut: 'round', setting: 'shared_prong' },
      2_000,
    )
    const full = rowCount('full_eternity', US_6_5, row) ?? 0
    expect(rowCount('half_eternity', US_6_5, row)).toBe(Math.floor(full / 2))
    expect(rowCount('plain', US_6_5, row)).toBeNull()
  })
})

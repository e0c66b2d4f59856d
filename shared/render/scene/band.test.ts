import { describe, expect, test } from 'vitest'
import { BAND_PROFILES } from '../../spec/vocabulary.ts'
import { bandDistance, sectionDistance } from './band.ts'

/** Fill of width × thickness per facts-jewellery §2: the profile drawn is the profile weighed. */
const FILL = { flat: 1, d: 0.845, court: 0.84, half_round: 0.76, knife_edge: 0.725, bevel: 0.94 }

describe('cross-sections', () => {
  test.each(BAND_PROFILES)(
    '%s fills its width × thickness as a weighed band does, within 5 points',
    (profile) => {
      const section = sectionDistance(profile)
      const cells = 400
      let inside = 0
      for (let i = 0; i < cells * cells; i++) {
        const u = ((i % cells) + 0.5) / cells
        const v = (Math.floor(i / cells) + 0.5) / cells
        if (section(u * 2, (v - 0.5) * 1.8, 2, 0.9) < 0) inside++
      }
      expect(Math.abs(inside / (cells * cells) - FILL[profile])).toBeLessThan(0.05)
    },
  )
})

test('a tapered band is its full width at the top and its narrow width at the back', () => {
  const distance = bandDistance({
    innerRadiusUm: 8255,
    profile: 'flat',
    top: { widthUm: 3000, thicknessUm: 1800 },
    bottom: { widthUm: 2000, thicknessUm: 1800 },
  })
  const middle = 8.255 + 0.9
  expect(distance(0, 1.5, middle)).toBeCloseTo(0, 6)
  expect(distance(0, 1, -middle)).toBeCloseTo(0, 6)
  expect(distance(0, 0, 8.255)).toBeCloseTo(0, 6)
})

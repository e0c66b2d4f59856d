import { expect, test } from 'vitest'
import { bandVolumeMm3 } from '../../pricing/band-volume.ts'
import { BAND_PROFILES, type BandProfile } from '../../spec/vocabulary.ts'
import { bandDistance, sectionDistance } from './band.ts'

/** Volume in mm³ of what is drawn, felt on a grid of the section (Pappus for each cell). */
function drawnVolume(profile: BandProfile, innerRadius: number, width: number, thickness: number): number {
  const section = sectionDistance(profile)
  const cells = 300
  const area = (width / cells) * (thickness / cells)
  let volume = 0
  for (let i = 0; i < cells * cells; i++) {
    const u = ((i % cells) + 0.5) / cells - 0.5
    const v = (Math.floor(i / cells) + 0.5) / cells - 0.5
    if (section(Math.abs(u * width), v * thickness, width / 2, thickness / 2) >= 0) continue
    volume += 2 * Math.PI * (innerRadius + (v + 0.5) * thickness) * area
  }
  return volume
}

test.each(BAND_PROFILES)(
  'a %s band is drawn as heavy as it is priced, but for its softened edges',
  (profile) => {
    const section = { widthUm: 4000, thicknessUm: 1800 }
    const priced = bandVolumeMm3({ innerRadiusUm: 8255, profile, top: section, bottom: section })
    expect(Math.abs(drawnVolume(profile, 8.255, 4, 1.8) / priced - 1)).toBeLessThan(0.025)
  },
)

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

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DesignSpec } from '../../spec/design-spec.ts'
import { startingSpec } from '../../spec/starting-spec.ts'
import { arbitrarySpec } from '../../test/arbitrary-spec.ts'
import { drawRing } from './draw-ring.ts'
import type { Drawing } from './drawing.ts'

const ring: DesignSpec = {
  ...startingSpec('engagement_ring', 'solitaire'),
  size: { kind: 'ring', innerDiameterUm: 16_510, system: 'US', label: '6', source: 'measured' },
  band: { profile: 'court', widthUm: 2_400, thicknessUm: 1_800, taperUm: 600 },
}
const viewOf = (spec: DesignSpec, view: Drawing['view']) =>
  drawRing(spec)?.find((drawing) => drawing.view === view)
const labels = (spec: DesignSpec, view: Drawing['view']) =>
  viewOf(spec, view)?.dimensions.map(({ label }) => label)

describe('the bench sheet’s drawings of a ring', () => {
  it('measure what the spec says: finger, band, head, stone', () => {
    expect(labels(ring, 'side')).toEqual(['⌀ 16.51', '1.8', '5'])
    expect(labels(ring, 'top')).toEqual(['1.8', '2.4', '6.44', '6.44'])
  })

  it('are to scale: every measure is as long as its label says', () => {
    fc.assert(
      fc.property(arbitrarySpec('engagement_ring'), (spec) => {
        for (const { dimensions } of drawRing(spec) ?? [])
          for (const { from, to, label } of dimensions) {
            const length = Math.hypot(to[0] - from[0], to[1] - from[1])
            expect(Number(label.replace('⌀ ', ''))).toBeCloseTo(length, 1)
          }
      }),
      { seed: 61, numRuns: 100 },
    )
  })

  it('are sound for whatever the contract accepts, and none for what is no ring', () => {
    fc.assert(
      fc.property(arbitrarySpec(), (spec) => {
        const drawings = drawRing(spec)
        const worn = ['engagement_ring', 'wedding_band', 'ring'].includes(spec.category)
        expect(drawings !== null).toBe(worn)
        const text = JSON.stringify(drawings)
        expect(text).not.toMatch(/NaN|Infinity|null,|undefined/)
      }),
      { seed: 62, numRuns: 150 },
    )
  })

  it('show four prongs for four, and a wall for a bezel', () => {
    const metal = (spec: DesignSpec) =>
      viewOf(spec, 'top')?.outlines.filter((outline) => outline.of === 'metal').length
    const bezel = { ...ring, stones: ring.stones.map((stone) => ({ ...stone, setting: 'bezel' as const })) }
    expect(metal(ring)).toBe(1 + 4)
    expect(metal(bezel)).toBe(1)
    expect(metal({ ...ring, stones: [] })).toBe(1)
  })
})

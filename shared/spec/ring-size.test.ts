import { assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  JP_DIAMETERS_MM,
  PUBLISHED,
  UK_DIAMETERS_MM,
  US_DIAMETERS_MM,
} from './test/data/published-ring-sizes.ts'
import { ringSizeDiameterUm, ringSizeLabel, ringSizeLabels } from './ring-size.ts'
import { LIMITS } from './limits.ts'
import { SIZE_SYSTEMS } from './vocabulary.ts'

describe('ring sizes against published tables', () => {
  it('agrees with the US table within 20 µm', () => {
    for (const [label, mm] of US_DIAMETERS_MM)
      expect(Math.abs((ringSizeDiameterUm('US', label) ?? 0) - mm * 1_000), label).toBeLessThanOrEqual(20)
  })

  it.each([
    ['UK', UK_DIAMETERS_MM],
    ['JP', JP_DIAMETERS_MM],
  ] as const)('agrees with the %s table to its printed hundredth of a millimeter', (system, table) => {
    for (const [label, mm] of table)
      expect(Math.abs((ringSizeDiameterUm(system, label) ?? 0) - mm * 1_000), label).toBeLessThanOrEqual(6)
  })

  it.each(PUBLISHED)('$system $label is $mm mm', ({ system, label, mm, toleranceMm }) => {
    const um = ringSizeDiameterUm(system, label) ?? 0
    expect(Math.abs(um - mm * 1_000)).toBeLessThanOrEqual(toleranceMm * 1_000)
  })
})

describe('ring size labels', () => {
  it('gives back every label it offers, in growing order, within what a spec may contain', () => {
    for (const system of SIZE_SYSTEMS) {
      let last = 0
      for (const { label, innerDiameterUm } of ringSizeLabels(system)) {
        expect(ringSizeDiameterUm(system, label)).toBe(innerDiameterUm)
        expect(ringSizeLabel(system, innerDiameterUm)).toBe(label)
        expect(innerDiameterUm).toBeGreaterThan(last)
        expect(innerDiameterUm).toBeGreaterThanOrEqual(LIMITS.ringInnerDiameterUm.min)
        expect(innerDiameterUm).toBeLessThanOrEqual(LIMITS.ringInnerDiameterUm.max)
        last = innerDiameterUm
      }
    }
  })

  it('names the nearest offered size of any diameter', () => {
    assert(
      property(constantFrom(...SIZE_SYSTEMS), integer(LIMITS.ringInnerDiameterUm), (system, um) => {
        const chosen = ringSizeDiameterUm(system, ringSizeLabel(system, um)) ?? 0
        const best = Math.min(...ringSizeLabels(system).map((size) => Math.abs(size.innerDiameterUm - um)))
        expect(Math.abs(chosen - um)).toBe(best)
      }),
      { seed: 7 },
    )
  })

  it.each([
    ['US', '6 1/2', '6.5'],
    ['US', '6½', '6.5'],
    ['US', '5¾', '5.75'],
    ['US', '6,25', '6.25'],
    ['UK', 'm 1/2', 'M½'],
    ['UK', 'z + 2', 'Z+2'],
  ] as const)('reads %s "%s" as %s', (system, typed, label) => {
    expect(ringSizeDiameterUm(system, typed)).toBe(ringSizeDiameterUm(system, label))
  })

  it('knows the eighths and halves a picker does not offer', () => {
    expect(ringSizeDiameterUm('US', '5 3/8')).toBe(16_002)
    expect(ringSizeDiameterUm('EU', '52.5')).toBe(16_711)
  })

  it.each([
    ['US', '17'],
    ['US', '6.3'],
    ['US', 'six'],
    ['US', ''],
    ['UK', 'Z+7'],
    ['UK', 'AA'],
    ['EU', '40'],
    ['JP', '0'],
    ['mm', '9'],
  ] as const)('refuses %s "%s"', (system, label) => {
    expect(ringSizeDiameterUm(system, label)).toBeNull()
  })
})

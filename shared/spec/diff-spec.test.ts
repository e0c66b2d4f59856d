import { assert, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitrarySpec } from '../test/arbitrary-spec.ts'
import type { DesignSpec, StoneGroup } from './design-spec.ts'
import { diffSpec } from './diff-spec.ts'
import { startingSpec } from './starting-spec.ts'

const HALO = startingSpec('engagement_ring', 'halo')
const [CENTER, MELEE] = HALO.stones

const withStones = (...stones: (StoneGroup | undefined)[]): DesignSpec => ({
  ...HALO,
  stones: stones.filter((stone) => stone !== undefined),
})

describe('what changed, in words', () => {
  it.each<[string, Partial<DesignSpec>, string[]]>([
    ['metal', { metal: { alloy: 'gold_18k_white' } }, ['Metal: 14k yellow gold to 18k white gold']],
    ['piece', { category: 'ring', style: 'cluster' }, ['Piece: halo engagement ring to cluster ring']],
    [
      'weight, whose size follows',
      withStones(CENTER && { ...CENTER, weightPoints: 200, lengthUm: 8_100, widthUm: 8_100 }, MELEE),
      ['Center stone: 1 ct to 2 ct'],
    ],
    [
      'kind and setting',
      withStones(CENTER && { ...CENTER, gem: 'ruby', quality: { tier: 'fine' }, setting: 'bezel' }, MELEE),
      [
        'Center stone: round natural diamond to round ruby',
        'Center stone: G VS2 to fine',
        'Center stone: four prongs to a bezel',
      ],
    ],
    ['a group gone', withStones(CENTER), [`Halo: ${MELEE?.count} round natural diamonds removed`]],
    [
      'band',
      { band: { profile: 'flat', widthUm: 2_250, thicknessUm: 1_800, taperUm: 250 } },
      ['Band: court to flat', 'Band: 2 mm wide to 2.25 mm wide', 'Band: tapering to 2 mm added'],
    ],
    [
      'ring size',
      { size: { kind: 'ring', innerDiameterUm: 17_323, system: 'US', label: '7', source: 'measured' } },
      ['Ring size: to be confirmed to US 7 (17.323 mm inside), measured'],
    ],
    ['finish', { finish: 'satin' }, ['Finish: polished to satin']],
    [
      'engraving',
      { engraving: { text: 'Always', font: 'serif', place: 'inside' } },
      ['Engraving: “Always” in serif letters, inside added'],
    ],
  ])('%s', (_, change, words) => {
    expect(diffSpec(HALO, { ...HALO, ...change })).toEqual(words)
  })

  it('is silent about the same piece', () => {
    assert(
      property(arbitrarySpec(), (spec) => {
        expect(diffSpec(spec, structuredClone(spec))).toEqual([])
      }),
      { seed: 21 },
    )
  })

  it('says something whenever a measure, a stone or a metal differs', () => {
    assert(
      property(arbitrarySpec('ring'), arbitrarySpec('ring'), (before, after) => {
        const words = diffSpec(before, after)
        const same = (pick: (spec: DesignSpec) => unknown) =>
          JSON.stringify(pick(before)) === JSON.stringify(pick(after))
        if (!same((spec) => spec.metal?.alloy)) expect(words.join('\n')).toContain('Metal: ')
        if (!same((spec) => [spec.band?.widthUm, spec.band?.thicknessUm]))
          expect(words.join('\n')).toContain('Band: ')
        if (
          !same((spec) =>
            spec.stones.map((stone) => [stone.role, stone.weightPoints, stone.count]).toSorted(),
          )
        )
          expect(words.length).toBeGreaterThan(0)
        for (const line of words) expect(line).toMatch(/^[A-Z][^:]*: \S.*( to \S| added$| removed$)/)
      }),
      { seed: 22 },
    )
  })
})

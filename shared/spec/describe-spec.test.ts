import { assert, constantFrom, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitrarySpec } from '../test/arbitrary-spec.ts'
import { describePiece, pieceTitle, specRows } from './describe-spec.ts'
import type { DesignSpec, StoneGroup } from './design-spec.ts'
import { ENGLISH_NAMES } from './names.ts'
import { startingSpec } from './starting-spec.ts'
import { CATEGORIES } from './vocabulary.ts'

const SAPPHIRE: StoneGroup = {
  role: 'center',
  gem: 'sapphire_blue',
  origin: 'natural',
  cut: 'oval',
  lengthUm: 8_127,
  widthUm: 5_805,
  weightPoints: 150,
  count: 1,
  quality: { tier: 'good' },
  setting: 'prong4',
}

const SOLITAIRE: DesignSpec = {
  category: 'engagement_ring',
  style: 'solitaire',
  metal: { alloy: 'gold_18k_rose' },
  band: { profile: 'court', widthUm: 1_600, thicknessUm: 1_800 },
  size: { kind: 'ring', innerDiameterUm: 16_510, system: 'US', label: '6', source: 'measured' },
  stones: [SAPPHIRE],
  finish: 'polished',
}

const MELEE: StoneGroup = {
  ...SAPPHIRE,
  role: 'halo',
  gem: 'diamond_natural',
  cut: 'round',
  lengthUm: 1_300,
  widthUm: 1_300,
  weightPoints: 1,
  count: 18,
  quality: { color: 'G', clarity: 'SI1' },
  setting: 'pave',
}

describe('describing a piece in one sentence', () => {
  it.each<[string, DesignSpec]>([
    [
      'A solitaire engagement ring in 18k rose gold with an oval blue sapphire of about 1.5 ct (8.1 × 5.8 mm) in four prongs, on a 1.6 mm court band, US size 6.',
      SOLITAIRE,
    ],
    [
      'A halo engagement ring in 18k rose gold and 18k white gold with an oval lab-grown blue sapphire of about 1.5 ct (8.1 × 5.8 mm) in four prongs and a halo of 18 round natural diamonds, on a 1.6 mm court band, brushed finish, engraved “Always” inside, US size 6.',
      {
        ...SOLITAIRE,
        style: 'halo',
        metal: { alloy: 'gold_18k_rose', accent: 'gold_18k_white' },
        stones: [{ ...SAPPHIRE, origin: 'lab' }, MELEE],
        finish: 'brushed',
        engraving: { text: 'Always', font: 'script', place: 'inside' },
      },
    ],
    [
      'A full eternity wedding band in platinum 950 with 29 round natural diamonds in shared prongs, 2.5 mm wide with a flat profile.',
      {
        category: 'wedding_band',
        style: 'full_eternity',
        metal: { alloy: 'platinum_950_ru' },
        band: { profile: 'flat', widthUm: 2_500, thicknessUm: 1_900 },
        stones: [{ ...MELEE, role: 'row', count: 29, setting: 'shared_prong' }],
        finish: 'polished',
      },
    ],
    [
      'A pair of stud earrings in 14k white gold with two round lab-grown diamonds of about 0.5 ct each (5.1 mm) in four prongs.',
      {
        category: 'earrings',
        style: 'stud',
        metal: { alloy: 'gold_14k_white' },
        stones: [
          {
            ...SAPPHIRE,
            gem: 'diamond_lab',
            origin: 'lab',
            cut: 'round',
            lengthUm: 5_108,
            widthUm: 5_108,
            weightPoints: 50,
            count: 2,
          },
        ],
        finish: 'polished',
      },
    ],
    [
      'A disc pendant in sterling silver, satin finish, 45.7 cm (18 in) long.',
      {
        category: 'pendant',
        style: 'disc',
        metal: { alloy: 'silver_925' },
        size: { kind: 'length', lengthUm: 457_200 },
        stones: [],
        finish: 'satin',
      },
    ],
    [
      'An oval blue sapphire of about 1.5 ct (8.1 × 5.8 mm), loose.',
      { category: 'gemstone', style: 'loose', metal: null, stones: [SAPPHIRE], finish: 'polished' },
    ],
  ])('%s', (sentence, spec) => {
    expect(describePiece(spec)).toBe(sentence)
  })

  it('is one clean sentence for any piece, and names its metal and every gem', () => {
    assert(
      property(arbitrarySpec(), (spec) => {
        const sentence = describePiece({ ...spec, engraving: { text: 'x', font: 'sans', place: 'inside' } })
        expect(sentence).toMatch(/^[A-Z0-9].*\.$/)
        expect(sentence).not.toMatch(/undefined|null|NaN| {2}|,,| ,|_/)
        if (spec.metal) expect(sentence).toContain(ENGLISH_NAMES.alloy[spec.metal.alloy])
        for (const { gem, origin } of spec.stones) {
          const stem = ENGLISH_NAMES.gem[gem].replace(/[yxz]$/, '')
          expect(sentence).toContain(stem)
          if (gem.endsWith('_lab') && origin !== 'customer') expect(sentence).toContain('lab-grown')
        }
      }),
      { seed: 11 },
    )
  })
})

describe('titles', () => {
  it.each<[string, DesignSpec]>([
    ['Oval blue sapphire solitaire in 18k rose gold', SOLITAIRE],
    [
      'Oval blue sapphire three-stone engagement ring in 18k rose gold',
      { ...SOLITAIRE, style: 'three_stone' },
    ],
    ['Plain wedding band in 14k yellow gold', startingSpec('wedding_band')],
    ['Round natural diamond stud earrings in 14k yellow gold', startingSpec('earrings')],
    ['Loose oval blue sapphire', startingSpec('gemstone')],
  ])('%s', (title, spec) => {
    expect(pieceTitle(spec)).toBe(title)
  })
})

describe('specification lines', () => {
  it('say everything once, in the order people read', () => {
    const spec: DesignSpec = {
      ...SOLITAIRE,
      style: 'halo',
      stones: [SAPPHIRE, MELEE],
      engraving: { text: 'Always', font: 'script', place: 'inside' },
    }
    expect(specRows(spec)).toEqual([
      { label: 'Piece', value: 'Halo engagement ring' },
      { label: 'Metal', value: '18k rose gold' },
      {
        label: 'Center stone',
        value: 'Oval blue sapphire, about 1.5 ct, 8.1 × 5.8 mm, good, in four prongs',
      },
      { label: 'Halo', value: '18 round natural diamonds, 1.3 mm, G SI1, in pavé' },
      { label: 'Band', value: 'Court, 1.6 mm wide, 1.8 mm thick' },
      { label: 'Ring size', value: 'US 6 (16.51 mm inside), measured' },
      { label: 'Finish', value: 'Polished' },
      { label: 'Engraving', value: '“Always” in script, inside' },
    ])
  })

  it('say that a ring size is still to be confirmed', () => {
    expect(specRows(startingSpec('ring'))).toContainEqual({ label: 'Ring size', value: 'To be confirmed' })
  })

  it('have a label and a value for any piece', () => {
    assert(
      property(constantFrom(...CATEGORIES).chain(arbitrarySpec), (spec) => {
        for (const { label, value } of specRows(spec)) {
          expect(label).toMatch(/^\S/)
          expect(value).toMatch(/^\S/)
        }
      }),
      { seed: 12 },
    )
  })
})

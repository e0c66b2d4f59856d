import { assert, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { specSchema } from '../contract/spec.ts'
import type { Band, DesignSpec, RingSize, StoneGroup } from '../spec/design-spec.ts'
import { startingSpec } from '../spec/starting-spec.ts'
import { CATEGORIES, STYLES } from '../spec/vocabulary.ts'
import { arbitrarySpec } from '../test/arbitrary-spec.ts'
import type { Severity } from './advice.ts'
import { checkPiece } from './check-piece.ts'

const US6: RingSize = { kind: 'ring', innerDiameterUm: 16_510, system: 'US', label: '6', source: 'measured' }
const RING: DesignSpec = { ...startingSpec('engagement_ring'), size: US6 }
const ETERNITY: DesignSpec = { ...startingSpec('wedding_band', 'full_eternity'), size: US6 }

const withBand = (band: Partial<Band>): DesignSpec => ({
  ...RING,
  band: { profile: 'court', widthUm: 2_000, thicknessUm: 1_800, ...band },
})
const withCenter = (stone: Partial<StoneGroup>, spec = RING): DesignSpec => ({
  ...spec,
  stones: spec.stones.map((group) => (group.role === 'center' ? { ...group, ...stone } : group)),
})
const withRow = (stone: Partial<StoneGroup>): DesignSpec => ({
  ...ETERNITY,
  stones: ETERNITY.stones.map((group) => ({ ...group, ...stone })),
})
const silver: DesignSpec = { ...RING, metal: { alloy: 'silver_925' } }
const platinum = (thicknessUm: number): DesignSpec => ({
  ...withBand({ thicknessUm }),
  metal: { alloy: 'platinum_950_ru' },
})

const guessed = (stone: Partial<StoneGroup>): DesignSpec => ({
  ...withCenter(stone),
  size: { ...US6, source: 'guess' },
})
const band = (changes: Partial<Band>): DesignSpec => {
  const spec = startingSpec('wedding_band', 'plain')
  return { ...spec, size: US6, ...(spec.band && { band: { ...spec.band, ...changes } }) }
}
/** A halo with so many stones more than fit. */
const halo = (more: number): DesignSpec => {
  const spec = startingSpec('engagement_ring', 'halo')
  return {
    ...spec,
    size: US6,
    stones: spec.stones.map((stone) =>
      stone.role === 'halo' ? { ...stone, count: stone.count + more } : stone,
    ),
  }
}
const engraved = (widthUm: number): DesignSpec => ({
  ...withBand({ widthUm }),
  engraving: { text: 'Always', font: 'sans', place: 'inside' },
})
const withPoints = (spec: DesignSpec, weightPoints: number): DesignSpec => ({
  ...spec,
  stones: spec.stones.map((stone) => ({ ...stone, weightPoints })),
})
const drops = (weightPoints: number): DesignSpec => withPoints(startingSpec('earrings', 'drop'), weightPoints)
const tennis = (weightPoints: number): DesignSpec =>
  withPoints(startingSpec('bracelet', 'tennis'), weightPoints)
const disc = (widthUm: number): DesignSpec => ({
  ...startingSpec('pendant', 'disc'),
  metal: { alloy: 'platinum_950_ru' },
  band: { profile: 'half_round', widthUm, thicknessUm: widthUm },
})

type Case = [what: string, spec: DesignSpec, rule: string, severity: Severity | 'silent', field?: string]
const CASES: Case[] = [
  ['a band of 1.2 mm', withBand({ thicknessUm: 1_200 }), 'shank_min', 'stop', 'band.thicknessUm'],
  ['a band of 1.4 mm', withBand({ thicknessUm: 1_400 }), 'shank_min', 'warn', 'band.thicknessUm'],
  ['a band of 1.5 mm', withBand({ thicknessUm: 1_500, widthUm: 1_500 }), 'shank_min', 'silent'],
  ['platinum of 1.3 mm', platinum(1_300), 'shank_min', 'silent'],
  ['platinum of 1.2 mm', platinum(1_200), 'shank_min', 'warn', 'band.thicknessUm'],
  ['a taper to 1.2 mm', withBand({ widthUm: 2_400, taperUm: 1_200 }), 'shank_min', 'stop', 'band.widthUm'],
  [
    'a stacking ring of 1.2 mm',
    { ...startingSpec('ring', 'stacking'), band: { profile: 'd', widthUm: 1_200, thicknessUm: 1_500 } },
    'shank_min',
    'warn',
    'band.widthUm',
  ],
  [
    'a broad thin band',
    withBand({ widthUm: 6_000, thicknessUm: 1_600 }),
    'mens_shank',
    'note',
    'band.thicknessUm',
  ],
  ['a 6 mm band', withBand({ widthUm: 6_000 }), 'wide_size_up', 'note', 'size'],
  ['silver prongs', silver, 'silver_prongs', 'warn', 'stones.0.setting'],
  ['a silver bezel', withCenter({ setting: 'bezel' }, silver), 'silver_prongs', 'silent'],
  ['8 mm in four prongs', withCenter({ lengthUm: 8_000, widthUm: 8_000 }), 'prong_count', 'warn'],
  [
    '8 mm princess',
    withCenter({ cut: 'princess', lengthUm: 8_000, widthUm: 8_000 }),
    'prong_count',
    'silent',
  ],
  ['a pear in prongs', withCenter({ cut: 'pear' }), 'v_prong', 'note', 'stones.0.setting'],
  ['a pear in a bezel', withCenter({ cut: 'pear', setting: 'bezel' }), 'v_prong', 'silent'],
  ['tanzanite in prongs', withCenter({ gem: 'tanzanite' }), 'soft_ring', 'warn', 'stones.0.gem'],
  ['tanzanite in a bezel', withCenter({ gem: 'tanzanite', setting: 'bezel' }), 'soft_ring', 'note'],
  ['amethyst', withCenter({ gem: 'amethyst' }), 'soft_ring', 'note'],
  ['sapphire', withCenter({ gem: 'sapphire_blue' }), 'soft_ring', 'silent'],
  ['a natural emerald', withCenter({ gem: 'emerald' }), 'emerald', 'warn', 'stones.0.setting'],
  ['a lab emerald', withCenter({ gem: 'emerald_lab', origin: 'lab' }), 'emerald', 'silent'],
  ['an opal', withCenter({ gem: 'opal_black' }), 'opal', 'note', 'stones.0.gem'],
  ['a pearl', withCenter({ gem: 'pearl_akoya', cut: 'pearl_round' }), 'pearl', 'warn', 'stones.0.gem'],
  ['14k white gold', { ...RING, metal: { alloy: 'gold_14k_white' } }, 'white_rhodium', 'note', 'metal.alloy'],
  ['palladium white', { ...RING, metal: { alloy: 'gold_14k_white_pd' } }, 'white_rhodium', 'silent'],
  [
    '9 mm on 1.8 mm',
    withCenter({ lengthUm: 9_000, widthUm: 9_000 }, withBand({ widthUm: 1_800 })),
    'big_stone_narrow',
    'warn',
    'band.widthUm',
  ],
  ['a stone wider than the finger', withCenter({ lengthUm: 18_000, widthUm: 18_000 }), 'center_fit', 'warn'],
  ['full eternity, measured', ETERNITY, 'eternity_resize', 'silent'],
  [
    'full eternity, a guess',
    { ...ETERNITY, size: { ...US6, source: 'guess' } },
    'eternity_resize',
    'warn',
    'size',
  ],
  [
    'full eternity, no size',
    startingSpec('wedding_band', 'full_eternity'),
    'eternity_resize',
    'warn',
    'size',
  ],
  ['29 stones of 2 mm on US 6', withRow({ count: 29 }), 'eternity_count', 'silent'],
  ['30 stones of 2 mm on US 6', withRow({ count: 30 }), 'eternity_count', 'stop', 'stones.0.count'],
  [
    'pavé as wide as the band',
    withRow({ setting: 'pave', widthUm: 2_100, lengthUm: 2_100 }),
    'pave_width',
    'stop',
  ],
  ['a channel without walls', withRow({ setting: 'channel' }), 'channel_wall', 'stop', 'band.widthUm'],
  [
    'stones deeper than the band',
    withRow({ widthUm: 2_400, lengthUm: 2_400, count: 20 }),
    'pave_depth',
    'stop',
  ],
  ['tiny melee', withRow({ widthUm: 1_100, lengthUm: 1_100 }), 'micropave_warn', 'warn', 'stones.0.widthUm'],
  [
    '30 letters in US 3',
    {
      ...RING,
      size: { ...US6, innerDiameterUm: 14_072, label: '3' },
      engraving: { text: 'x'.repeat(30), font: 'sans', place: 'inside' },
    },
    'engraving_length',
    'warn',
    'engraving.text',
  ],
  [
    'a guessed finger, plain band',
    { ...RING, size: { ...US6, source: 'guess' } },
    'plain_resize',
    'note',
    'size',
  ],
  ['a measured finger', RING, 'plain_resize', 'silent'],
  ['a guessed finger under an emerald', guessed({ gem: 'emerald' }), 'heat_stones', 'note', 'size'],
  ['a guessed finger under a sapphire', guessed({ gem: 'sapphire_blue' }), 'heat_stones', 'silent'],
  [
    'a natural sapphire',
    withCenter({ gem: 'sapphire_blue' }),
    'treatment_disclosure',
    'note',
    'stones.0.gem',
  ],
  ['a blue topaz', withCenter({ gem: 'topaz_blue' }), 'treatment_disclosure', 'note'],
  [
    'a lab-grown sapphire',
    withCenter({ gem: 'sapphire_lab', origin: 'lab' }),
    'treatment_disclosure',
    'silent',
  ],
  [
    'the customer’s sapphire',
    withCenter({ gem: 'sapphire_blue', origin: 'customer' }),
    'treatment_disclosure',
    'silent',
  ],
  [
    'two metals',
    { ...RING, metal: { alloy: 'gold_18k_rose', accent: 'platinum_950_ru' } },
    'mixed_metal',
    'note',
  ],
  [
    'an accent of the same metal',
    { ...RING, metal: { alloy: 'gold_18k_rose', accent: 'gold_18k_rose' } },
    'mixed_metal',
    'silent',
  ],
  [
    'an opal in a rose bezel',
    { ...withCenter({ gem: 'opal_white', setting: 'bezel' }), metal: { alloy: 'gold_14k_rose' } },
    'rose_brittle',
    'note',
  ],
  [
    'an opal in a yellow bezel',
    withCenter({ gem: 'opal_white', setting: 'bezel' }),
    'rose_brittle',
    'silent',
  ],
  ['a court band of 2.9 mm', band({ widthUm: 2_900 }), 'comfort_narrow', 'note', 'band.profile'],
  ['a court band of 3 mm', band({ widthUm: 3_000 }), 'comfort_narrow', 'silent'],
  [
    'a diamond of ten carats',
    withCenter({ lengthUm: 14_000, widthUm: 14_000 }),
    'sit_height',
    'note',
    'stones.0.widthUm',
  ],
  ['a diamond of one carat', RING, 'sit_height', 'silent'],
  ['one stone too many in a halo', halo(1), 'halo_count', 'stop', 'stones.1.count'],
  ['a full halo', halo(0), 'halo_count', 'silent'],
  ['letters on 1.5 mm', engraved(1_500), 'engrave_min', 'warn', 'engraving.text'],
  ['letters on 1.6 mm', engraved(1_600), 'engrave_min', 'silent'],
  ['drops of fifteen carats', drops(1_500), 'earring_weight', 'warn', 'metal'],
  ['drops of one carat', drops(100), 'earring_weight', 'silent'],
  ['a disc on a chain of 0.9 mm', disc(900), 'chain_strength', 'warn', 'band.widthUm'],
  ['a disc on a chain of 1 mm', disc(1_000), 'chain_strength', 'silent'],
  ['studs of half a carat', startingSpec('earrings', 'stud'), 'stud_size', 'note', 'stones.0.weightPoints'],
  ['hoops', startingSpec('earrings', 'hoop'), 'stud_size', 'silent'],
  ['a tennis bracelet of six points a stone', tennis(6), 'bracelet_clasp', 'note', 'stones.0.count'],
  ['a tennis bracelet of five points a stone', tennis(5), 'bracelet_clasp', 'silent'],
  ["the customer's stone", withCenter({ origin: 'customer' }), 'customer_stone', 'note', 'stones.0.origin'],
]

describe('what a bench jeweler says', () => {
  it.each(CASES)('%s', (_, spec, rule, severity, field) => {
    const advice = checkPiece(spec).find((given) => given.rule === rule)
    expect(advice?.severity ?? 'silent').toBe(severity)
    if (field) expect(advice?.field).toBe(field)
  })

  it.each(CATEGORIES.flatMap((category) => STYLES[category].map((style) => [category, style] as const)))(
    'has nothing against the starting %s, %s, once the finger is measured',
    (category, style) => {
      const spec = startingSpec(category, style)
      const measured: DesignSpec = spec.band ? { ...spec, size: US6 } : spec
      expect(checkPiece(measured).filter(({ severity }) => severity !== 'note')).toEqual([])
    },
  )

  it('puts the gravest first', () => {
    const ranks = checkPiece({
      ...withCenter({ gem: 'tanzanite', cut: 'pear' }, withBand({ thicknessUm: 1_000 })),
      metal: { alloy: 'gold_18k_white' },
    }).map(({ severity }) => severity)
    expect(ranks).toEqual(['stop', 'warn', 'note', 'note', 'note'])
  })

  it('speaks calmly, in whole sentences, and points into the spec', () => {
    assert(
      property(arbitrarySpec(), (spec) => {
        for (const { message, field, fix } of checkPiece(spec)) {
          expect(message).toMatch(/^[A-Z].*\.$/)
          expect(message).not.toMatch(/!|undefined|NaN/)
          expect(field).toMatch(/^(band|stones|metal|size|engraving)(\.|$)/)
          expect(field).not.toContain('-1')
          if (fix) expect(fix.label).toMatch(/^[A-Z][^.]*[^.]$|^Make .* mm (wide|thick)$/)
        }
      }),
      { seed: 31, numRuns: 300 },
    )
  })
})

const firstFix = (spec: DesignSpec) => checkPiece(spec).find(({ fix }) => fix)?.fix?.spec

describe('one-tap fixes', () => {
  it('clear their advice, raise no stop, and give a spec the contract accepts', () => {
    assert(
      property(arbitrarySpec(), (spec) => {
        const before = checkPiece(spec)
        for (const { rule, severity, field, fix } of before) {
          if (!fix) continue
          const fixed = { ...spec, ...fix.spec }
          expect(specSchema.safeParse(fixed).success).toBe(true)
          const after = checkPiece(fixed)
          expect(after).not.toContainEqual(expect.objectContaining({ rule, severity, field }))
          const stops = (advice: typeof after) => advice.filter((given) => given.severity === 'stop')
          const known = new Set(stops(before).map((stop) => `${stop.rule} ${stop.field}`))
          for (const stop of stops(after)) expect(known).toContain(`${stop.rule} ${stop.field}`)
        }
      }),
      { seed: 32, numRuns: 2_000 },
    )
  })

  it('taken one after another, come to an end', () => {
    assert(
      property(arbitrarySpec(), (spec) => {
        let taken = 0
        let now = spec
        for (let next = firstFix(now); next && taken < 40; next = firstFix(now)) {
          now = { ...now, ...next }
          taken++
        }
        expect(taken).toBeLessThan(40)
        expect(specSchema.safeParse(now).success).toBe(true)
      }),
      { seed: 33, numRuns: 1_000 },
    )
  })

  it.each(CASES.filter(([, , , severity]) => severity !== 'silent'))(
    'fixes %s where it offers to',
    (_, spec, rule) => {
      const fix = checkPiece(spec).find((given) => given.rule === rule)?.fix
      const after = fix ? checkPiece({ ...spec, ...fix.spec }) : []
      expect(after.filter(({ severity, rule: again }) => severity !== 'note' && again === rule)).toEqual([])
    },
  )
})

import { describe, expect, it } from 'vitest'
import { metalWeightMilligrams } from '../pricing/metal-weight.ts'
import type { DesignSpec } from '../spec/design-spec.ts'
import { startingSpec } from '../spec/starting-spec.ts'
import { CATEGORIES, GEMS, STYLES } from '../spec/vocabulary.ts'
import type { Severity } from './advice.ts'
import { adviceInEnglish as checkPiece } from './test/advice-in-english.ts'
import {
  beside,
  engraved,
  ETERNITY,
  guessed,
  HALO,
  inside,
  of,
  PLAIN,
  RING,
  round,
  start,
  unmeasured,
  US6,
  withBand,
  withCenter,
  withRow,
  withStones,
} from './test/pieces.ts'

type Case = [what: string, spec: DesignSpec, rule: string, severity: Severity | 'silent', field?: string]

const platinum = (thicknessUm: number) => of('platinum_950_ru', withBand({ thicknessUm }))
const stacking = (widthUm: number) => withBand({ widthUm }, start('ring', 'stacking'))
const hoops = (thicknessUm: number) =>
  withBand({ profile: 'half_round', thicknessUm }, start('earrings', 'hoop'))

const BANDS: Case[] = [
  ['1.2 mm thick', withBand({ thicknessUm: 1_299 }), 'shank_min', 'stop', 'band.thicknessUm'],
  ['1.3 mm thick', withBand({ thicknessUm: 1_300 }), 'shank_min', 'warn', 'band.thicknessUm'],
  ['1.4 mm thick', withBand({ thicknessUm: 1_499 }), 'shank_min', 'warn', 'band.thicknessUm'],
  ['1.5 mm each way', withBand({ thicknessUm: 1_500, widthUm: 1_500 }), 'shank_min', 'silent'],
  ['platinum of 1.3 mm', platinum(1_300), 'shank_min', 'silent'],
  ['platinum of 1.2 mm', platinum(1_299), 'shank_min', 'warn', 'band.thicknessUm'],
  ['platinum of 1 mm', platinum(1_099), 'shank_min', 'stop', 'band.thicknessUm'],
  ['1.2 mm wide', withBand({ widthUm: 1_299 }), 'shank_min', 'stop', 'band.widthUm'],
  ['1.4 mm wide', withBand({ widthUm: 1_499 }), 'shank_min', 'warn', 'band.widthUm'],
  ['a taper to 1.2 mm', withBand({ widthUm: 2_400, taperUm: 1_200 }), 'shank_min', 'stop', 'band.widthUm'],
  ['a taper to 1.5 mm', withBand({ widthUm: 2_400, taperUm: 900 }), 'shank_min', 'silent'],
  ['a stacking ring of 1.2 mm', stacking(1_200), 'shank_min', 'warn', 'band.widthUm'],
  ['5 mm wide, thin', withBand({ widthUm: 5_000, thicknessUm: 1_799 }), 'mens_shank', 'note'],
  ['4.9 mm wide, thin', withBand({ widthUm: 4_999, thicknessUm: 1_799 }), 'mens_shank', 'silent'],
  ['5 mm wide, 1.8 mm thick', withBand({ widthUm: 5_000 }), 'mens_shank', 'silent'],
  ['6 mm wide', withBand({ widthUm: 6_000 }), 'wide_size_up', 'note', 'size'],
  ['5.9 mm wide', withBand({ widthUm: 5_999 }), 'wide_size_up', 'silent'],
  ['8.1 mm on 1.9', withCenter(round(8_001), withBand({ widthUm: 1_999 })), 'big_stone_narrow', 'warn'],
  ['8 mm on 1.9', withCenter(round(8_000), withBand({ widthUm: 1_999 })), 'big_stone_narrow', 'silent'],
  ['8.1 mm on 2', withCenter(round(8_001)), 'big_stone_narrow', 'silent'],
  ['court of 2.9 mm', withBand({ widthUm: 2_999 }, PLAIN), 'comfort_narrow', 'note', 'band.profile'],
  ['court of 3 mm', withBand({ widthUm: 3_000 }, PLAIN), 'comfort_narrow', 'silent'],
  ['a D of 2.9 mm', withBand({ widthUm: 2_999, profile: 'd' }, PLAIN), 'comfort_narrow', 'silent'],
  ['a court solitaire of 2 mm', RING, 'comfort_narrow', 'silent'],
  ['hoops of 0.7 mm', hoops(799), 'cast_wall', 'stop', 'band.thicknessUm'],
  ['hoops of 0.8 mm', hoops(800), 'cast_wall', 'silent'],
  ['a ring of 0.7 mm', withBand({ thicknessUm: 799 }), 'cast_wall', 'silent'],
]

const pave = (um: number) => withRow({ ...round(um), setting: 'pave', count: 1 })
const channel = (widthUm: number) =>
  withBand({ widthUm }, withRow({ ...round(2_000), setting: 'channel', count: 1 }))
const flush = (um: number) => beside({ ...round(um), setting: 'flush' })
/** Around 6.5 mm there is room for 18 of 1.3 mm (docs/makeability.md#room-for-stones). */
const halo = (count: number) => withStones('halo', { count }, withCenter(round(6_500), HALO))
const twoHalos = (inner: number, outer: number): DesignSpec => {
  const spec = halo(inner)
  return { ...spec, stones: [...spec.stones, ...halo(outer).stones.filter(({ role }) => role === 'halo')] }
}
const twoRows = (one: number, other: number): DesignSpec => {
  const spec = withRow({ count: one })
  return { ...spec, stones: [...spec.stones, ...withRow({ count: other }).stones] }
}

const ROOM: Case[] = [
  ['pavé of 2 mm on 2.5', pave(2_000), 'pave_width', 'silent'],
  ['pavé of 2.1 mm on 2.5', pave(2_001), 'pave_width', 'stop', 'band.widthUm'],
  ['flush stones of 1.5 mm on 2', flush(1_500), 'pave_width', 'silent'],
  ['flush stones of 1.6 mm on 2', flush(1_501), 'pave_width', 'stop', 'band.widthUm'],
  ['a channel of 2 mm in 3.2', channel(3_200), 'channel_wall', 'silent'],
  ['a channel of 2 mm in 3.1', channel(3_199), 'channel_wall', 'stop', 'band.widthUm'],
  ['2 mm stones through 1.9', withRow({ ...round(2_000), count: 1 }), 'pave_depth', 'silent'],
  ['2.1 mm stones through 1.9', withRow({ ...round(2_001), count: 1 }), 'pave_depth', 'stop'],
  ['a flush stone of 1.9 mm', flush(1_900), 'pave_depth', 'stop', 'band.thicknessUm'],
  ['29 stones of 2 mm on US 6', withRow({ count: 29 }), 'eternity_count', 'silent'],
  ['30 stones of 2 mm on US 6', withRow({ count: 30 }), 'eternity_count', 'stop', 'stones.0.count'],
  ['29 stones of 2 mm in two rows', twoRows(13, 16), 'eternity_count', 'silent'],
  ['30 stones of 2 mm in two rows', twoRows(13, 17), 'eternity_count', 'stop', 'stones.0.count'],
  ['a full halo', HALO, 'halo_count', 'silent'],
  ['a halo of 18', halo(18), 'halo_count', 'silent'],
  ['a halo of 19', halo(19), 'halo_count', 'stop', 'stones.1.count'],
  ['a second halo of 24', twoHalos(18, 24), 'halo_count', 'silent'],
  ['a first halo of 24', twoHalos(24, 24), 'halo_count', 'stop', 'stones.1.count'],
  ['11.3 mm high on 1.8', withCenter(round(11_300)), 'sit_height', 'silent'],
  ['11.4 mm high on 1.8', withCenter(round(11_400)), 'sit_height', 'note', 'stones.0.widthUm'],
  ['11.4 mm in a pendant', withCenter(round(11_400), start('pendant', 'solitaire')), 'sit_height', 'silent'],
  ['a stone as wide as the finger', withCenter(round(16_510)), 'center_fit', 'silent'],
  ['a stone wider than the finger', withCenter(round(16_511)), 'center_fit', 'warn'],
]

const SILVER = of('silver_925')
const tennis = (gem: 'peridot' | 'amethyst' | 'diamond_lab', setting: 'bezel' | 'shared_prong') =>
  withRow({ gem, setting }, start('bracelet', 'tennis'))
const huggies = (um: number) => withStones('pave', round(um), start('earrings', 'huggie'))

const HOLDING: Case[] = [
  ['silver prongs', SILVER, 'silver_prongs', 'warn', 'stones.0.setting'],
  ['a silver bezel', withCenter({ setting: 'bezel' }, SILVER), 'silver_prongs', 'silent'],
  ['gold prongs', RING, 'silver_prongs', 'silent'],
  ['7.5 mm in four prongs', withCenter(round(7_500)), 'prong_count', 'silent'],
  ['7.6 mm in four prongs', withCenter(round(7_501)), 'prong_count', 'warn', 'stones.0.setting'],
  ['8 mm princess', withCenter({ cut: 'princess', ...round(8_000) }), 'prong_count', 'silent'],
  ['a pear in prongs', withCenter({ cut: 'pear' }), 'v_prong', 'note', 'stones.0.setting'],
  ['a pear in a bezel', withCenter({ cut: 'pear', setting: 'bezel' }), 'v_prong', 'silent'],
  ['tanzanite in prongs', withCenter({ gem: 'tanzanite' }), 'soft_ring', 'warn', 'stones.0.setting'],
  ['tanzanite in a bezel', withCenter({ gem: 'tanzanite', setting: 'bezel' }), 'soft_ring', 'note'],
  ['demantoid', withCenter({ gem: 'garnet_demantoid' }), 'soft_ring', 'warn'],
  ['another garnet', withCenter({ gem: 'garnet_tsavorite' }), 'soft_ring', 'note', 'stones.0.gem'],
  ['amethyst', withCenter({ gem: 'amethyst' }), 'soft_ring', 'note'],
  ['sapphire', withCenter({ gem: 'sapphire_blue' }), 'soft_ring', 'silent'],
  [
    'tanzanite in a pendant',
    withCenter({ gem: 'tanzanite' }, start('pendant', 'halo')),
    'soft_ring',
    'silent',
  ],
  ['a bracelet of peridots', tennis('peridot', 'shared_prong'), 'soft_ring', 'warn', 'stones.0.setting'],
  ['a bracelet of bezelled peridots', tennis('peridot', 'bezel'), 'soft_ring', 'note', 'stones.0.gem'],
  ['a bracelet of amethysts', tennis('amethyst', 'shared_prong'), 'soft_ring', 'note'],
  ['a bracelet of diamonds', tennis('diamond_lab', 'shared_prong'), 'soft_ring', 'silent'],
  ['melee of 1.1 mm on a ring', withRow(round(1_199)), 'micropave_warn', 'warn', 'stones.0.widthUm'],
  ['melee of 1.2 mm on a ring', withRow(round(1_200)), 'micropave_warn', 'silent'],
  ['melee of 1.1 mm, said once', withRow(round(1_199)), 'melee_tolerance', 'silent'],
  ['a halo of 1.1 mm', withStones('halo', round(1_199), HALO), 'melee_tolerance', 'note', 'stones.1.widthUm'],
  ['a halo of 1.2 mm', withStones('halo', round(1_200), HALO), 'melee_tolerance', 'silent'],
  ['huggies of 1.1 mm', huggies(1_199), 'melee_tolerance', 'note'],
  ['huggies of 1.1 mm, not on a finger', huggies(1_199), 'micropave_warn', 'silent'],
  ["the customer's stone", withCenter({ origin: 'customer' }), 'customer_stone', 'note', 'stones.0.origin'],
  ["the jeweler's stone", RING, 'customer_stone', 'silent'],
]

const pearlRing = withCenter({ gem: 'pearl_akoya', cut: 'pearl_round' })
const rosy = (spec: DesignSpec) => of('gold_14k_rose', spec)
const opalBezel = withCenter({ gem: 'opal_white', setting: 'bezel' })

const CARE: Case[] = [
  ['a natural emerald', withCenter({ gem: 'emerald' }), 'emerald', 'warn', 'stones.0.setting'],
  ['an emerald in a bezel', withCenter({ gem: 'emerald', setting: 'bezel' }), 'emerald', 'note'],
  ['an emerald pendant', withCenter({ gem: 'emerald' }, start('pendant', 'solitaire')), 'emerald', 'note'],
  ['a lab emerald', withCenter({ gem: 'emerald_lab', origin: 'lab' }), 'emerald', 'silent'],
  ['an emerald of lab origin', withCenter({ gem: 'emerald', origin: 'lab' }), 'emerald', 'silent'],
  ['an opal', withCenter({ gem: 'opal_black' }), 'opal', 'note', 'stones.0.gem'],
  ['moonstone', withCenter({ gem: 'moonstone' }), 'opal', 'silent'],
  ['a pearl', pearlRing, 'pearl', 'warn', 'stones.0.gem'],
  ['a pearl in an earring', withCenter({ gem: 'pearl_akoya' }, start('earrings', 'stud')), 'pearl', 'silent'],
  ['a sapphire', withCenter({ gem: 'sapphire_blue' }), 'treatment_disclosure', 'note', 'stones.0.gem'],
  ['a loose ruby', withCenter({ gem: 'ruby' }, start('gemstone', 'loose')), 'treatment_disclosure', 'note'],
  ['blue topaz', withCenter({ gem: 'topaz_blue' }), 'treatment_disclosure', 'note'],
  ['white topaz', withCenter({ gem: 'topaz_white' }), 'treatment_disclosure', 'silent'],
  ['onyx', withCenter({ gem: 'onyx' }), 'treatment_disclosure', 'note'],
  ['a diamond', RING, 'treatment_disclosure', 'silent'],
  ['a lab sapphire', withCenter({ gem: 'sapphire_lab', origin: 'lab' }), 'treatment_disclosure', 'silent'],
  ['a sapphire of lab origin', withCenter({ gem: 'ruby', origin: 'lab' }), 'treatment_disclosure', 'silent'],
  ['a lab sapphire by name', withCenter({ gem: 'sapphire_lab' }), 'treatment_disclosure', 'silent'],
  ["the customer's ruby", withCenter({ gem: 'ruby', origin: 'customer' }), 'treatment_disclosure', 'silent'],
  ['14k white gold', of('gold_14k_white'), 'white_rhodium', 'note', 'metal.alloy'],
  ['9k white gold', of('gold_9k_white'), 'white_rhodium', 'note', 'metal.alloy'],
  ['palladium white', of('gold_14k_white_pd'), 'white_rhodium', 'silent'],
  ['two metals', of('gold_18k_rose', RING, 'platinum_950_ru'), 'mixed_metal', 'note', 'metal.accent'],
  ['an accent of the same metal', of('gold_18k_rose', RING, 'gold_18k_rose'), 'mixed_metal', 'silent'],
  ['an opal in a rose bezel', rosy(opalBezel), 'rose_brittle', 'note', 'stones.0.setting'],
  ['an opal in rose prongs', rosy(withCenter({ gem: 'opal_white' })), 'rose_brittle', 'silent'],
  ['a sapphire in a rose bezel', rosy(withCenter({ setting: 'bezel' })), 'rose_brittle', 'silent'],
  ['an opal in a yellow bezel', opalBezel, 'rose_brittle', 'silent'],
]

const SIDES = start('engagement_ring', 'side_stones')
const emeraldRing = withCenter({ gem: 'emerald' })

const SIZING: Case[] = [
  ['full eternity, measured', ETERNITY, 'eternity_resize', 'silent'],
  ['full eternity, a guess', guessed(ETERNITY), 'eternity_resize', 'warn', 'size'],
  ['full eternity, no size', unmeasured(ETERNITY), 'eternity_resize', 'warn', 'size'],
  ['half eternity, a guess', guessed(start('wedding_band', 'half_eternity')), 'pave_resize', 'note', 'size'],
  ['side stones, a guess', guessed(SIDES), 'pave_resize', 'note', 'size'],
  ['side stones, measured', { ...SIDES, size: US6 }, 'pave_resize', 'silent'],
  ['a solitaire, a guess', guessed(RING), 'plain_resize', 'note', 'size'],
  ['a solitaire, borrowed', { ...RING, size: { ...US6, source: 'borrowed' } }, 'plain_resize', 'silent'],
  ['a solitaire, no size', unmeasured(RING), 'plain_resize', 'silent'],
  ['side stones, said once', guessed(SIDES), 'plain_resize', 'silent'],
  ['an emerald, a guess', guessed(emeraldRing), 'heat_stones', 'note', 'size'],
  ['an emerald, no size', unmeasured(emeraldRing), 'heat_stones', 'note', 'size'],
  ['an emerald, measured', emeraldRing, 'heat_stones', 'silent'],
  ['a sapphire, a guess', guessed(withCenter({ gem: 'sapphire_blue' })), 'heat_stones', 'silent'],
]

const drops = start('earrings', 'drop')
/** The heaviest stone, in points, with which a pair of drops weighs 5 g an ear: a carat is 200 mg. */
const mostPoints = Math.floor((10_000 - metalWeightMilligrams(drops)) / 4)
const disc = (widthUm: number, alloy: 'platinum_950_ru' | 'gold_14k_yellow') =>
  of(alloy, withBand({ profile: 'half_round', widthUm }, start('pendant', 'disc')))
const line = (weightPoints: number) => withRow({ count: 1, weightPoints }, start('bracelet', 'tennis'))
const studs = start('earrings', 'stud')

const WEIGHT: Case[] = [
  ['drops of 5 g', withCenter({ weightPoints: mostPoints }, drops), 'earring_weight', 'silent'],
  ['drops over 5 g', withCenter({ weightPoints: mostPoints + 1 }, drops), 'earring_weight', 'warn', 'metal'],
  ['a disc of 4 g on 0.9 mm', disc(999, 'platinum_950_ru'), 'chain_strength', 'warn', 'band.widthUm'],
  ['a disc of 4 g on 1 mm', disc(1_000, 'platinum_950_ru'), 'chain_strength', 'silent'],
  ['a disc of 2.6 g on 0.9 mm', disc(999, 'gold_14k_yellow'), 'chain_strength', 'silent'],
  ['a line of 3.01 ct', line(301), 'bracelet_clasp', 'note', 'stones.0.count'],
  ['a line of 3 ct', line(300), 'bracelet_clasp', 'silent'],
  ['studs', studs, 'stud_size', 'note', 'stones.0.weightPoints'],
  ['pearl studs', withCenter({ gem: 'pearl_akoya', cut: 'pearl_round' }, studs), 'stud_size', 'silent'],
  ['hoops', start('earrings', 'hoop'), 'stud_size', 'silent'],
]

const small = (letters: number) => engraved(letters, 'inside', inside(14_072))
const around = (letters: number) => engraved(letters, 'outside', ETERNITY)
const back = (letters: number, style: string) => engraved(letters, 'back', start('pendant', style))

const ENGRAVING: Case[] = [
  ['26 letters in US 3', small(26), 'engraving_length', 'silent'],
  ['27 letters in US 3', small(27), 'engraving_length', 'warn', 'engraving.text'],
  ['30 letters outside a solitaire', engraved(30, 'outside', RING), 'engraving_length', 'silent'],
  ['3 letters outside an eternity band', around(3), 'engraving_length', 'silent'],
  ['4 letters outside an eternity band', around(4), 'engraving_length', 'warn'],
  ['30 letters inside an eternity band', engraved(30, 'inside', ETERNITY), 'engraving_length', 'silent'],
  ['23 letters on a bar', back(23, 'bar'), 'engraving_length', 'silent'],
  ['24 letters on a bar', back(24, 'bar'), 'engraving_length', 'warn'],
  ['30 letters on a disc', back(30, 'disc'), 'engraving_length', 'silent'],
  ['8 letters on a tag', back(8, 'solitaire'), 'engraving_length', 'silent'],
  ['9 letters on a tag', back(9, 'solitaire'), 'engraving_length', 'warn'],
  ['letters on 2 mm', engraved(6, 'inside', RING), 'engrave_min', 'silent'],
  ['letters on 1.9 mm', engraved(6, 'inside', withBand({ widthUm: 1_999 })), 'engrave_min', 'warn'],
  ['no letters on 1.9 mm', withBand({ widthUm: 1_999 }), 'engrave_min', 'silent'],
]

const CASES = [...BANDS, ...ROOM, ...HOLDING, ...CARE, ...SIZING, ...WEIGHT, ...ENGRAVING]

const said = (spec: DesignSpec, rule: string) => checkPiece(spec).filter((given) => given.rule === rule)

describe('what a bench jeweler says', () => {
  it.each(CASES)('%s', (_, spec, rule, severity, field) => {
    const [advice] = said(spec, rule)
    expect(advice?.severity ?? 'silent').toBe(severity)
    if (field) expect(advice?.field).toBe(field)
  })

  it('has a case on either side of every rule', () => {
    const rulesOf = (silent: boolean) =>
      new Set(CASES.flatMap(([, , rule, severity]) => ((severity === 'silent') === silent ? rule : [])))
    expect(rulesOf(true)).toEqual(rulesOf(false))
  })

  it.each(CATEGORIES.flatMap((category) => STYLES[category].map((style) => [category, style] as const)))(
    'has nothing against the starting %s, %s, once the finger is measured',
    (category, style) => {
      const spec = startingSpec(category, style)
      const measured: DesignSpec = spec.band ? { ...spec, size: US6 } : spec
      expect(checkPiece(measured).filter(({ severity }) => severity !== 'note')).toEqual([])
    },
  )

  it('says at most one thing of what a guessed size means for later', () => {
    const eternity = withRow({ gem: 'emerald' }, guessed(ETERNITY))
    expect(checkPiece(eternity).flatMap(({ rule }) => (/resize|heat/.test(rule) ? rule : []))).toEqual([
      'eternity_resize',
    ])
  })

  it.each([
    ['heated', /^sapphire_(?!lab)|^padparadscha|^ruby$|^aquamarine|^tanzanite|^citrine|^zircon/],
    ['irradiated', /^topaz_blue/],
    ['dyed', /^onyx/],
    ['stabilized', /^turquoise|^jade/],
    ['treated', /^diamond_black/],
  ])('tells of natural stones that are usually %s, and of no others', (word, gems) => {
    const told = GEMS.filter((gem) =>
      said(withCenter({ gem, origin: 'natural' }), 'treatment_disclosure').some(({ message }) =>
        message.includes(`usually ${word} to`),
      ),
    )
    expect(told).toEqual(GEMS.filter((gem) => gems.test(gem)))
  })

  it('names the treatment of each kind of stone there is', () => {
    const two = beside({ gem: 'onyx' }, withCenter({ gem: 'sapphire_pink' }))
    expect(said(two, 'treatment_disclosure').map(({ field, message }) => [field, message])).toEqual([
      ['stones.0.gem', expect.stringContaining('usually heated')],
      ['stones.1.gem', expect.stringContaining('usually dyed')],
    ])
  })

  it('speaks in the measures of the piece', () => {
    expect(said(withBand({ thicknessUm: 1_250 }), 'shank_min')[0]?.message).toBe(
      'A band 1.25 mm thick bends in daily wear. 1.8 mm holds its shape.',
    )
    expect(said(studs, 'stud_size')[0]?.message).toContain('these are 1 ct studs')
    expect(said(small(27), 'engraving_length')[0]?.message).toBe('There is room for about 26 letters here.')
    const full = withRow({ count: 40 }, around(1))
    expect(said(full, 'engraving_length')[0]?.message).toBe('There is room for no letters here.')
  })

  it('puts the gravest first', () => {
    const ranks = checkPiece({
      ...withCenter({ gem: 'tanzanite', cut: 'pear' }, withBand({ thicknessUm: 1_000 })),
      metal: { alloy: 'gold_18k_white' },
    }).map(({ severity }) => severity)
    expect(ranks).toEqual(['stop', 'warn', 'note', 'note', 'note'])
  })
})

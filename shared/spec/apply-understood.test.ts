import { array, assert, constantFrom, oneof, property, record, string, uniqueArray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { specSchema } from '../contract/spec.ts'
import { arbitrarySpec } from '../test/arbitrary-spec.ts'
import { applyUnderstood } from './apply-understood.ts'
import { GIVEN, OWN, WRITTEN_ON } from './test/data/descriptions.ts'
import { centerStone, type DesignSpec } from './design-spec.ts'
import { ALL_WORDS } from './read/data/all-words.ts'
import { readDescription } from './read-description.ts'
import { startingSpec } from './starting-spec.ts'
import { haloCount } from './stone-count.ts'
import { stoneSizeForWeight, stoneWeightPoints } from './stone-size.ts'
import { UNDERSTOOD_FIELDS, type Understood, type UnderstoodField } from './understood.ts'
import {
  ALLOYS,
  BAND_PROFILES,
  CATEGORIES,
  CUTS,
  FINISHES,
  GEMS,
  ORIGINS,
  SETTINGS,
  STYLES,
} from './vocabulary.ts'

const say = (said: Partial<Record<UnderstoodField, string>>): Understood[] =>
  Object.entries(said).flatMap(([field, value]) =>
    UNDERSTOOD_FIELDS.filter((known) => known === field).map((known) => ({
      field: known,
      value,
      from: 0,
      to: 1,
    })),
  )

const SOLITAIRE = startingSpec('engagement_ring')
const center = (spec: DesignSpec) => centerStone(spec)

describe('laying what was understood over a spec', () => {
  it('builds the piece of the first example', () => {
    const { found } = readDescription(
      'an oval sapphire engagement ring in 18k rose gold, about 1.5 carat, size 6, with a thin band',
      { locale: 'en-US', currency: 'USD', today: WRITTEN_ON },
    )
    const spec = applyUnderstood(SOLITAIRE, found)
    expect(spec).toMatchObject({
      category: 'engagement_ring',
      style: 'solitaire',
      metal: { alloy: 'gold_18k_rose' },
      band: { widthUm: 1_600 },
      size: { innerDiameterUm: 16_510, system: 'US', label: '6' },
    })
    expect(center(spec)).toMatchObject({
      gem: 'sapphire_blue',
      origin: 'natural',
      cut: 'oval',
      weightPoints: 150,
    })
    expect(center(spec)).toMatchObject(
      stoneSizeForWeight({ gem: 'sapphire_blue', cut: 'oval', weightPoints: 150 }),
    )
  })

  it('takes the size from the weight, the weight from the size, and believes both together', () => {
    const weighed = center(applyUnderstood(SOLITAIRE, say({ stoneWeight: '200' })))
    expect(weighed).toMatchObject(
      stoneSizeForWeight({ gem: 'diamond_natural', cut: 'round', weightPoints: 200 }),
    )
    const measured = center(applyUnderstood(SOLITAIRE, say({ cut: 'oval', stoneSize: '9000x7000' })))
    expect(measured).toMatchObject({ lengthUm: 9_000, widthUm: 7_000 })
    expect(measured && stoneWeightPoints(measured)).toBe(measured?.weightPoints)
    const both = center(applyUnderstood(SOLITAIRE, say({ stoneWeight: '153', stoneSize: '7400x7400' })))
    expect(both).toMatchObject({ weightPoints: 153, lengthUm: 7_400, widthUm: 7_400 })
  })

  it('reads one figure of a long shape as its length', () => {
    const stone = center(applyUnderstood(SOLITAIRE, say({ cut: 'oval', stoneSize: '8000x8000' })))
    expect(stone?.lengthUm).toBe(8_000)
    expect(stone?.widthUm).toBeLessThan(6_500)
  })

  it.each<[what: string, said: Partial<Record<UnderstoodField, string>>, stone: object]>([
    [
      'a lab diamond is lab-grown',
      { gem: 'diamond_lab' },
      { origin: 'lab', quality: { color: 'G', clarity: 'VS2' } },
    ],
    ['a ruby has a tier', { gem: 'ruby' }, { origin: 'natural', quality: { tier: 'good' } }],
    ["the customer's stone stays theirs", { gem: 'ruby', origin: 'customer' }, { origin: 'customer' }],
    ['a pearl is round', { gem: 'pearl_akoya' }, { cut: 'pearl_round' }],
    ['an opal is a dome', { gem: 'opal_white' }, { cut: 'cabochon' }],
    ['a cut keeps the weight', { cut: 'emerald' }, { cut: 'emerald', weightPoints: 100 }],
    ['a grade', { quality: 'D VVS1' }, { quality: { color: 'D', clarity: 'VVS1' } }],
    ['a bezel', { setting: 'bezel' }, { setting: 'bezel' }],
    ['pavé is not for the center', { setting: 'pave' }, { setting: 'prong4' }],
  ])('%s', (_, said, stone) => {
    expect(center(applyUnderstood(SOLITAIRE, say(said)))).toMatchObject(stone)
  })

  it('keeps what was chosen when the piece becomes another', () => {
    const ring = applyUnderstood(
      SOLITAIRE,
      say({ gem: 'ruby', stoneWeight: '70', alloy: 'platinum_950_ru', ringSize: 'US 7' }),
    )
    const halo = applyUnderstood(ring, say({ style: 'halo' }))
    expect(halo).toMatchObject({ style: 'halo', metal: ring.metal, size: ring.size })
    expect(center(halo)).toEqual(center(ring))
    const pendant = applyUnderstood(halo, say({ category: 'pendant' }))
    expect(pendant).toMatchObject({ category: 'pendant', metal: ring.metal })
    expect(pendant.band ?? pendant.size).toBeUndefined()
    expect(center(pendant)).toMatchObject({ gem: 'ruby', weightPoints: 70 })
  })

  it('starts another piece from its own defaults where nothing was chosen', () => {
    expect(applyUnderstood(SOLITAIRE, say({ category: 'earrings' }))).toEqual(startingSpec('earrings'))
    expect(applyUnderstood(SOLITAIRE, say({ category: 'wedding_band', style: 'full_eternity' }))).toEqual(
      startingSpec('wedding_band', 'full_eternity'),
    )
  })

  it('gives a piece without stones the one that was named', () => {
    const signet = startingSpec('ring', 'signet')
    expect(applyUnderstood(signet, say({ gem: 'ruby' }))).toMatchObject({ style: 'solitaire' })
    const set = applyUnderstood(signet, say({ style: 'signet', gem: 'onyx' }))
    expect(set).toMatchObject({ style: 'signet', stones: [{ gem: 'onyx', setting: 'flush' }] })
    const plain = applyUnderstood(startingSpec('wedding_band'), say({ gem: 'diamond_natural' }))
    expect(plain.stones).toMatchObject([{ role: 'center', setting: 'flush', gem: 'diamond_natural' }])
  })

  it('counts a halo and an eternity row again', () => {
    const halo = applyUnderstood(startingSpec('engagement_ring', 'halo'), say({ stoneWeight: '300' }))
    const [stone, melee] = halo.stones
    expect(melee?.count).toBe(stone && melee && haloCount(stone, melee.widthUm))
    const eternity = startingSpec('wedding_band', 'full_eternity')
    expect(applyUnderstood(eternity, say({ ringSize: 'US 9' })).stones[0]?.count).toBe(32)
  })

  it('leaves alone what was chosen by hand', () => {
    const said = say({ alloy: 'silver_925', gem: 'ruby', ringSize: 'US 9', category: 'pendant' })
    const spec = applyUnderstood(SOLITAIRE, said, new Set<UnderstoodField>(['alloy', 'category', 'ringSize']))
    expect(spec).toMatchObject({ category: 'engagement_ring', metal: SOLITAIRE.metal })
    expect(spec.size).toBeUndefined()
    expect(center(spec)?.gem).toBe('ruby')
  })
})

const anyValue = oneof(
  constantFrom(...CATEGORIES, ...Object.values(STYLES).flat(), ...ALLOYS, ...GEMS, ...CUTS, ...ORIGINS),
  constantFrom(
    ...SETTINGS,
    ...FINISHES,
    ...BAND_PROFILES,
    'US 6',
    'UK N½',
    'EU 54',
    'mm 17',
    'G VS2',
    'VS1',
    'fine',
  ),
  constantFrom(
    '0',
    '1',
    '150',
    '999999999',
    '9000x7000',
    '500x40000',
    '7000x7000',
    '-5',
    '1e9',
    'NaN',
    '',
    ' ',
    '1x',
  ),
  string({ maxLength: 40 }),
)
const anyFound = array(
  record({
    field: constantFrom(...UNDERSTOOD_FIELDS),
    value: anyValue,
    from: constantFrom(0),
    to: constantFrom(1),
  }),
  { maxLength: 10 },
)

describe('whatever was understood', () => {
  it('gives a spec the contract accepts, the same when it is laid over twice, and keeps what is kept', () => {
    assert(
      property(
        arbitrarySpec(),
        anyFound,
        uniqueArray(constantFrom(...UNDERSTOOD_FIELDS)),
        (spec, found, fields) => {
          const kept = new Set(fields)
          const once = applyUnderstood(spec, found, kept)
          const parsed = specSchema.safeParse(once)
          expect(parsed.error?.issues ?? []).toEqual([])
          expect(applyUnderstood(once, found, kept)).toEqual(once)
          if (kept.has('category')) expect(once.category).toBe(spec.category)
          if (kept.has('alloy') && once.category === spec.category && once.style === spec.style)
            expect(once.metal).toEqual(spec.metal)
        },
      ),
      { seed: 51, numRuns: 2_000 },
    )
  })

  it.each([...GIVEN, ...OWN])('$text', ({ text, locale, currency }) => {
    const { found } = readDescription(text, { locale, currency, today: WRITTEN_ON, words: ALL_WORDS })
    const spec = applyUnderstood(SOLITAIRE, found)
    expect(specSchema.parse(spec)).toEqual(spec)
  })
})

import { array, assert, constantFrom, oneof, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GIVEN, OWN, WRITTEN_ON, type Described } from './test/data/descriptions.ts'
import { readDescription, type ReadOptions } from './read-description.ts'
import { LIMITS } from './limits.ts'
import { specSchema } from '../contract/spec.ts'
import { ALL_WORDS } from './read/data/all-words.ts'
import { startingSpec } from './starting-spec.ts'
import { SCORED, scoreField, share } from '../test/score-reading.ts'

const OPTIONS: ReadOptions = { locale: 'en-US', currency: 'USD', today: WRITTEN_ON, words: ALL_WORDS }

const read = (text: string, options: Partial<ReadOptions> = {}) => {
  const { found, ...rest } = readDescription(text, { ...OPTIONS, ...options })
  const said = Object.fromEntries(found.map(({ field, value }) => [field, value]))
  const words = Object.fromEntries(found.map(({ field, from, to }) => [field, text.slice(from, to)]))
  return { ...rest, found, said, words }
}

const isEnglish = ({ locale }: Described): boolean => locale.startsWith('en')

describe('understanding labelled descriptions', () => {
  const cases = [...GIVEN, ...OWN]
  const english = cases.filter(isEnglish)
  const table = SCORED.map((field) => ({
    field,
    english: scoreField(field, english, WRITTEN_ON),
    all: scoreField(field, cases, WRITTEN_ON),
  }))
  console.log(
    ['Reading descriptions', 'field        English        all languages']
      .concat(
        table.map(
          ({ field, english, all }) => `${field.padEnd(12)} ${share(english).padEnd(14)} ${share(all)}`,
        ),
      )
      .join('\n'),
  )

  it.each(table)('$field: at least nine in ten, in English and in all languages', ({ english, all }) => {
    expect(english.of).toBeGreaterThanOrEqual(5)
    expect(english.right / english.of, english.wrong.join('\n')).toBeGreaterThanOrEqual(0.9)
    expect(all.right / all.of, all.wrong.join('\n')).toBeGreaterThanOrEqual(0.9)
  })
})

describe('the words that said it', () => {
  it('are pointed at exactly', () => {
    const { said, words, questions } = read(
      'an oval sapphire engagement ring in 18k rose gold, about 1.5 carat, size 6, with a thin band',
    )
    expect(said).toEqual({
      cut: 'oval',
      gem: 'sapphire_blue',
      category: 'engagement_ring',
      alloy: 'gold_18k_rose',
      stoneWeight: '150',
      ringSize: 'US 6',
      bandWidth: '1600',
    })
    expect(words).toEqual({
      cut: 'oval',
      gem: 'sapphire',
      category: 'engagement ring',
      alloy: '18k rose gold',
      stoneWeight: '1.5 carat',
      ringSize: 'size 6',
      bandWidth: 'thin band',
    })
    expect(questions).toEqual(['budget'])
  })

  it('are found behind letters that fold, in UTF-16 offsets', () => {
    const { words } = read('💍 Für meine Frau: Ring mit Émeraude, Größe 54 und Gravur „Für immer“')
    expect(words).toMatchObject({ gem: 'Émeraude', ringSize: 'Größe 54', engraving: 'Für immer' })
  })
})

describe('what means what', () => {
  it.each<[text: string, said: Record<string, string | undefined>, options?: Partial<ReadOptions>]>([
    ['18ct gold', { alloy: 'gold_18k_yellow', stoneWeight: undefined }],
    ['a 1.8ct sapphire', { stoneWeight: '180', alloy: undefined }],
    ['10 carat diamond in 14k', { stoneWeight: '1000', alloy: 'gold_14k_yellow' }],
    ['emerald cut diamond ring', { cut: 'emerald', gem: 'diamond_natural' }],
    ['emerald ring', { gem: 'emerald', cut: undefined }],
    ['emerald cut emerald', { cut: 'emerald', gem: 'emerald' }],
    ['a lab grown emerald cut diamond', { cut: 'emerald', gem: 'diamond_lab', origin: 'lab' }],
    ['white sapphire', { gem: 'sapphire_white', alloy: undefined }],
    ['white gold', { alloy: 'gold_14k_white' }],
    ['white gold', { alloy: 'gold_18k_white' }, { currency: 'EUR' }],
    ['platinum', { alloy: 'platinum_950_ru' }],
    ['14k yellow gold ring', { ringSize: undefined }],
    ['rose quartz pendant', { gem: 'quartz_other', alloy: undefined }],
    ['no diamonds, a ruby', { gem: 'ruby' }],
    ['no diamonds or pearls', { gem: undefined }],
    ['not yellow gold, rose gold', { alloy: 'gold_14k_rose' }],
    ['no halo princess diamond ring', { cut: 'princess', style: undefined }],
    ['oval, actually pear', { cut: 'pear' }],
    ['2 ct, wait, make it 1.5 ct', { stoneWeight: '150' }],
    ['oval or pear', { cut: 'oval' }],
    ['an oval sapphire halo ring with small diamonds', { gem: 'sapphire_blue', style: 'halo' }],
    ['a diamond halo around a ruby ring', { gem: 'ruby' }],
    ['my own diamond, 6 prongs', { origin: 'customer', setting: 'prong6' }],
    ['ring, size N½', { ringSize: 'UK N½' }],
    ['ring size seven and a half', { ringSize: 'US 7.5' }],
    ['ring, Japanese size 13号', { ringSize: 'JP 13' }],
    ['anillo, talla 12', { ringSize: 'EU 52' }, { locale: 'es-ES' }],
    ['earrings, my ring size is 6', { ringSize: undefined }],
    ['ring, size medium', { ringSize: undefined }],
    ['size 6', { ringSize: 'US 6', category: undefined }],
    ['a wedding band to match my engagement ring', { category: 'wedding_band' }],
    ['onyx signet ring, 12x10 in silver', { stoneSize: '12000x10000', style: 'signet' }],
    ['20" gold chain necklace', { length: '508000' }],
    ['two and a half carats', { stoneWeight: '250' }],
    ['30 pointer diamond', { stoneWeight: '30' }],
    ['ring engraved with "Ever Yours"', { engraving: 'Ever Yours' }],
    ['an engraved ring', { engraving: undefined }],
    ['engraved with our initials', { engraving: undefined }],
    ['ring engraved with forever yours', { engraving: 'forever yours' }],
    ['band engraved JRB 1999', { engraving: 'JRB 1999' }],
    ["my mum's 'quiet luxury' ring", { engraving: undefined }],
    ['under $2,500', { budget: '-250000' }],
    ['between 2 and 3 thousand dollars', { budget: '200000-300000' }],
    ['at least $5k', { budget: '500000-' }],
    ['about £2k', { budget: undefined }],
    ['¥200000 budget', { budget: '-200000' }, { currency: 'JPY' }],
    ['needed by 24.12.', { needBy: '2026-12-24' }, { locale: 'de-DE' }],
    ['needed by 1/5', { needBy: '2027-01-05' }],
    ['in three weeks', { needBy: '2026-12-13' }],
    ['by 30 february', { needBy: undefined }],
    ['antes del 3 de marzo', { needBy: '2027-03-03' }, { locale: 'es-ES' }],
    ['before 5 march', { needBy: '2027-03-05' }, { locale: 'not_a locale' }],
    ['2 marquise diamonds', { needBy: undefined }],
    ['a ring, but not a wide band', { bandWidth: undefined }],
    ['a dainty band, not a wide ring', { bandWidth: '1600' }],
    ['ring size Z+1½', { ringSize: 'UK Z+1½' }],
    ['zafiro ovalado en oro blanco', { gem: 'sapphire_blue', cut: 'oval', alloy: 'gold_14k_white' }],
  ])('%s', (text, wanted, options) => {
    const { said } = read(text, options)
    for (const [field, value] of Object.entries(wanted)) expect(said[field], field).toBe(value)
  })

  it('gives the budget and the date beside the chips', () => {
    expect(read('ring, 2-3k, by christmas')).toMatchObject({
      budget: { minMinor: 200_000, maxMinor: 300_000 },
      needBy: '2026-12-25',
    })
  })

  it('asks for what is missing', () => {
    expect(read('a ruby ring').questions).toEqual(['metal', 'stone_size', 'ring_size', 'budget'])
    expect(read('').questions).toEqual(['category', 'metal', 'stone', 'ring_size', 'budget'])
  })
})

const FRAGMENTS = [
  'ring',
  'size',
  '6',
  '18k',
  'oval',
  'or',
  'no',
  'emerald',
  'ct',
  '1/2',
  '½',
  'mm',
  'x',
  '"',
  "'",
  'engraved',
  '$',
  '€',
  '2-3k',
  'by',
  'dec',
  'Größe',
  '号',
  ',',
  '.',
  ' ',
  '\n',
  '-',
  'İ',
  '💍',
  'band',
  'actually',
  '1.5',
  '400',
  'halo',
  'two',
  'oro',
  'blanco',
  'zafiro',
  'sin',
  'nicht',
  'de',
  'mille',
  'y medio',
  'gr',
  'puntos',
  'verlobungsring',
]
const anyText = oneof(
  string({ maxLength: 80, unit: 'grapheme' }),
  array(constantFrom(...FRAGMENTS), { maxLength: 60 }).map((parts) => parts.join(' ')),
  array(constantFrom(...FRAGMENTS), { maxLength: 60 }).map((parts) => parts.join('')),
)

describe('any text at all', () => {
  it('gives each field at most once, in order, with a span of its own words, and a spec the contract accepts', () => {
    assert(
      property(anyText, (text) => {
        const { found, spec } = readDescription(text, OPTIONS)
        expect(new Set(found.map(({ field }) => field)).size).toBe(found.length)
        expect(found.map(({ from }) => from)).toEqual(found.map(({ from }) => from).toSorted((a, b) => a - b))
        for (const { value, from, to } of found) {
          expect(value).not.toMatch(/NaN|undefined|Infinity/)
          expect(text.slice(from, to).trim()).toBe(text.slice(from, to))
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(text.length)
        }
        const category = spec.category ?? 'engagement_ring'
        const whole = { ...startingSpec(category, spec.style), ...spec }
        expect(specSchema.safeParse(whole).success).toBe(true)
      }),
      { seed: 41, numRuns: 2_000 },
    )
  })

  it.each([
    '1',
    '1.1,',
    '1 1/2 ct ',
    'a half a ',
    'engraved in the "a',
    'size ',
    '1x1',
    'no a an ',
    'diamond ',
    ' ',
    '$1-$1k ',
    'sin de una ',
    "2'000 e ",
    'due settimane ',
    'ringring',
    'dimaonds ',
  ])('takes its longest description of "%s" in its stride', (part) => {
    const text = part.repeat(LIMITS.descriptionCharacters.max).slice(0, LIMITS.descriptionCharacters.max)
    expect(readDescription(text, OPTIONS).found.length).toBeLessThanOrEqual(18)
  })
})

import * as fc from 'fast-check'
import { expect, it, describe } from 'vitest'
import { Refusal } from '../../errors.ts'
import { SETTING_LIMITS, settingsFrom, TEXT_LIMITS, type TypedSettings } from './settings.ts'

const SOUND: TypedSettings = {
  accepting: true,
  categories: [],
  minOrder: '',
  maxOrder: '',
  leadTimeDays: 42,
  autoDeclineHours: 48,
  vacation: false,
  vacationMessage: null,
  networkReceive: true,
  networkRelease: false,
  quoteValidityDays: 30,
  quoteTerms: null,
  quoteDepositBps: 0,
  quoteRevisions: 2,
  taxRateBps: 0,
  taxInclusive: false,
}

const DOLLARS = { currency: 'USD', vacation: false }

/** The fields a store of this currency is told to look at, with why. */
function faults(typed: Partial<TypedSettings>, currency = 'USD'): string[] {
  try {
    settingsFrom({ ...SOUND, ...typed }, { currency, vacation: false })
    return []
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.fields.map(({ path, code }) => `${path} ${code}`)
  }
}

type Limit = keyof typeof SETTING_LIMITS
const LIMITS: [Limit, number, number][] = [
  ['leadTimeDays', 1, 365],
  ['autoDeclineHours', 1, 168],
  ['quoteValidityDays', 1, 90],
  ['quoteRevisions', 0, 20],
  ['quoteDepositBps', 0, 10_000],
  ['taxRateBps', 0, 10_000],
]

describe('the limits of the settings', () => {
  it('are all in this table', () => {
    expect(Object.keys(SETTING_LIMITS).sort()).toEqual(LIMITS.map(([name]) => name).sort())
  })

  it.each(LIMITS)('%s takes %i to %i, whole, and names itself otherwise', (name, min, max) => {
    for (const good of [min, min + 1, max - 1, max]) expect(faults({ [name]: good })).toEqual([])
    for (const bad of [min - 1, max + 1, min + 0.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(faults({ [name]: bad })).toEqual([`${name} out_of_range`])
  })

  it('name every field at once', () => {
    const bad = { leadTimeDays: 0, autoDeclineHours: 169, minOrder: '12.345', quoteTerms: 'x'.repeat(5_001) }
    expect(faults(bad)).toEqual([
      'minOrder not_an_amount',
      'leadTimeDays out_of_range',
      'autoDeclineHours out_of_range',
      'quoteTerms too_long',
    ])
  })

  it.each([
    ['vacationMessage', TEXT_LIMITS.vacationMessage],
    ['quoteTerms', TEXT_LIMITS.quoteTerms],
  ] as const)('%s takes %i characters of what can be shown', (name, most) => {
    expect(faults({ [name]: 'é\n'.repeat(most / 2).trim() })).toEqual([])
    expect(faults({ [name]: 'x'.repeat(most + 1) })).toEqual([`${name} too_long`])
    expect(faults({ [name]: 'Back\u202e soon' })).toEqual([`${name} control_characters`])
  })
})

describe('order values', () => {
  it.each([
    ['1,250.50', 'USD', 125_050],
    ['1250,50', 'EUR', 125_050],
    ['120000', 'JPY', 120_000],
    ['12.345', 'KWD', 12_345],
    ['  500 ', 'USD', 50_000],
  ])('%j in %s is %i minor units', (typed, currency, minor) => {
    const settings = settingsFrom(
      { ...SOUND, minOrder: typed, maxOrder: typed },
      { currency, vacation: false },
    )
    expect([settings.minOrderMinor, settings.maxOrderMinor]).toEqual([minor, minor])
  })

  it('left blank are none', () => {
    expect(settingsFrom({ ...SOUND, minOrder: ' ' }, DOLLARS)).toMatchObject({
      minOrderMinor: null,
      maxOrderMinor: null,
    })
  })

  it.each(['-5', '0', '0.00', 'ten', '1.234', '1e5', '12 dollars'])('%j is no amount', (typed) => {
    expect(faults({ minOrder: typed, maxOrder: typed })).toEqual([
      'minOrder not_an_amount',
      'maxOrder not_an_amount',
    ])
  })

  it('are refused at the maximum exactly when it is below the minimum', () => {
    const amount = fc.integer({ min: 1, max: 99_999_999 })
    const typed = (minor: number) => `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`
    fc.assert(
      fc.property(amount, amount, (min, max) => {
        const said = faults({ minOrder: typed(min), maxOrder: typed(max) })
        expect(said).toEqual(min > max ? ['maxOrder below_minimum'] : [])
      }),
      { seed: 6, numRuns: 500 },
    )
  })
})

it('takes known categories, once each, in the order of the vocabulary', () => {
  const { categories } = settingsFrom(
    { ...SOUND, categories: ['ring', 'pendant', 'ring', 'wedding_band'] },
    DOLLARS,
  )
  expect(categories).toEqual(['wedding_band', 'ring', 'pendant'])
  expect(faults({ categories: ['tiara'] })).toEqual(['categories invalid_value'])
})

import { describe, expect, it } from 'vitest'
import { applyUnderstood } from './apply-understood.ts'
import { describePiece, specRows } from './describe-spec.ts'
import type { DesignSpec } from './design-spec.ts'
import { ALL_WORDS } from './read/data/all-words.ts'
import { readDescription } from './read-description.ts'
import { startingSpec } from './starting-spec.ts'
import type { UnderstoodField } from './understood.ts'
import type { Category } from './vocabulary.ts'
import { engravingPlaces, settingsFor, takesAccent, takesShoulders } from './what-fits.ts'

const say = (spec: DesignSpec, field: UnderstoodField, value: string): DesignSpec =>
  applyUnderstood(spec, [{ field, value, from: 0, to: 0 }])

const SOLITAIRE = startingSpec('engagement_ring')
const DRESSED: DesignSpec = {
  ...SOLITAIRE,
  metal: { alloy: 'gold_18k_yellow', accent: 'gold_18k_white' },
  band: { profile: 'court', widthUm: 2_000, thicknessUm: 1_800, shoulders: 'cathedral' },
}

describe('what a piece can have', () => {
  it.each<[Category, string, string]>([
    ['ring', 'signet', 'outside inside'],
    ['wedding_band', 'plain', 'inside outside'],
    ['pendant', 'bar', 'outside back'],
    ['pendant', 'disc', 'outside back'],
    ['pendant', 'halo', 'back'],
    ['bracelet', 'bangle', 'back'],
  ])('is engraved on a %s, %s: %s', (category, style, places) => {
    expect(engravingPlaces({ category, style }).join(' ')).toBe(places)
    expect(say(startingSpec(category, style), 'engraving', 'AB').engraving?.place).toBe(places.split(' ')[0])
  })

  it('is held by tension only alone on a band', () => {
    expect(settingsFor(SOLITAIRE)).toContain('tension')
    expect(settingsFor(startingSpec('engagement_ring', 'halo'))).not.toContain('tension')
    expect(settingsFor(startingSpec('pendant'))).toEqual(['prong4', 'prong6', 'bezel', 'half_bezel'])
    expect(settingsFor(startingSpec('gemstone'))).toEqual([])
    expect(settingsFor(startingSpec('ring', 'signet'))).toEqual([])
    const flush = say(startingSpec('wedding_band'), 'gem', 'ruby')
    expect(settingsFor(flush)[0]).toBe('flush')
  })

  it('has shoulders where there is a head, and a second color where something is held', () => {
    expect(takesShoulders(SOLITAIRE)).toBe(true)
    expect(takesAccent(SOLITAIRE)).toBe(true)
    for (const [category, style] of [
      ['wedding_band', 'plain'],
      ['ring', 'signet'],
      ['pendant', 'bar'],
      ['gemstone', 'loose'],
    ] as const) {
      expect(takesShoulders(startingSpec(category, style))).toBe(false)
      expect(takesAccent(startingSpec(category, style))).toBe(false)
    }
  })
})

describe('a piece of another kind', () => {
  it('keeps what fits', () => {
    expect(say(DRESSED, 'style', 'halo')).toMatchObject({
      metal: DRESSED.metal,
      band: { shoulders: 'cathedral' },
    })
  })

  it('leaves behind shoulders without a head, a second color with nothing to hold, words without a place', () => {
    const plain = say(DRESSED, 'category', 'wedding_band')
    expect(plain.metal).toEqual({ alloy: 'gold_18k_yellow' })
    expect(plain.band?.shoulders).toBeUndefined()
    const engraved = say(DRESSED, 'engraving', 'AB')
    expect(engraved.engraving?.place).toBe('inside')
    expect(say(engraved, 'category', 'pendant').engraving?.place).toBe('back')
  })
})

describe('what is said of it', () => {
  const OPTIONS = { locale: 'de', currency: 'EUR', today: '2026-11-26', words: ALL_WORDS }
  const heard = (words: string) => applyUnderstood(SOLITAIRE, readDescription(words, OPTIONS).found)

  it.each(['a cathedral engagement ring', 'Verlobungsring mit Kathedralschultern'])('%s', (words) => {
    expect(heard(words).band?.shoulders).toBe('cathedral')
  })

  it.each([
    ['engagement ring in a tension setting', 'tension'],
    ['Verlobungsring mit Diamant in Spannfassung', 'tension'],
    ['diamond engagement ring in a half bezel', 'half_bezel'],
    ['Verlobungsring, Diamant in halber Zarge', 'half_bezel'],
  ])('%s: %s', (words, setting) => {
    expect(heard(words).stones[0]?.setting).toBe(setting)
  })
})

describe('telling of it', () => {
  it('names shoulders and both metals', () => {
    expect(describePiece(DRESSED)).toContain('in 18k yellow gold and 18k white gold')
    expect(describePiece(DRESSED)).toContain('on a 2 mm court band with cathedral shoulders')
  })

  it('says where the letters are', () => {
    const bar = say(startingSpec('pendant', 'bar'), 'engraving', 'AB')
    expect(describePiece(bar)).toContain('engraved “AB” on the front')
    const signet = say(startingSpec('ring', 'signet'), 'engraving', 'AB')
    expect(specRows(signet)).toContainEqual({ label: 'Engraving', value: '“AB” in script, on the face' })
  })

  it('calls a stone the center one only in a ring', () => {
    const labels = (category: Category) => specRows(startingSpec(category)).map(({ label }) => label)
    expect(labels('ring')).toContain('Center stone')
    for (const category of ['earrings', 'pendant', 'gemstone'] as const)
      expect(labels(category)).toContain('Stone')
  })
})

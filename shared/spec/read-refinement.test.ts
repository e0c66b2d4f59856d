import { describe, expect, it } from 'vitest'
import { applyUnderstood } from './apply-understood.ts'
import type { DesignSpec } from './design-spec.ts'
import { readRefinement } from './read-refinement.ts'
import { startingSpec } from './starting-spec.ts'

const OPTIONS = { locale: 'en', currency: 'USD', today: '2026-11-26' }
const RING: DesignSpec = { ...startingSpec('engagement_ring'), metal: { alloy: 'gold_18k_yellow' } }

const read = (words: string, spec = RING) => {
  const { found, rest } = readRefinement(words, spec, OPTIONS)
  return [found.map(({ field, value }) => `${field}:${value}`).join(' '), rest]
}

describe('what to change about a piece', () => {
  it.each([
    ['swap to rose gold', 'alloy:gold_18k_rose', ''],
    ['14k rose gold please', 'alloy:gold_14k_rose', ''],
    ['in platinum', 'alloy:platinum_950_ru', ''],
    ['thinner band', 'bandWidth:1600', ''],
    ['a wider band and white gold', 'bandWidth:2500 alloy:gold_18k_white', ''],
    ['die Schiene dünner, bitte', 'bandWidth:1600', ''],
    ['bigger stone', 'stoneWeight:125', ''],
    ['a smaller diamond', 'stoneWeight:80', ''],
    ['engrave “Ada and Charles”', 'engraving:Ada and Charles', ''],
    ['add a halo', 'style:halo', ''],
    ['oval instead of round', 'cut:oval', ''],
    ['turn it into a pendant', 'category:pendant', ''],
  ])('understands “%s”', (words, found, rest) => expect(read(words)).toEqual([found, rest]))

  it.each([
    ['leaves engraved on the sides', '', 'leaves engraved on the sides'],
    ['rose gold, with leaves on the sides', 'alloy:gold_18k_rose', 'with leaves on the sides'],
    ['like my grandmother’s ring', '', 'like my grandmother’s ring'],
    [
      'rose gold twisted like the rope of a ship',
      'alloy:gold_18k_rose',
      'rose gold twisted like the rope of a ship',
    ],
    ['a smaller halo in rose gold', 'alloy:gold_18k_rose', 'a smaller halo in rose gold'],
    ['white gold and leaves on it', 'alloy:gold_18k_white', 'leaves on it'],
    ['bigger side stones', '', 'bigger side stones'],
    ['under $2000', '', 'under $2000'],
  ])('leaves to a person what it can’t act on: “%s”', (words, found, rest) =>
    expect(read(words)).toEqual([found, rest]),
  )

  it('finds nothing to do where the piece is so already', () => expect(read('yellow gold')).toEqual(['', '']))

  it('passes on what asks for another of a part that is there', () =>
    expect(read('a smaller halo', startingSpec('engagement_ring', 'halo'))).toEqual(['', 'a smaller halo']))

  it('says nothing of a measure a piece does not have', () =>
    expect(read('thinner band', startingSpec('gemstone'))).toEqual(['', 'thinner band']))

  it('changes the piece by what it found, once', () => {
    const { found } = readRefinement('a wider band', RING, OPTIONS)
    const wider = applyUnderstood(RING, found)
    expect(wider.band?.widthUm).toBe(2_500)
    expect(applyUnderstood(wider, found)).toEqual(wider)
  })
})

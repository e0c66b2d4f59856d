import { describe, expect, it } from 'vitest'
import { specSchema } from '../contract/spec.ts'
import { defaultPriceBook } from '../pricing/default-price-book.ts'
import { compileRetailBook } from '../pricing/retail-book.ts'
import {
  ALLOYS,
  BAND_PROFILES,
  CATEGORIES,
  CUTS,
  FINISHES,
  GEMS,
  ORIGINS,
  ROLES,
  SETTINGS,
  SIZE_SYSTEMS,
  STYLES,
  TIERS,
} from '../spec/vocabulary.ts'
import { priceDigests, verdictOn } from './price-digest.ts'
import { randomSpec } from './random-spec.ts'

const specs = Array.from({ length: 3_000 }, (_, seed) => randomSpec(seed))
const book = compileRetailBook(defaultPriceBook('USD'), 'v1')

describe('random specs', () => {
  it('are all specs the contract accepts', () => {
    for (const spec of specs) expect(specSchema.safeParse(spec).error).toBeUndefined()
  })

  it('use every word of the vocabulary', () => {
    const text = JSON.stringify(specs)
    const words = [ALLOYS, BAND_PROFILES, CATEGORIES, CUTS, FINISHES, GEMS, ORIGINS, ROLES, SETTINGS, TIERS]
    for (const word of [...words.flat(), ...SIZE_SYSTEMS, ...Object.values(STYLES).flat()])
      expect(text).toContain(`"${word}"`)
  })

  it('are the same for the same seed, and differ otherwise', () => {
    expect(randomSpec(7)).toEqual(randomSpec(7))
    // A loose gemstone without stones leaves little to differ in.
    expect(new Set(specs.map((spec) => JSON.stringify(spec))).size).toBeGreaterThan(2_990)
  })
})

describe('a digest', () => {
  it('differs when one price in the book is one cent another', () => {
    const dearer = { ...book, polish: book.polish + 1 }
    expect(priceDigests(1, dearer)).not.toEqual(priceDigests(1, book))
    expect(verdictOn(randomSpec(3), book)).toContain('"likelyMinor"')
  })

  it('of fewer blocks is the beginning of that of more', () => {
    expect(priceDigests(3, book).slice(0, 2)).toEqual(priceDigests(2, book))
  })
})

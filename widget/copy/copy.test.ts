import { describe, expect, it } from 'vitest'
import { ASSUMPTION_CODES, LINE_CODES } from '#shared/pricing/estimate.ts'
import { CATEGORIES as KNOWN } from '#shared/spec/vocabulary.ts'
import { CATEGORIES, languageFor, speakableLocale } from './copy.ts'

describe('languages', () => {
  it('speaks the first wanted one it can, with its region', () => {
    expect(speakableLocale([undefined, 'it', 'de-AT', 'en'])).toBe('de-AT')
    expect(speakableLocale(['xx'])).toBe('en')
  })

  it('passes over what Intl would refuse', () => {
    expect(speakableLocale(['en-US@posix', 'de'])).toBe('de')
  })

  it('names every kind of piece, in the order of the vocabulary', () => {
    expect(CATEGORIES).toEqual([...KNOWN])
  })

  it.each(['en', 'de'])('answers in %s on every screen', async (locale) => {
    const first = await languageFor(locale).first()
    const later = await languageFor(locale).later()
    expect(first.describe.go).not.toBe('')
    expect(later.sent.steps).toHaveLength(3)
  })

  it('says lines, drivers, assumptions, issues and troubles in German, none as English does', async () => {
    const [en, de] = [languageFor('en'), languageFor('de')]
    const [first, german] = [await en.first(), await de.first()]
    const [later, germanLater] = [await en.later(), await de.later()]
    const pairs: [Record<string, unknown>, Record<string, unknown>][] = [
      [first.trouble, german.trouble],
      [later.price.drivers, germanLater.price.drivers],
      [later.price.assumed, germanLater.price.assumed],
      [later.issues, germanLater.issues],
    ]
    for (const [english, said] of pairs) {
      expect(Object.keys(said)).toEqual(Object.keys(english))
      for (const [code, words] of Object.entries(said)) expect(words, code).not.toBe(english[code])
    }
    expect(Object.keys(germanLater.price.lines)).toEqual([...LINE_CODES])
    expect(Object.keys(germanLater.price.assumed)).toEqual([...ASSUMPTION_CODES])
  })
})

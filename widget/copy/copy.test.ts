import { describe, expect, it } from 'vitest'
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
})

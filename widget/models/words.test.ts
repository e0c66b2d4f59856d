import { signal } from '@preact/signals'
import { describe, expect, it, vi } from 'vitest'
import { NO_WORDS, type Words } from '#shared/spec/read/words.ts'
import { createWords } from './words.ts'

const WORDS: Words = { ...NO_WORDS, lexicons: ['gem\nruby=rubin'] }

describe('the words of other languages', () => {
  it('are not fetched for English', () => {
    const fetchWords = vi.fn(async () => WORDS)
    const text = signal('')
    const words = createWords(text, 'en-GB', fetchWords)
    text.value = 'an oval sapphire ring in rose gold, or a pear, 2.5 mm band, etsy.com has one'
    expect(words.value).toBe(NO_WORDS)
    expect(fetchWords).not.toHaveBeenCalled()
  })

  it.each(['ein Rubin, kein Gold', 'un anillo', 'bague avec un rubis', 'anello con rubino', 'anel de ouro'])(
    'are fetched once for "%s"',
    async (description) => {
      const fetchWords = vi.fn(async () => WORDS)
      const text = signal('')
      const words = createWords(text, 'en', fetchWords)
      text.value = description
      text.value = `${description}.`
      await vi.waitFor(() => expect(words.value).toBe(WORDS))
      text.value = `${description}!`
      expect(fetchWords).toHaveBeenCalledTimes(1)
    },
  )

  it('are fetched at once for a reader of another language, and again after a failure', async () => {
    const fetchWords = vi.fn(async () => WORDS).mockRejectedValueOnce(new Error('offline'))
    const text = signal('')
    const words = createWords(text, 'de-AT', fetchWords)
    await vi.waitFor(() => expect(fetchWords).toHaveBeenCalledTimes(1))
    await Promise.resolve()
    text.value = 'Rubin'
    await vi.waitFor(() => expect(words.value).toBe(WORDS))
  })
})

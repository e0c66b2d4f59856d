import { effect, signal, type ReadonlySignal } from '@preact/signals'
import { NO_WORDS, type Words } from '#shared/spec/read/words.ts'
import { isForeign } from '#shared/spec/read/is-foreign.ts'

const fetchAll = () => import('#shared/spec/read/data/all-words.ts').then((module) => module.ALL_WORDS)

/**
 * The words a text is read with beside English's, fetched once it shows signs of another language. When they
 * can't be had, what is not English goes unread here; the service reads it all the same.
 */
export function createWords(
  text: ReadonlySignal<string>,
  locale: string,
  fetchWords: () => Promise<Words> = fetchAll,
): ReadonlySignal<Words> {
  const words = signal<Words>(NO_WORDS)
  let asked = false
  effect(() => {
    if (asked || !isForeign(text.value, locale)) return
    asked = true
    fetchWords().then(
      (all) => (words.value = all),
      () => (asked = false),
    )
  })
  return words
}

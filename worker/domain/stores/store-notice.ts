import { languageOf } from '#shared/language.ts'
import type { Store } from '../../tables/stores.ts'
import { isNetwork } from './store-by-key.ts'
import { STORE_NOTICE_WORDS } from './store-notice-words.ts'

const wordsFor = (locale: string) => STORE_NOTICE_WORDS[languageOf(locale)]

/** What shoppers read while the store is on vacation: its own words, as they are, or ours in the reader's language. */
export function vacationNotice(
  { name, vacationMessage, networkRelease }: Pick<Store, 'name' | 'vacationMessage' | 'networkRelease'>,
  locale: string,
): string {
  const { onBreak, onBreakOthersTake } = wordsFor(locale)
  return vacationMessage ?? (networkRelease ? onBreakOthersTake(name) : onBreak(name))
}

/** Why the store can't take orders now, said kindly; absent when it can. */
export function noticeOf(store: Store, locale: string): string | undefined {
  if (store.vacation) return vacationNotice(store, locale)
  return store.accepting || isNetwork(store) ? undefined : wordsFor(locale).notTaking(store.name)
}

/** Said when the store takes orders, but not this one. */
export const noMatchNotice = ({ name }: Store, locale: string): string => wordsFor(locale).noMatch(name)

import { languageOf } from '#shared/language.ts'
import type { ConceptEvent } from '../../platform/concepts/event-log.ts'
import { CONCEPT_WORDS, NOTICE_CODES } from './concept-words.ts'

/** Trying again would end the same. */
const FINAL: ReadonlySet<string> = new Set(['moderation', 'quota', 'auth'])

/** How a concept that could not be made ends, by the code of what kept it, in the shopper's language. */
export function failureEvent(code: string, locale: string): ConceptEvent {
  const { cancelled, failed } = CONCEPT_WORDS[languageOf(locale)]
  return {
    name: 'error',
    data: { code, message: code === 'cancelled' ? cancelled : failed, retryable: !FINAL.has(code) },
  }
}

/** Why another engine drew it than was asked for, in one sentence; nothing where none did. */
export function noticeOf(code: string | null | undefined, locale: string): { notice?: string } {
  const known = NOTICE_CODES.find((notice) => notice === code)
  return known ? { notice: CONCEPT_WORDS[languageOf(locale)].notices[known] } : {}
}

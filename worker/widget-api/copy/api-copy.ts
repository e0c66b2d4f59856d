import { languageOf, type Language } from '#shared/language.ts'
import type { Widen } from '#shared/widen.ts'
import { apiInEnglish } from './en.ts'
import { apiInFrench } from './fr.ts'
import { apiInGerman } from './de.ts'
import { apiInSpanish } from './es.ts'

/** Every language has a sentence for every code English has. */
export type ApiCopy = Widen<typeof apiInEnglish>

const COPIES: Record<Language, ApiCopy> = {
  en: apiInEnglish,
  de: apiInGerman,
  es: apiInSpanish,
  fr: apiInFrench,
}

/** What the API says, in the language a page or a browser asks for. */
export const apiCopy = (locale: string): ApiCopy => COPIES[languageOf(locale)]

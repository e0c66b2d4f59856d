import { languageOf, type Language } from '#shared/language.ts'
import type { Widen } from '#shared/widen.ts'
import { portalInEnglish } from './en.ts'
import { portalInFrench } from './fr.ts'
import { portalInGerman } from './de.ts'
import { portalInSpanish } from './es.ts'

/** Every language has exactly what English has. */
export type PortalCopy = Widen<typeof portalInEnglish>

const COPIES: Record<Language, PortalCopy> = {
  en: portalInEnglish,
  de: portalInGerman,
  es: portalInSpanish,
  fr: portalInFrench,
}

/** The page's words in the language the customer used in the designer. */
export const portalCopy = (locale: string): PortalCopy => COPIES[languageOf(locale)]

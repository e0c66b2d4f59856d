import type { Language } from '../language.ts'
import { FRENCH_NAMES } from './data/french-names.ts'
import { GERMAN_NAMES } from './data/german-names.ts'
import { SPANISH_NAMES } from './data/spanish-names.ts'
import { pieceTitle } from './describe-spec.ts'
import type { DesignSpec } from './design-spec.ts'
import { labelTitle } from './label-title.ts'

const TITLES: Record<Language, (spec: DesignSpec) => string> = {
  en: (spec) => pieceTitle(spec),
  de: (spec) => labelTitle(spec, GERMAN_NAMES, 'und'),
  es: (spec) => labelTitle(spec, SPANISH_NAMES, 'y'),
  fr: (spec) => labelTitle(spec, FRENCH_NAMES, 'et'),
}

/** The short title of a piece in a language. */
export const titleIn = (language: Language, spec: DesignSpec): string => TITLES[language](spec)

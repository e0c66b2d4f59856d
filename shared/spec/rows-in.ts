import type { Language } from '../language.ts'
import { FRENCH_NAMES } from './data/french-names.ts'
import { GERMAN_NAMES } from './data/german-names.ts'
import { SPANISH_NAMES } from './data/spanish-names.ts'
import { specRows, type SpecRow } from './describe-spec.ts'
import type { DesignSpec } from './design-spec.ts'
import { labelRows, type SheetTerms } from './label-rows.ts'

const GERMAN: SheetTerms = {
  and: 'und',
  about: (weight) => `etwa ${weight}`,
  each: 'je Stein',
  wide: (width) => `${width} breit`,
  thick: (thickness) => `${thickness} stark`,
  tapering: (width) => `hinten ${width}`,
  cathedral: 'Kathedralschultern',
  inside: (diameter) => `innen ${diameter}`,
  quoted: (text) => `„${text}“`,
}
const SPANISH: SheetTerms = {
  and: 'y',
  about: (weight) => `unos ${weight}`,
  each: 'cada una',
  wide: (width) => `${width} de ancho`,
  thick: (thickness) => `${thickness} de grosor`,
  tapering: (width) => `${width} detrás`,
  cathedral: 'hombros de catedral',
  inside: (diameter) => `${diameter} por dentro`,
  quoted: (text) => `«${text}»`,
}
const FRENCH: SheetTerms = {
  and: 'et',
  about: (weight) => `environ ${weight}`,
  each: 'chacune',
  wide: (width) => `${width} de large`,
  thick: (thickness) => `${thickness} d’épaisseur`,
  tapering: (width) => `${width} à l’arrière`,
  cathedral: 'épaules cathédrale',
  inside: (diameter) => `${diameter} à l’intérieur`,
  quoted: (text) => `«\u00a0${text}\u00a0»`,
}

const ROWS: Record<Language, (spec: DesignSpec) => SpecRow[]> = {
  en: (spec) => specRows(spec),
  de: (spec) => labelRows(spec, { names: GERMAN_NAMES, terms: GERMAN, locale: 'de' }),
  es: (spec) => labelRows(spec, { names: SPANISH_NAMES, terms: SPANISH, locale: 'es' }),
  fr: (spec) => labelRows(spec, { names: FRENCH_NAMES, terms: FRENCH, locale: 'fr' }),
}

/** The specification of a piece in a language, as labeled lines. */
export const rowsIn = (language: Language, spec: DesignSpec): SpecRow[] => ROWS[language](spec)

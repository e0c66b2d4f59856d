import type { Category } from '#shared/spec/vocabulary.ts'
import { en } from './en.ts'
import type { enLater } from './en-later.ts'
import type { Widen } from '#shared/widen.ts'

/** The kinds of piece, in the order they are shown; every language names them all. */
// oxlint-disable-next-line typescript/consistent-type-assertions -- keys of a complete record
export const CATEGORIES = Object.keys(en.category) as Category[]

export type FirstCopy = Widen<typeof en>
export type LaterCopy = Widen<typeof enLater>

export type Language = { first: () => Promise<FirstCopy>; later: () => Promise<LaterCopy> }

const ENGLISH: Language = {
  first: async () => en,
  later: () => import('./en-later.ts').then((module) => module.enLater),
}

const LANGUAGES: Record<string, Language> = {
  en: ENGLISH,
  de: {
    first: () => import('./de.ts').then((module) => module.de),
    later: () => import('./de-later.ts').then((module) => module.deLater),
  },
}

const languageOf = (locale: string): string => locale.slice(0, 2).toLowerCase()

/** The first wanted locale whose language we speak, as it was written ("de-AT"); English otherwise. */
export const speakableLocale = (wanted: readonly (string | undefined)[]): string =>
  wanted.find((locale) => locale && languageOf(locale) in LANGUAGES && isLocale(locale)) ?? 'en'

/** Some browsers say "en-US@posix", which `Intl` refuses. */
function isLocale(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length > 0
  } catch {
    return false
  }
}

/** The words of a locale; those of the later screens come when they are wanted. */
export const languageFor = (locale: string): Language => LANGUAGES[languageOf(locale)] ?? ENGLISH

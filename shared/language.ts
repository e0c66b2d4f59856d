/** The languages sentences of the house are written in. */
export const LANGUAGES = ['en', 'de', 'es', 'fr'] as const
export type Language = (typeof LANGUAGES)[number]

/** The language of a locale ("de-AT" is German); English where we do not speak it. */
export const languageOf = (locale: string): Language =>
  LANGUAGES.find((language) => language === locale.slice(0, 2).toLowerCase() && !/^\w{3}/.test(locale)) ??
  'en'

/** A locale for the numbers and dates of a sentence: the reader's own where it is in their language, else American. */
export const spokenLocale = (locale: string): string =>
  languageOf(locale) === 'en' && !/^en(?:-|$)/i.test(locale) ? 'en-US' : locale

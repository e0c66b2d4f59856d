import { isLocale, plainLocale } from '../../platform/web/visitor-place.ts'

/** Languages customers of a store read, by region; a store opened in another keeps it. */
const LOCALES = (
  'en-US en-GB en-CA en-AU en-NZ en-IE en-IN en-ZA en-SG en-HK ' +
  'de-DE de-AT de-CH fr-FR fr-BE fr-CA fr-CH it-IT it-CH es-ES es-MX es-US ' +
  'pt-PT pt-BR nl-NL nl-BE da-DK sv-SE nb-NO fi-FI pl-PL cs-CZ el-GR tr-TR ' +
  'ja-JP ko-KR zh-CN zh-TW hi-IN th-TH ar-AE he-IL'
).split(' ')

const languages = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' })

type Option = { value: string; label: string }

const byLabel = (one: Option, other: Option): number => one.label.localeCompare(other.label, 'en')
const withOwn = (known: readonly string[], own: string): string[] => [...new Set([...known, own])]

const languageName = (tag: string): string => (isLocale(tag) ? (languages.of(plainLocale(tag)) ?? tag) : tag)

/** `own` is what the store has now: it can always stay. */
export const localeOptions = (own: string): Option[] =>
  withOwn(LOCALES, own)
    .map((value) => ({ value, label: languageName(value) }))
    .sort(byLabel)

/** Every zone this machine knows, and `UTC`. */
export const timeZoneOptions = (own: string): Option[] =>
  withOwn(['UTC', ...Intl.supportedValuesOf('timeZone')], own).map((value) => ({
    value,
    label: value.replaceAll('_', ' ').replaceAll('/', ' – '),
  }))

const names = new Intl.DisplayNames('en', { type: 'currency' })

/** "EUR – Euro". */
export const currencyName = (code: string): string => `${code} – ${names.of(code) ?? code}`

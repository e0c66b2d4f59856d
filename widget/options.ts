import type { Category } from '#shared/spec/vocabulary.ts'
import { CATEGORIES } from './copy/copy.ts'

export type Theme = 'light' | 'dark' | 'auto'

/** What a `<milgrain-designer>` was asked to be; absent means the store's own setting, then the host page's look. */
export type Options = {
  store: string
  /** Without a `launcher` attribute the designer sits in the page; with one it opens as a sheet. */
  inline: boolean
  accent: string | undefined
  radiusPx: number | undefined
  font: string | undefined
  theme: Theme | undefined
  locale: string | undefined
  category: Category | undefined
  prefill: string
}

/** An option the designer cannot work without or does not understand; the message names it and its value. */
export class OptionError extends Error {}

type Parser<T> = { parse: (value: string) => T | undefined; allowed: string }

const oneOf = <T extends string>(allowed: readonly T[]): Parser<T> => ({
  parse: (value) => allowed.find((candidate) => candidate === value),
  allowed: `one of ${allowed.join(', ')}`,
})

const COLOR: Parser<string> = {
  parse: (value) => (/^#[0-9a-f]{6}$/i.test(value) ? value : undefined),
  allowed: 'a color like #20352f',
}

const RADIUS: Parser<number> = {
  parse: (value) => (/^\d{1,2}$/.test(value) && Number(value) <= 24 ? Number(value) : undefined),
  allowed: 'whole pixels from 0 to 24',
}

const LOCALE: Parser<string> = {
  parse: (value) => (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(value) ? value : undefined),
  allowed: 'a language tag like en or de-AT',
}

const FONT: Parser<string> = {
  parse: (value) => (/^[\w\s"',-]{1,200}$/.test(value) ? value : undefined),
  allowed: 'a list of font families',
}

/**
 * Reads the options of an element. An unknown value is reported by name and left out, so that the store's
 * setting applies; without a store there is nothing to show.
 * @throws OptionError when `store` is missing.
 */
export function readOptions(
  attribute: (name: string) => string | null,
  report: (message: string) => void,
): Options {
  const store = attribute('store')
  if (!store) throw new OptionError('store is missing: add data-store="pk_…" to the script tag')
  const read = <T>(name: string, { parse, allowed }: Parser<T>): T | undefined => {
    const value = attribute(name)
    if (value === null || value === '') return undefined
    const parsed = parse(value)
    if (parsed === undefined) report(`${name} "${value}" is not understood: use ${allowed}`)
    return parsed
  }
  read('launcher', oneOf(['bottom-right', 'bottom-left', 'none']))
  return {
    store,
    inline: attribute('launcher') === null,
    accent: read('accent', COLOR),
    radiusPx: read('radius', RADIUS),
    font: read('font', FONT),
    theme: read('theme', oneOf(['light', 'dark', 'auto'])),
    locale: read('locale', LOCALE),
    category: read('category', oneOf(CATEGORIES)),
    prefill: (attribute('prefill') ?? '').slice(0, 2_000),
  }
}

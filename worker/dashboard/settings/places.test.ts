import { expect, it } from 'vitest'
import { localeOptions } from './places.ts'
import { profileForm } from './profile-form.ts'

it.each([
  ['en-u-nu-thai-ca-buddhist', 'English'],
  ['de-CH-u-co-phonebk', 'German (Switzerland)'],
  ['de-LI', 'German (Liechtenstein)'],
  ['not a language', 'not a language'],
])('%s, which a store has, stays in the list as %s', (own, label) => {
  expect(localeOptions(own)).toContainEqual({ value: own, label })
})

it.each([
  ['en-u-nu-thai-ca-buddhist', 'en'],
  ['DE-ch-x-bench', 'de-CH'],
  ['pt-BR', 'pt-BR'],
])('%s is saved as %s', (locale, saved) => {
  expect(profileForm.parse({ name: 'Goldsmith', timeZone: 'UTC', locale })).toMatchObject({ locale: saved })
})

/** The demo store and its people; the demo shop's pages and the stories in the browser use the same ones. */
export const DEMO_STORE = {
  name: 'Goldsmith & Daughter',
  slug: 'goldsmith-and-daughter',
  currency: 'USD',
  locale: 'en-US',
  timeZone: 'America/New_York',
  about:
    'Two generations at one bench in Portland, Maine. We make a few hundred pieces a year, one at a time.',
  address: '14 Exchange Street, Portland, Maine',
} as const

export const DEMO_STORE_KEY = 'pk_demo_goldsmith_and_daughter'

/** Of everybody in the demo. */
export const DEMO_PASSWORD = 'bench-and-loupe'

export const DEMO_SELLER = {
  name: 'Ada Goldsmith',
  email: 'ada@goldsmith.example',
  password: DEMO_PASSWORD,
} as const

/** Who runs the demo's service. */
export const DEMO_OPERATOR = {
  name: 'Olga Taussky',
  email: 'operator@milgrain.example',
  password: DEMO_PASSWORD,
} as const

/** What Ada changed in her price book so far: her engraver's fees, and how she rounds. */
export const DEMO_PRICES = {
  'fees.engraving.baseMinor': '20',
  'fees.engraving.perCharacterMinor': '2',
  'fees.finishMinor.milgrain': '75',
  roundingMinor: '10',
}

import type { Store } from '../../../tables/stores.ts'

export type DemoShop = {
  name: string
  slug: string
  owner: { name: string; email: string }
  currency: string
  locale: string
  timeZone: string
  about: string
  address: string
  openedDaysAgo: number
  /** Cells of its price book that are its own. */
  prices: Record<string, string>
  settings: Partial<
    Pick<
      Store,
      | 'categories'
      | 'minOrderMinor'
      | 'maxOrderMinor'
      | 'leadTimeDays'
      | 'autoDeclineHours'
      | 'networkReceive'
      | 'networkRelease'
      | 'vacationMessage'
      | 'theme'
    >
  >
  /** Goes on vacation so many hours before the demo begins. */
  awayHoursAgo?: number
}

const theme = (accent: string) => ({
  accent,
  radius: null,
  launcher: 'bottom-right' as const,
  mode: 'auto' as const,
})

/** The stores around Goldsmith & Daughter: what each takes, by when it answers, what it charges. */
export const DEMO_SHOPS: DemoShop[] = [
  {
    name: 'Harbor & Vine',
    slug: 'harbor-and-vine',
    owner: { name: 'Rosalind Vine', email: 'rosalind@harborandvine.example' },
    currency: 'USD',
    locale: 'en-US',
    timeZone: 'America/Los_Angeles',
    about:
      'Rings and nothing else, from a boathouse in Ballard. Recycled gold, stones we can name the mine of.',
    address: '2212 Market Street, Seattle, Washington',
    openedDaysAgo: 410,
    prices: { 'markup.metalPermille': '1.7', roundingMinor: '5', 'fees.finishMinor.hammered': '60' },
    settings: {
      categories: ['engagement_ring', 'wedding_band', 'ring'],
      minOrderMinor: 80_000,
      leadTimeDays: 35,
      autoDeclineHours: 24,
      networkRelease: true,
      theme: theme('#274b5c'),
    },
  },
  {
    name: 'Atelier Okafor',
    slug: 'atelier-okafor',
    owner: { name: 'Chidinma Okafor', email: 'chidinma@okafor.example' },
    currency: 'USD',
    locale: 'en-US',
    timeZone: 'America/Chicago',
    about: 'Bold pieces in warm gold. Every one is carved in wax by hand before it is cast.',
    address: '1801 Westheimer Road, Houston, Texas',
    openedDaysAgo: 365,
    prices: { 'markup.labourPermille': '2.4', roundingMinor: '25' },
    settings: {
      maxOrderMinor: 600_000,
      leadTimeDays: 28,
      autoDeclineHours: 72,
      networkRelease: true,
      theme: theme('#7a3b1d'),
    },
  },
  {
    name: 'Larkspur Silver',
    slug: 'larkspur-silver',
    owner: { name: 'June Almeida', email: 'june@larkspur.example' },
    currency: 'USD',
    locale: 'en-US',
    timeZone: 'America/New_York',
    about: 'Small things in silver for every day, made in the Blue Ridge.',
    address: '9 Wall Street, Asheville, North Carolina',
    openedDaysAgo: 290,
    prices: { minimumMinor: '90', roundingMinor: '1' },
    settings: {
      categories: ['ring', 'pendant', 'necklace', 'earrings', 'bracelet'],
      maxOrderMinor: 150_000,
      leadTimeDays: 21,
      autoDeclineHours: 48,
      networkRelease: true,
      theme: theme('#4a4f78'),
    },
  },
  {
    name: 'Meridian Diamonds',
    slug: 'meridian-diamonds',
    owner: { name: 'Samuel Mayer', email: 'samuel@meridian.example' },
    currency: 'USD',
    locale: 'en-US',
    timeZone: 'America/New_York',
    about: 'Diamond work on 47th Street since 1961. Appointments on weekday mornings.',
    address: '36 West 47th Street, New York',
    openedDaysAgo: 240,
    prices: { 'markup.metalPermille': '2.2', roundingMinor: '50', minimumMinor: '1200' },
    settings: {
      categories: ['engagement_ring', 'wedding_band', 'necklace', 'earrings', 'bracelet'],
      minOrderMinor: 300_000,
      leadTimeDays: 56,
      autoDeclineHours: 48,
      theme: theme('#1d2733'),
    },
  },
  {
    name: 'Two Rivers Jewelers',
    slug: 'two-rivers-jewelers',
    owner: { name: 'Mary Cartwright', email: 'mary@tworivers.example' },
    currency: 'USD',
    locale: 'en-US',
    timeZone: 'America/New_York',
    about: 'Repairs at the front, new work at the back. Three benches, one old dog.',
    address: '118 Penn Avenue, Pittsburgh, Pennsylvania',
    openedDaysAgo: 150,
    prices: {},
    settings: {
      leadTimeDays: 49,
      autoDeclineHours: 96,
      networkRelease: true,
      vacationMessage:
        'We are closed for Thanksgiving and back at the bench on Tuesday. Design your piece now; it stays saved.',
      theme: theme('#5d2a3a'),
    },
    awayHoursAgo: 70,
  },
  {
    name: 'Werkstatt Lindenthal',
    slug: 'werkstatt-lindenthal',
    owner: { name: 'Lise Lindenthal', email: 'lise@lindenthal.example' },
    currency: 'EUR',
    locale: 'de-DE',
    timeZone: 'Europe/Berlin',
    about: 'Trauringe und Unikate aus recyceltem Gold, gefertigt in Köln.',
    address: 'Dürener Straße 88, Köln',
    openedDaysAgo: 200,
    prices: { roundingMinor: '10', 'fees.engraving.baseMinor': '35' },
    settings: { leadTimeDays: 42, autoDeclineHours: 48, networkRelease: false, theme: theme('#2f4a3a') },
  },
  {
    name: 'Hallmark Lane',
    slug: 'hallmark-lane',
    owner: { name: 'Kathleen Lonsdale', email: 'kathleen@hallmarklane.example' },
    currency: 'GBP',
    locale: 'en-GB',
    timeZone: 'Europe/London',
    about: 'A workshop in the Jewelry Quarter. Signets, bands and the odd tiara.',
    address: '51 Vyse Street, Birmingham',
    openedDaysAgo: 180,
    prices: { 'markup.labourPermille': '2', roundingMinor: '5' },
    settings: { leadTimeDays: 38, autoDeclineHours: 72, networkRelease: true, theme: theme('#3d2f5c') },
  },
]

import type { BookPart, Unit } from '#shared/pricing/cells/cell.ts'
import type { Provenance } from '#shared/pricing/price-book.ts'
import type { SampleKey } from '../../domain/price-books/sample-pieces.ts'
import type { BookOrigin } from '../../tables/price-books.ts'

const cells = (count: number): string => `${count} ${count === 1 ? 'cell' : 'cells'}`

const parts: Record<BookPart, string> = {
  metals: 'Metals',
  diamonds: 'Diamonds',
  gems: 'Colored stones',
  pearls: 'Pearls',
  settings: 'Setting',
  making: 'Making',
  markup: 'Markup',
  terms: 'Terms',
}

const units: Record<Unit, string> = {
  money: '$',
  money_per_gram: '$ a gram',
  money_per_ounce: '$ an ounce',
  money_per_carat: '$ a carat',
  percent: '%',
  factor: '× ',
  fineness: 'of 1000',
  density: 'g/cm³',
  millimeters: 'mm',
  carats: 'ct',
  points: 'ct',
  count: 'pieces',
  date: '',
  choice: '',
}

const choices: Record<string, string | undefined> = {
  spot: 'By spot',
  typed: 'Typed',
  excluded: 'Added on top',
  included: 'Included',
  stock: 'Bought in',
  simple: 'Simple',
  typical: 'Typical',
  complex: 'Complex',
}

const BASIS: Record<Provenance['basis'], string> = {
  sourced: 'Source',
  default: 'A starting point',
  typed: 'Yours',
}

const titles: Record<SampleKey, string> = {
  lab_solitaire: '14k solitaire, 1 ct lab',
  platinum_solitaire: 'Platinum, 1 ct natural',
  plain_band: '18k court band, 4 mm',
}

const origins: Record<BookOrigin, (detail: string | null) => string> = {
  start: () => 'What the store began with',
  edit: () => 'Edited',
  import: (detail) => `Imported from ${detail ?? 'a file'}`,
  restore: (detail) => `Restored version ${detail ?? ''}`,
  spot: (detail) => `Spot prices from ${detail ?? 'a feed'}`,
  currency: (detail) => `Started anew in ${detail ?? 'another currency'}`,
}

const notes: Record<BookPart, string> = {
  metals:
    'What a gram costs you: spot × fineness × (1 + surcharge), or a price you type. Loss is metal you pay for and never see again.',
  diamonds:
    'Cost per carat at each size for the reference grade; the factors make other grades and shapes of it.',
  gems: 'Cost per carat at each size, by quality. Between two sizes the price runs in a straight line.',
  pearls: 'Cost of one pearl by its width.',
  settings: 'What setting one stone costs you, by its width. A fee never falls for a bigger stone.',
  making: 'What a design and the bench cost you, before anything is added.',
  markup:
    'What you multiply costs by. Bands work like an income tax: each factor is for the part of the cost inside its band, so a dearer stone never sells for less.',
  terms: 'The least you sell for, how prices are rounded, and how wide the range around them is.',
}

export const priceBook = {
  nav: { long: 'Price book', short: 'Prices' },
  title: 'Price book',
  lead: (version: number, when: string) => `Version ${version}, saved ${when}. Only you see these numbers.`,
  parts,
  partsLabel: 'Parts of the price book',
  notes,
  units,
  choices,
  search: {
    label: 'Search all cells',
    send: 'Search',
    clear: 'Clear',
    none: (query: string) => `No cell is called “${query}”.`,
  },
  searchNone: 'Try a metal, a stone, a setting or a kind of work: “rose”, “sapphire 2 ct”, “pavé”.',
  more: (most: number) => `Only the first ${most} cells are shown. Search for something narrower.`,
  pickGem: 'Choose a stone to see its prices.',
  backToGems: 'All of these stones',
  atOneCarat: {
    tier: (price: string) => `${price} a carat, good, at 1 ct`,
    grade: (price: string) => `${price} a carat, reference grade, at 1 ct`,
  },
  source: ({ basis, source, asOf }: Provenance) =>
    basis === 'typed' ? `${BASIS.typed}, of ${asOf}` : `${BASIS[basis]}: ${source}, ${asOf}`,
  noSource: 'No source is known',
  spotAge: (days: number) =>
    days <= 0
      ? 'These are today’s spot prices.'
      : `These spot prices are ${days} ${days === 1 ? 'day' : 'days'} old.`,
  spotStale: 'Gold can move several percent in a month: type today’s prices and their date, then save.',
  refresh: (name: string) => `Take over the latest from ${name}`,
  refreshed: 'The latest spot prices are in.',
  refreshSame: 'These already are the latest spot prices.',
  refreshFailed:
    'The spot prices could not be read just now. Nothing was changed; type them by hand or try later.',
  begin: {
    title: 'These numbers are a starting point',
    text: 'They come from published prices and, where there are none, from judgment. Check first what moves prices most: spot prices and markup, then the stones you sell often, then your bench fees. Every store begins with the same costs, so while yours are unchanged another jeweler could work out what you add.',
  },
  samples: {
    heading: 'What would this cost',
    titles,
    cost: (cost: string, share: string) => `costs you ${cost}, leaves ${share}`,
    change: (by: string, before: string) => `${by}, was ${before}`,
  },
  live: {
    none: 'No changes yet.',
    changed: (count: number) => `${cells(count)} changed.`,
    errors: (count: number) => `${cells(count)} can’t be taken as ${count === 1 ? 'it is' : 'they are'}.`,
    failed: 'The prices could not be recomputed just now. Saving still works.',
  },
  save: (version: number) => `Save as version ${version}`,
  recompute: 'Recompute',
  saved: (version: number) =>
    `Saved as version ${version}. Requests already sent keep the version they were priced with.`,
  seeChanges: 'See what changed',
  unchanged: 'Nothing was changed, so nothing was saved.',
  refused: (count: number) =>
    `Nothing was saved: ${cells(count)} can’t be taken as they are. The version before stays.`,
  refusedElsewhere: 'in another part',
  outdated: (version: number) =>
    `Somebody saved version ${version} while you were typing. Your changes are kept below; look once more and save on top of it.`,
  versions: {
    title: 'Versions',
    link: 'Versions and CSV',
    lead: 'Every save is kept. Requests keep the version they were priced with.',
    current: 'Current',
    version: (version: number) => `Version ${version}`,
    origins,
    changed: cells,
    by: (name: string) => `by ${name}`,
    more: 'Earlier versions',
    only: 'This is the only version so far. Your first save makes the second one.',
  },
  version: {
    back: 'Versions',
    against: (version: number) => `What changed since version ${version}`,
    first: 'This is what the store began with.',
    anew: 'The book began anew here in another currency, so there is nothing to weigh it against.',
    otherCurrency:
      'This version is in another currency than your prices of today, so it can be looked at and not restored.',
    ownersRestore: 'Only an owner of the store can make it current again.',
    none: 'Nothing differs from the version before.',
    head: { cell: 'What', before: 'Before', after: 'After' },
    blank: 'blank',
    effect: 'What it did to three pieces',
    restore: (version: number) => `Restore version ${version}`,
    restoreNote: (version: number) =>
      `Makes the numbers of version ${version} current again, as a new version. Nothing is lost.`,
    restored: (version: number) => `Restored: it is current now, as version ${version}.`,
    imported: 'Your file is in. Here is what it changed.',
    isCurrent: 'This is the version you sell by.',
  },
  csv: {
    ownersOnly:
      'Only an owner of the store can change prices, and take them out or bring them in as a spreadsheet.',
    title: 'As a spreadsheet',
    text: 'Download every cell, edit the value column in a spreadsheet, and bring the file back. It is taken whole or not at all.',
    download: 'Download CSV',
    file: 'CSV file',
    send: 'Bring in',
    missing: 'Choose a file first.',
    unchanged: 'The file says what the book already says. Nothing was saved.',
    refused: (count: number) =>
      `Nothing was brought in: ${count} ${count === 1 ? 'row needs' : 'rows need'} another look. The version you have stays.`,
    conflict: 'Somebody saved a version at the same moment. Nothing was brought in; try again.',
    line: 'Line',
    problem: 'What to mend',
    whole: 'file',
    rest: (count: number) => `And ${count} more.`,
  },
} as const

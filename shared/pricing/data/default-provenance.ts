import type { Provenance } from '../price-book.ts'
import { SPOT_DATE } from './default-metals.ts'

/** The day the facts were gathered, where a source has no date of its own. */
const GATHERED = '2026-11-22'

type Source = readonly [part: string, basis: Provenance['basis'], source: string, asOf?: string]

/** Parts no deeper than what a jeweler thinks of as one thing, so that a saved edit can turn a whole one to "typed". */
const SOURCES: readonly Source[] = [
  ['spot', 'sourced', 'front futures, tass.com/economy/2099031', SPOT_DATE],
  ['alloys', 'default', 'standard fineness; surcharge 12–25 %, net loss 6–8 %, casting $15–75, rhodium $30'],
  ['stones', 'default', 'cost by tier, bounded by published retail bands; no price list found'],
  [
    'stones.diamond_natural',
    'sourced',
    'model on 53,844 stones, brought to 2026 by OpenFacet and Rapaport; fancy cuts and melee are defaults',
    '2026-01-29',
  ],
  [
    'stones.diamond_lab',
    'sourced',
    'rodneynoriega/lab-grown-diamond-price-index (MIT), 15,514 stones; melee is a default',
    '2026-09-18',
  ],
  ['settings', 'default', 'minutes × $85 an hour'],
  [
    'settings.center',
    'default',
    'minutes × $85 an hour; prongs to 1.5 ct published at birthstones.guru/post/23340',
  ],
  ['settings.pearlMinor', 'default', '10 minutes × $85 an hour'],
  ['fees', 'default', 'minutes × $75 an hour'],
  [
    'fees.designMinor',
    'default',
    'published $80–300 at cost, cecileraleydesigns.com; from $300, elainebjewelry.com',
  ],
  ['fees.recut', 'sourced', 'half of the retail price, sutragems.com/pricing-tucson2018', '2018-01-01'],
  ['fees.resizingMinor', 'sourced', 'half of $42 at retail, instoremag.com (David Geller)'],
  ['styles', 'default', 'what each style takes of drawing and castings'],
  ['markup', 'default', 'within the published ×1.15 to ×3'],
  ['minimumMinor', 'sourced', '$500 a project, forgeandfountain.com'],
  ['roundingMinor', 'default', 'about five dollars'],
  ['tax', 'default', 'prices without sales tax'],
  ['uncertainty', 'default', 'residuals of the diamond models; the others are judgment'],
]

/** Where the default book's numbers came from, and at which rate its dollars became `currency`. */
export function provenanceIn(currency: string, perUsd: number): Provenance[] {
  const brought = currency === 'USD' ? '' : `; at ${perUsd} ${currency} a dollar, a rounded rate of 2025`
  const sources = SOURCES.map(([part, basis, source, asOf = GATHERED]): Provenance => {
    const inMoney = part !== 'styles' && part !== 'tax' && part !== 'uncertainty'
    return { part, basis, source: inMoney ? source + brought : source, asOf }
  })
  return [...sources, { part: 'currency', basis: 'typed', source: 'chosen by the store', asOf: GATHERED }]
}

import type { Provenance } from '../price-book.ts'
import { SPOT_DATE } from './default-metals.ts'

/** Where the default book's numbers came from; a saved edit turns its part to "typed". */
export const PROVENANCE: Provenance[] = [
  { part: 'spot', basis: 'sourced', source: 'tass.com/economy/2099031, front futures', asOf: SPOT_DATE },
  { part: 'alloys', basis: 'default', source: 'surcharge 12–25 %, net loss 6–8 %', asOf: '2026-11-22' },
  {
    part: 'stones.diamond_natural',
    basis: 'sourced',
    source: 'model on 53,844 stones, indexed by OpenFacet and Rapaport quotes of 2025',
    asOf: '2026-01-29',
  },
  {
    part: 'stones.diamond_lab',
    basis: 'sourced',
    source: 'rodneynoriega/lab-grown-diamond-price-index (MIT), 15,514 stones',
    asOf: '2026-09-18',
  },
  { part: 'stones', basis: 'default', source: 'tiers bounded by published retail bands', asOf: '2026-11-22' },
  {
    part: 'settings',
    basis: 'default',
    source: 'minutes × $85 an hour; prongs published',
    asOf: '2026-11-22',
  },
  {
    part: 'fees',
    basis: 'default',
    source: 'cecileraleydesigns.com, elainebjewelry.com',
    asOf: '2026-11-22',
  },
  { part: 'fees.recut', basis: 'sourced', source: 'sutragems.com/pricing-tucson2018', asOf: '2018-01-01' },
  { part: 'markup', basis: 'default', source: 'within published x1.15 to x3', asOf: '2026-11-22' },
  { part: 'minimumMinor', basis: 'sourced', source: 'forgeandfountain.com', asOf: '2026-11-22' },
  { part: 'roundingMinor', basis: 'default', source: 'about five dollars', asOf: '2026-11-22' },
  { part: 'tax', basis: 'default', source: 'as in the United States', asOf: '2026-11-22' },
  { part: 'styles', basis: 'default', source: 'judged by the parts of each style', asOf: '2026-11-22' },
  {
    part: 'uncertainty',
    basis: 'default',
    source: 'about 15 % for diamonds from the model, the rest judged',
    asOf: '2026-11-22',
  },
  {
    part: 'currency',
    basis: 'default',
    source: 'dollar defaults at rounded rates of 2025',
    asOf: '2026-11-22',
  },
]

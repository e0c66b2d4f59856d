import { minorDigits } from '../money.ts'
import { ALLOYS, GEMS, SETTINGS, TIERS, type AlloyId, type GemId } from '../spec/vocabulary.ts'
import { PER_USD } from './data/default-currencies.ts'
import { LAB_DIAMOND, NATURAL_DIAMOND } from './data/default-diamonds.ts'
import { ALLOY_FACTS, METAL_DEFAULTS, SPOT_DATE, SPOT_USD } from './data/default-metals.ts'
import { provenanceIn } from './data/default-provenance.ts'
import { PEARL_USD, SIZE_FACTORS, TIER_SIZES, TIER_USD } from './data/default-stones.ts'
import {
  CENTER_SETTING_USD,
  CUT_CARE,
  GEM_CARE,
  OTHER_SETTING_USD,
  PEARL_SETTING_USD,
  SETTING_WIDTHS_UM,
  STYLE_WORK,
} from './data/default-work.ts'
import type {
  AlloyPrice,
  Fees,
  Markup,
  MarkupBand,
  PriceBook,
  SettingPrices,
  StoneKind,
  StonePrice,
} from './price-book.ts'
import { tableOf } from './table.ts'

/** Currencies a book can be started in: every one that things are sold in, by its ISO 4217 code. */
export const DEFAULT_BOOK_CURRENCIES: readonly string[] = Object.keys(PER_USD)

const SPOT_METALS = ['gold', 'silver', 'platinum', 'palladium'] as const

/** US dollars to minor units of the book's currency. */
type Convert = (usd: number) => number

function alloyPrice(alloy: AlloyId, minor: Convert): AlloyPrice {
  const { metal, fineness, setting, plated } = ALLOY_FACTS[alloy]
  const { surcharge, loss, casting } = METAL_DEFAULTS[metal]
  return {
    price: { kind: 'spot', metal, finenessPermille: fineness, surchargePermille: surcharge },
    lossPermille: loss,
    castingMinor: minor(casting),
    platingMinor: plated ? minor(30) : 0,
    settingPermille: setting,
  }
}

const MADE_BY_PEOPLE: ReadonlySet<GemId> = new Set([
  'diamond_lab',
  'moissanite',
  'cubic_zirconia',
  'sapphire_lab',
  'ruby_lab',
  'emerald_lab',
  'alexandrite_lab',
])

const kindOf = (gem: GemId): StoneKind => {
  if (MADE_BY_PEOPLE.has(gem)) return 'lab'
  return gem === 'diamond_natural' || gem === 'diamond_fancy_yellow' ? 'natural_diamond' : 'colored'
}

function stonePrice(gem: GemId, minor: Convert): StonePrice {
  const kind = kindOf(gem)
  const pearls = PEARL_USD[gem]
  if (pearls) {
    const perStoneMinor = pearls.map(([, usd]) => minor(usd))
    return {
      basis: 'width',
      kind,
      sizes: pearls.map(([widthMm]) => Math.round(widthMm * 1000)),
      perStoneMinor,
    }
  }
  const tiers = TIER_USD[gem]
  if (tiers) {
    const factors = SIZE_FACTORS[tiers[4]]
    const perCaratMinor = tableOf(TIERS, (tier) =>
      factors.map((factor) => Math.round((minor(tiers[TIERS.indexOf(tier)] ?? 0) * factor) / 1000)),
    )
    return { basis: 'tier', kind, sizes: TIER_SIZES, perCaratMinor }
  }
  const { perCarat, grades } = gem === 'diamond_lab' ? LAB_DIAMOND : NATURAL_DIAMOND
  const perCaratMinor = perCarat.map(([, usd]) => minor(usd))
  return { basis: 'grade', kind, sizes: perCarat.map(([size]) => size), perCaratMinor, grades }
}

const settingPrices = (minor: Convert): SettingPrices => ({
  widthsUm: SETTING_WIDTHS_UM,
  center: tableOf(SETTINGS, (setting) => CENTER_SETTING_USD[setting].map(minor)),
  other: tableOf(SETTINGS, (setting) => OTHER_SETTING_USD[setting].map(minor)),
  cutPermille: CUT_CARE,
  gemPermille: GEM_CARE,
  customerPermille: 1250,
  pearlMinor: minor(PEARL_SETTING_USD),
})

/**
 * Fees of docs/jewelry-facts.md#labor-and-markup. A recut and a resizing are published at retail, so they are halved to
 * stand under the labor markup.
 */
const fees = (minor: Convert): Fees => ({
  designMinor: { stock: minor(20), simple: minor(175), typical: minor(300), complex: minor(550) },
  printMinor: minor(35),
  cleanupMinor: minor(75),
  polishMinor: minor(35),
  finishMinor: {
    polished: 0,
    satin: minor(20),
    brushed: minor(20),
    hammered: minor(30),
    milgrain: minor(60),
  },
  twoToneMinor: minor(45),
  engraving: { baseMinor: minor(15), perCharacterMinor: minor(1.5) },
  recut: { baseMinor: minor(175), includedPoints: 300, perCaratMinor: minor(25) },
  resizingMinor: minor(21),
})

/**
 * Marginal bands whose average follows docs/jewelry-facts.md#labor-and-markup: naturals about ×2.1 at $500, ×1.8 at
 * $1,000, ×1.5 at $4,000, ×1.3 at $12,000; colored ×2.5 at $200, ×2.1 at $1,000, ×1.7 at $4,000.
 */
function markup(minor: Convert): Markup {
  const bands = (...steps: [usd: number | null, permille: number][]): MarkupBand[] =>
    steps.map(([usd, permille]) => ({ upToMinor: usd === null ? null : minor(usd), permille }))
  const natural = bands([500, 2100], [2000, 1550], [5000, 1300], [15_000, 1200], [null, 1150])
  const colored = bands([200, 2500], [1000, 2000], [4000, 1550], [null, 1300])
  return {
    metalPermille: 1500,
    labourPermille: 2000,
    designPermille: 1500,
    center: { natural_diamond: natural, lab: bands([null, 2000]), colored },
    other: {
      natural_diamond: bands([500, 2200], [2000, 1550], [null, 1300]),
      lab: bands([null, 2200]),
      colored,
    },
  }
}

/** The step among 1, 2, 5, 10, 20, 50… that is nearest to `amount` as a ratio. */
function niceStep(amount: number): number {
  let ten = 1
  while (ten * 10 <= amount) ten *= 10
  const [first = 1, ...others] = [1, 2, 5, 10]
  // Nearer as a ratio to the greater of two steps: the amount is above their geometric mean.
  return ten * others.reduce((step, next) => (amount * amount > step * next * ten * ten ? next : step), first)
}

/**
 * The book a new store starts from: all alloys and gems, USD numbers (docs/jewelry-facts.md) brought to `currency`.
 * Prices are in steps of about five dollars and a piece is never less than about five hundred, both in the currency's
 * own round amounts. Every cell is the store's to change; `provenance` says where each part came from.
 * @throws RangeError when `currency` is not one of `DEFAULT_BOOK_CURRENCIES`.
 */
export function defaultPriceBook(currency = 'USD'): PriceBook {
  const perUsd = PER_USD[currency]
  if (perUsd === undefined) throw new RangeError(`No default prices in ${currency}`)
  const minorPerUsd = perUsd * 10 ** minorDigits(currency)
  const minor: Convert = (usd) => Math.round(usd * minorPerUsd)
  const roundingMinor = niceStep(minor(5))
  return {
    currency,
    spot: { asOf: SPOT_DATE, perTroyOunceMinor: tableOf(SPOT_METALS, (metal) => minor(SPOT_USD[metal])) },
    alloys: tableOf(ALLOYS, (alloy) => alloyPrice(alloy, minor)),
    stones: tableOf(GEMS, (gem) => stonePrice(gem, minor)),
    settings: settingPrices(minor),
    fees: fees(minor),
    styles: STYLE_WORK,
    markup: markup(minor),
    minimumMinor: Math.round(minor(50) / roundingMinor) * 10 * roundingMinor,
    roundingMinor,
    tax: 'excluded',
    uncertainty: { metal: 150, naturalDiamond: 150, lab: 250, colored: 300, otherStones: 200, labour: 100 },
    provenance: provenanceIn(currency, perUsd),
  }
}

import { completeSpec } from '../spec/complete-spec.ts'
import { centerStone, type DesignSpec, type StoneGroup } from '../spec/design-spec.ts'
import type { AlloyId } from '../spec/vocabulary.ts'
import { DENSITY_CENTI } from './data/alloy-density.ts'
import { doubtsOf } from './doubts.ts'
import { spread } from './estimate-range.ts'
import type { AssumptionCode, Estimate, EstimateLine, LineCode } from './estimate.ts'
import { metalLabel, stoneLabel } from './line-labels.ts'
import { metalVolumes } from './metal-weight.ts'
import { priceSetting } from './price-setting.ts'
import { kindOfStone, pricedWeight, priceStone } from './price-stone.ts'
import type { RetailBook } from './retail-book.ts'

/** Gathers lines; each amount is rounded here, once, half away from zero. Lines of nothing are left out. */
type Ledger = { lines: EstimateLine[]; total: number }

/** No line is more, in minor units: ten of them and their range still add up without loss. */
const MOST = 2 ** 49

function add(ledger: Ledger, code: LineCode, label: string, quantity: number, amount: number): void {
  const amountMinor = Math.min(MOST, Math.round(amount))
  if (amountMinor === 0) return
  ledger.lines.push({ code, label, quantity, amountMinor })
  ledger.total += amountMinor
}

/** What is summed up within a line is summed up whole, so that the order of the stones can't show. */
const thousandths = (amount: number): number => Math.round(amount * 1000)

function addMetal(ledger: Ledger, spec: DesignSpec, { metals, densities }: RetailBook): number {
  if (!spec.metal) return 0
  const { alloy, accent = alloy } = spec.metal
  const { bodyMm3, headsMm3 } = metalVolumes(spec)
  const densityOf = (of: AlloyId): number => densities?.[of] ?? DENSITY_CENTI[of]
  const [body, heads] = [densityOf(alloy), densityOf(accent)]
  const milligrams = Math.round((bodyMm3 * body) / 100) + Math.round((headsMm3 * heads) / 100)
  // By volume, so that the weight is rounded for reading only.
  const amount = (bodyMm3 * (body * metals[alloy][0]) + headsMm3 * (heads * metals[accent][0])) / 1e8
  add(ledger, 'metal', metalLabel(alloy, milligrams), milligrams, amount)
  return milligrams
}

function addStones(ledger: Ledger, stones: StoneGroup[], book: RetailBook): void {
  let others = 0
  let price = 0
  let only: StoneGroup | undefined
  for (const stone of stones) {
    const amount = stone.count * priceStone(stone, book)
    if (stone.role === 'center') {
      add(ledger, 'center_stone', stoneLabel(stone), stone.count, amount)
    } else {
      only = others === 0 ? stone : undefined
      others += stone.count
      price += thousandths(amount)
    }
  }
  add(ledger, 'other_stones', only ? stoneLabel(only) : `${others} other stones`, others, price / 1000)
}

function addWork(ledger: Ledger, spec: DesignSpec, resizing: number, book: RetailBook): void {
  const { metal, category, style, stones, engraving } = spec
  const [making, pieces] = book.styles[category][style] ?? [0, 0]
  const [, casting, plating, care] = metal ? book.metals[metal.alloy] : [0, 0, 0, 1000]
  const twoTone = metal?.accent && metal.accent !== metal.alloy ? book.twoTone : 0
  let set = 0
  let setting = 0
  let recut = 0
  for (const stone of stones) {
    const fee = metal ? priceSetting(stone, care, book) : 0
    if (fee > 0) set += stone.count
    setting += thousandths(stone.count * fee)
    recut += thousandths(stone.count * recutPrice(stone, book))
  }
  add(ledger, 'setting', 'Setting', set, setting / 1000)
  if (style === 'recut') add(ledger, 'making', 'Recutting', 1, recut / 1000)
  else if (metal) {
    const label = resizing > 0 ? 'Design, making and one resizing' : 'Design and making'
    add(ledger, 'making', label, 1, making + pieces * casting + twoTone + resizing)
  }
  if (metal) {
    const finishing = pieces * (book.polish + plating + book.finishes[spec.finish])
    add(ledger, 'finishing', 'Finishing', 1, finishing)
  }
  if (engraving) {
    const characters = Array.from(engraving.text).length
    const [base, perCharacter] = book.engraving
    add(ledger, 'engraving', 'Engraving', characters, base + characters * perCharacter)
  }
}

function recutPrice(stone: StoneGroup, { recut }: RetailBook): number {
  const [base, includedPoints, perCarat] = recut
  return base + (Math.max(0, pricedWeight(stone) - includedPoints * 100) * perCarat) / 10_000
}

/** One resizing for a guessed size; stones all around can't be resized, so none is sold with them. */
const resizingOf = (
  { style }: DesignSpec,
  assumptions: AssumptionCode[],
  { resizing = 0 }: RetailBook,
): number => (assumptions.includes('size_unsure') && style !== 'full_eternity' ? resizing : 0)

/** Minimum and rounding, as lines of their own. Returns the least such a piece is sold for. */
function roundToBook(ledger: Ledger, made: boolean, { minimum, rounding }: RetailBook): number {
  const least = made ? Math.ceil(minimum / rounding) * rounding : 0
  if (made) add(ledger, 'minimum', 'Minimum order', 1, Math.max(0, minimum - ledger.total))
  const rounded = Math.max(Math.round(ledger.total / rounding) * rounding, least)
  add(ledger, 'rounding', 'Rounding', 1, rounded - ledger.total)
  return least
}

/** The three biggest lines, biggest first. */
const driversOf = (lines: EstimateLine[]): LineCode[] =>
  [...lines]
    .sort((a, b) => b.amountMinor - a.amountMinor)
    .slice(0, 3)
    .map(({ code }) => code)

/**
 * The price of a piece, the same to the minor unit in every engine: amounts are computed with + − × ÷ only and rounded
 * once a line. Lines add up to `likelyMinor`, a multiple of the book's rounding step. Total: anything missing is assumed
 * and named in `assumptions`; never throws on a spec the contract accepts.
 */
export function estimatePiece(given: DesignSpec, book: RetailBook): Estimate {
  const { spec, assumptions } = completeSpec(given)
  const doubts = doubtsOf(assumptions, spec.stones, book)
  const ledger: Ledger = { lines: [], total: 0 }
  const metalMilligrams = addMetal(ledger, spec, book)
  addStones(ledger, spec.stones, book)
  addWork(ledger, spec, resizingOf(spec, assumptions, book), book)
  const { lines } = ledger
  const center = centerStone(spec)
  const halfRange = spread(lines, doubts, center && kindOfStone(center, book), book)
  const drivers = driversOf(lines)
  const least = roundToBook(ledger, spec.metal !== null, book)
  const { total } = ledger
  const { rounding } = book
  return {
    currency: book.currency,
    lowMinor: Math.max(least, Math.floor((total - halfRange) / rounding) * rounding),
    likelyMinor: total,
    highMinor: Math.ceil((total + halfRange) / rounding) * rounding,
    lines,
    drivers,
    assumptions: [...new Set(doubts.map(([assumed]) => assumed))],
    metalMilligrams,
    bookVersion: book.version,
  }
}

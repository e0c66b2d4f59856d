import { ALLOY_FACTS, METAL_DEFAULTS } from '../data/default-metals.ts'
import { priceBookSchema } from '../../contract/price-book.ts'
import type { PriceBook } from '../price-book.ts'
import { ALLOYS, CATEGORIES, STYLES } from '../../spec/vocabulary.ts'
import { child, isObject, toJson, type Json, type JsonObject } from './json.ts'

/** How many cost bands a markup can have. */
export const BAND_SLOTS = 6
export const MARKED_UP = ['center', 'other'] as const
export const STONE_KINDS = ['natural_diamond', 'lab', 'colored'] as const

const UNUSED: JsonObject = { upToMinor: null, permille: null }
const NO_WORK: JsonObject = { complexity: 'stock', pieces: 0 }

const objectAt = (json: Json | undefined, ...keys: string[]): JsonObject => {
  let here: Json | undefined = json
  for (const key of keys) here = child(here, key)
  return isObject(here) ? here : {}
}

/**
 * The book with room for every cell: an alloy has both ways of pricing it side by side, a markup all of its bands, a style
 * that came after the book the work it is sold with. Blank ones are null until `closeBook` takes them out.
 */
export function openBook(book: PriceBook): JsonObject {
  const json = toJson(book)
  for (const alloy of ALLOYS) {
    const holder = objectAt(json, 'alloys', alloy)
    const price = objectAt(holder, 'price')
    const { metal, fineness } = ALLOY_FACTS[alloy]
    const spot = { metal, finenessPermille: fineness, surchargePermille: METAL_DEFAULTS[metal].surcharge }
    holder['price'] = { perKilogramMinor: null, ...spot, ...price }
  }
  for (const place of MARKED_UP)
    for (const kind of STONE_KINDS) {
      const holder = objectAt(json, 'markup', place)
      const bands = holder[kind]
      const used = Array.isArray(bands) ? bands : []
      const slots = Math.max(BAND_SLOTS, used.length)
      holder[kind] = Array.from({ length: slots }, (_, i) => used[i] ?? { ...UNUSED })
    }
  for (const category of CATEGORIES) {
    const works = objectAt(json, 'styles', category)
    for (const style of STYLES[category]) works[style] ??= { ...NO_WORK }
  }
  return isObject(json) ? json : {}
}

/** Leaves out what is blank; a band without a factor is an unused one. */
function withoutBlanks(json: Json): Json {
  if (Array.isArray(json)) return json.map(withoutBlanks)
  if (!isObject(json)) return json
  const kept = Object.entries(json).filter(([key, value]) => value !== null || key === 'upToMinor')
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutBlanks(value)]))
}

/** The price book of an opened one whose cells have been checked. @throws ZodError when they were not. */
export function closeBook(opened: JsonObject): PriceBook {
  const json = withoutBlanks(opened)
  for (const alloy of ALLOYS) {
    const holder = objectAt(json, 'alloys', alloy)
    const { kind, perKilogramMinor = null, ...spot } = objectAt(holder, 'price')
    holder['price'] = kind === 'typed' ? { kind, perKilogramMinor } : { kind: 'spot', ...spot }
  }
  for (const place of MARKED_UP)
    for (const kind of STONE_KINDS) {
      const holder = objectAt(json, 'markup', place)
      const bands = holder[kind]
      holder[kind] = Array.isArray(bands) ? bands.filter((band) => isObject(band) && 'permille' in band) : []
    }
  return priceBookSchema.parse(json)
}

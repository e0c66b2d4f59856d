import type {
  AlloyId,
  Category,
  CutId,
  DiamondClarity,
  DiamondColor,
  Finish,
  GemId,
  QualityTier,
  Setting,
} from '../spec/vocabulary.ts'

/**
 * A store's private costs and margins. Money is integer minor units of `currency`; where a minor unit is too coarse
 * the amount is for a larger quantity (metal per kilogram, stones per carat). Factors are permille, stone sizes
 * ten-thousandths of a carat (100 = one point; 0.0067 ct of melee is 67) or, for pearls, µm. Everything is a whole
 * number. Optional cells came later: a book saved without them means what it meant then.
 */
export type PriceBook = {
  currency: string
  spot: Spot
  alloys: Record<AlloyId, AlloyPrice>
  stones: Record<GemId, StonePrice>
  settings: SettingPrices
  fees: Fees
  styles: Record<Category, Record<string, StyleWork>>
  markup: Markup
  /** No made piece is sold for less; loose stones are exempt. */
  minimumMinor: number
  /** The likely price is a multiple of it; low and high are rounded outward to it. */
  roundingMinor: number
  tax: 'excluded' | 'included'
  uncertainty: Uncertainty
  provenance: Provenance[]
}

export type SpotMetal = 'gold' | 'silver' | 'platinum' | 'palladium'

/** Prices per troy ounce at a date (`YYYY-MM-DD`). */
export type Spot = { asOf: string; perTroyOunceMinor: Record<SpotMetal, number> }

/** Either typed by the jeweler, or spot × fineness × (1 + surcharge). */
export type MetalPrice =
  | { kind: 'typed'; perKilogramMinor: number }
  | { kind: 'spot'; metal: SpotMetal; finenessPermille: number; surchargePermille: number }

export type AlloyPrice = {
  price: MetalPrice
  /** Metal that is bought, lost in casting and finishing, and not refined back. */
  lossPermille: number
  /** Casting-house labour for one piece. */
  castingMinor: number
  /** Rhodium for one piece; 0 where the alloy keeps its own color. */
  platingMinor: number
  /** Setting stones in it, against yellow gold = 1000. */
  settingPermille: number
  /** The store's own density, g/cm³ × 100; absent is the alloy's usual one. */
  densityCenti?: number
}

/** Which markup and which uncertainty a stone has. */
export type StoneKind = 'natural_diamond' | 'lab' | 'colored'

export type TierCosts = Record<QualityTier, number[]>

/** Costs at `sizes`, ascending; linear between them, constant beyond them. */
export type StonePrice =
  | { basis: 'tier'; kind: StoneKind; sizes: number[]; perCaratMinor: TierCosts }
  | { basis: 'grade'; kind: StoneKind; sizes: number[]; perCaratMinor: number[]; grades: Grades }
  | { basis: 'width'; kind: StoneKind; sizes: number[]; perStoneMinor: number[] }

/** What a diamond's grade does to the cost of the reference stone, permille. Better is never less. */
export type Grades = {
  color: Record<DiamondColor, number>
  clarity: Record<DiamondClarity, number>
  /** Against a round; absent is 1000. */
  cut: Partial<Record<CutId, number>>
}

/** Fees for setting one stone, by its width: one fee per step, the last for anything wider. Never falling. */
export type SettingPrices = {
  /** Upper ends of all steps but the last, µm. */
  widthsUm: number[]
  center: Record<Setting, number[]>
  other: Record<Setting, number[]>
  /** More care than a round diamond in yellow gold needs, permille; absent is 1000. */
  cutPermille: Partial<Record<CutId, number>>
  gemPermille: Partial<Record<GemId, number>>
  customerPermille: number
  /** Drilling, peg and glue of one pearl, whatever holds the other stones; absent is the fee of its setting. */
  pearlMinor?: number
}

/** How much drawing and modeling a style takes; `stock` is bought in and needs none. */
export type Complexity = 'stock' | 'simple' | 'typical' | 'complex'

/** `pieces` are cast, cleaned and polished one by one: two earrings, no chain. */
export type StyleWork = { complexity: Complexity; pieces: number }

export type Fees = {
  /** Drawing and CAD with the revisions the store includes. */
  designMinor: Record<Complexity, number>
  printMinor: number
  cleanupMinor: number
  polishMinor: number
  finishMinor: Record<Finish, number>
  /** One join of two colors of metal. */
  twoToneMinor: number
  engraving: { baseMinor: number; perCharacterMinor: number }
  /** Recutting one stone: up to a weight, and each carat above it. */
  recut: { baseMinor: number; includedPoints: number; perCaratMinor: number }
  /** One resizing, counted on where the ring size is a guess and the ring can be resized; absent is none. */
  resizingMinor?: number
}

/** Marginal, like an income tax: each band's factor applies to the part of a cost inside the band. Last: `null`. */
export type MarkupBand = { upToMinor: number | null; permille: number }

export type Markup = {
  metalPermille: number
  labourPermille: number
  designPermille: number
  center: Record<StoneKind, MarkupBand[]>
  other: Record<StoneKind, MarkupBand[]>
}

/** One standard deviation or so, permille of the line. */
export type Uncertainty = {
  metal: number
  naturalDiamond: number
  lab: number
  colored: number
  otherStones: number
  labour: number
}

/** Where the numbers of a part of the book came from; `basis` "default" is a judgment to be replaced. */
export type Provenance = {
  part: string
  basis: 'sourced' | 'default' | 'typed'
  source: string
  asOf: string
}

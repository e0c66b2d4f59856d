import type {
  AlloyId,
  BandProfile,
  Category,
  CutId,
  DiamondClarity,
  DiamondColor,
  ENGRAVING_FONTS,
  ENGRAVING_PLACES,
  Finish,
  GemId,
  QualityTier,
  Setting,
  SizeSource,
  SizeSystem,
  StoneOrigin,
  StoneRole,
} from './vocabulary.ts'

/**
 * The structured truth of a piece. Lengths are integer micrometers (`…Um`), stone weights are integer
 * hundredths of a carat (`…Points`). Limits are in `limits.ts`; `shared/contract` refuses what is outside them.
 */
export type DesignSpec = {
  category: Category
  /** One of `STYLES[category]`. */
  style: string
  /** `null` for a loose gemstone. `accent` is the second color of a two-tone piece. */
  metal: Metal | null
  band?: Band
  size?: PieceSize
  /** At most `LIMITS.stoneGroups` groups; the center stone, where there is one, comes first. */
  stones: StoneGroup[]
  finish: Finish
  engraving?: Engraving
}

export type Metal = { alloy: AlloyId; accent?: AlloyId }

export type Band = {
  profile: BandProfile
  /** At the top of the ring. */
  widthUm: number
  thicknessUm: number
  /** How much narrower the band is at the back of the finger than at the top; absent or 0 is a straight band. */
  taperUm?: number
  shoulders?: 'plain' | 'cathedral'
}

export type RingSize = {
  kind: 'ring'
  /** Canonical; `label` in `system` is only how it is shown. */
  innerDiameterUm: number
  system: SizeSystem
  label: string
  source: SizeSource
}

/** Chain, bracelet and bangle length. */
export type LengthSize = { kind: 'length'; lengthUm: number }

export type PieceSize = RingSize | LengthSize

export type StoneQuality = { tier?: QualityTier; color?: DiamondColor; clarity?: DiamondClarity }

/** `count` equal stones; sizes and weight are of one stone. `lengthUm` ≥ `widthUm`. */
export type StoneGroup = {
  role: StoneRole
  gem: GemId
  origin: StoneOrigin
  cut: CutId
  lengthUm: number
  widthUm: number
  weightPoints: number
  count: number
  quality: StoneQuality
  setting: Setting
}

export type Engraving = {
  text: string
  font: (typeof ENGRAVING_FONTS)[number]
  place: (typeof ENGRAVING_PLACES)[number]
}

/** The center stone group, if the piece has one. */
export const centerStone = (spec: DesignSpec): StoneGroup | undefined =>
  spec.stones.find((group) => group.role === 'center')

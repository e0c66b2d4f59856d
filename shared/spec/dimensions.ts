import type { CompleteSpec } from './complete-spec.ts'
import { isRing } from './is-ring.ts'
import { centerStone, type StoneGroup } from './design-spec.ts'
import type { BandProfile, CutId } from './vocabulary.ts'

/** A band's cross-section at one place around the finger, in µm. */
export type BandSection = { widthUm: number; thicknessUm: number }

export type RingDimensions = {
  innerRadiusUm: number
  profile: BandProfile
  top: BandSection
  /** At the back of the finger; equals `top` for a straight band. */
  bottom: BandSection
}

/** Heights of one stone, in µm, measured from its culet; `depthUm` = pavilion + girdle + crown. */
export type StoneHeights = { pavilionUm: number; girdleUm: number; crownUm: number; depthUm: number }

/** A head that holds the center stone; heights in µm above the inside of the band (the finger). */
export type HeadDimensions = {
  prongs: 0 | 4 | 6
  prongDiameterUm: number
  culetUm: number
  /** Lower edge of the girdle. */
  girdleUm: number
  tableUm: number
}

export type PieceDimensions = {
  ring: RingDimensions | null
  center: (StoneHeights & { stone: StoneGroup }) | null
  head: HeadDimensions | null
}

/** Crown, girdle and pavilion in permille of the stone's width (docs/jewelry-facts.md#cut-geometry). */
type Proportions = readonly [crown: number, girdle: number, pavilion: number]

const BRILLIANT: Proportions = [148, 30, 431]
const STEP: Proportions = [140, 35, 465]

/** Within the depths each cut is offered at (docs/jewelry-facts.md#cut-geometry). */
const PROPORTIONS: Partial<Record<CutId, Proportions>> = {
  princess: [115, 35, 560],
  cushion: [140, 35, 485],
  radiant: [145, 35, 470],
  emerald: STEP,
  asscher: STEP,
  trillion: [120, 30, 310],
  kite: [110, 30, 380],
  baguette: [105, 35, 400],
  cabochon: [450, 50, 0],
  rose: [350, 30, 0],
  old_mine: [185, 30, 445],
  briolette: [500, 0, 500],
  pearl_round: [500, 0, 500],
}

const permille = (lengthUm: number, share: number): number => Math.round((lengthUm * share) / 1000)

/** The heights of a stone from its cut and width. */
export function stoneHeights(stone: Pick<StoneGroup, 'cut' | 'widthUm'>): StoneHeights {
  const shares = PROPORTIONS[stone.cut] ?? BRILLIANT
  const [crownUm = 0, girdleUm = 0, pavilionUm = 0] = shares.map((share) => permille(stone.widthUm, share))
  return { pavilionUm, girdleUm, crownUm, depthUm: pavilionUm + girdleUm + crownUm }
}

/** Prong base = 0.16 × stone width, clamped to 0.9–1.6 mm (docs/makeability.md#kept-elsewhere). */
const prongDiameter = (stoneWidthUm: number): number =>
  Math.min(1_600, Math.max(900, permille(stoneWidthUm, 160)))

const PRONGS: Partial<Record<StoneGroup['setting'], 4 | 6>> = { prong4: 4, prong6: 6 }

/** What holds one stone; prongs are 0 where metal closes around it instead. */
export function prongsFor(
  stone: Pick<StoneGroup, 'widthUm' | 'setting'>,
): Pick<HeadDimensions, 'prongs' | 'prongDiameterUm'> {
  return { prongs: PRONGS[stone.setting] ?? 0, prongDiameterUm: prongDiameter(stone.widthUm) }
}

function headFor(stone: StoneGroup, heights: StoneHeights, band: BandSection): HeadDimensions {
  // The culet keeps 0.5 mm from the finger, or 60 % of the band where that is thicker (docs/makeability.md#kept-elsewhere).
  const culetUm = Math.max(500, permille(band.thicknessUm, 600))
  const girdleUm = culetUm + heights.pavilionUm
  return {
    ...prongsFor(stone),
    culetUm,
    girdleUm,
    tableUm: girdleUm + heights.girdleUm + heights.crownUm,
  }
}

/**
 * The one source of dimensions for pricing, makeability and rendering, of a spec in which nothing is missing
 * (`completeSpec`). Total: a ring without a band or a size has no dimensions of a ring.
 */
export function deriveDimensions(spec: CompleteSpec): PieceDimensions {
  const stone = centerStone(spec)
  const heights = stone && stoneHeights(stone)
  const center = stone && heights ? { ...heights, stone } : null
  const { band, size } = spec
  if (!isRing(spec.category) || !band || size?.kind !== 'ring') return { ring: null, center, head: null }
  const top = { widthUm: band.widthUm, thicknessUm: band.thicknessUm }
  const bottom = { ...top, widthUm: band.widthUm - Math.min(band.taperUm ?? 0, band.widthUm - 500) }
  const ring = { innerRadiusUm: Math.round(size.innerDiameterUm / 2), profile: band.profile, top, bottom }
  return { ring, center, head: stone && heights ? headFor(stone, heights, top) : null }
}

import { bounded, oneOf, saidOf, type Said } from './apply/said.ts'
import { applyToStones, recounted } from './apply/stones.ts'
import { assumedBand } from './complete-spec.ts'
import { isRing } from './is-ring.ts'
import { centerStone, type Band, type DesignSpec, type PieceSize, type StoneGroup } from './design-spec.ts'
import { LIMITS } from './limits.ts'
import { ringSizeDiameterUm } from './ring-size.ts'
import { startingSpec } from './starting-spec.ts'
import type { Understood, UnderstoodField } from './understood.ts'
import { fittingBand, fittingEngraving, fittingMetal, takesShoulders } from './what-fits.ts'
import { ALLOYS, BAND_PROFILES, CATEGORIES, FINISHES, SIZE_SYSTEMS, STYLES } from './vocabulary.ts'

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The center of another build, as the stone the shopper had: its place in the new piece, its own identity. */
const moved = (place: StoneGroup, stone: StoneGroup): StoneGroup => ({
  ...stone,
  setting: place.setting,
  count: place.count,
})

/**
 * Another category or style: that build, with everything kept that differs from what the old build started with and
 * still has a place in the new one.
 */
function rebuilt(spec: DesignSpec, fresh: DesignSpec): DesignSpec {
  const start = startingSpec(spec.category, spec.style)
  const differs = (key: keyof DesignSpec) => !same(spec[key], start[key])
  const center = centerStone(spec)
  const keepsCenter = center && !same(center, centerStone(start))
  const sizeFits =
    spec.size && (spec.size.kind === 'ring') === isRing(fresh.category) && fresh.category !== 'gemstone'
  return {
    ...fresh,
    ...(fresh.metal && spec.metal && differs('metal') && { metal: fittingMetal(spec.metal, fresh) }),
    ...(fresh.band && spec.band && differs('band') && { band: fittingBand(spec.band, fresh) }),
    ...(sizeFits && spec.size && { size: spec.size }),
    ...(fresh.metal && differs('finish') && { finish: spec.finish }),
    ...(fresh.metal && spec.engraving && { engraving: fittingEngraving(spec.engraving, fresh) }),
    stones: fresh.stones.map((stone) =>
      keepsCenter && stone.role === 'center' ? moved(stone, center) : stone,
    ),
  }
}

/** A stone was named, and the piece at hand is one of those that have none. */
const wantsStone = (spec: DesignSpec, said: Said): boolean =>
  spec.stones.length === 0 && (said.has('gem') || said.has('cut'))

function applyKind(spec: DesignSpec, said: Said): DesignSpec {
  const category = oneOf(said.get('category'), CATEGORIES) ?? spec.category
  const styles: readonly string[] = STYLES[category]
  const saidStyle = said.get('style')
  const style =
    (saidStyle !== undefined && styles.includes(saidStyle) ? saidStyle : undefined) ??
    (category === spec.category && !(wantsStone(spec, said) && styles.includes('solitaire'))
      ? spec.style
      : undefined) ??
    (styles.includes('solitaire') ? 'solitaire' : undefined)
  if (category === spec.category && style === spec.style) return spec
  return rebuilt(spec, startingSpec(category, style))
}

function applySize({ category, size }: DesignSpec, said: Said): PieceSize | undefined {
  if (isRing(category)) {
    const [name, ...label] = (said.get('ringSize') ?? '').split(' ')
    const system = oneOf(name, SIZE_SYSTEMS)
    const innerDiameterUm = system && ringSizeDiameterUm(system, label.join(' '))
    if (!system || !innerDiameterUm) return size
    // How the finger was measured is not said with the number; what is known of it stays.
    const source = size?.kind === 'ring' && size.innerDiameterUm === innerDiameterUm ? size.source : 'unknown'
    return { kind: 'ring', innerDiameterUm, system, label: label.join(' ').trim(), source }
  }
  const lengthUm = bounded(said.get('length'), LIMITS.lengthUm)
  return lengthUm === undefined || category === 'gemstone' ? size : { kind: 'length', lengthUm }
}

function applyBand(piece: DesignSpec, said: Said): Band | undefined {
  const { category, band } = piece
  if (!isRing(category)) return band
  const widthUm = bounded(said.get('bandWidth'), LIMITS.bandWidthUm)
  const profile = oneOf(said.get('bandProfile'), BAND_PROFILES)
  const rises = said.get('shoulders') === 'cathedral' && takesShoulders(piece)
  if (widthUm === undefined && !profile && !rises) return band
  const { taperUm, ...straight } = band ?? assumedBand(category)
  const width = widthUm ?? straight.widthUm
  const fits = taperUm !== undefined && taperUm < width
  return {
    ...straight,
    widthUm: width,
    ...(profile && { profile }),
    ...(fits && { taperUm }),
    ...(rises && { shoulders: 'cathedral' }),
  }
}

const UNPRINTABLE = /\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u

function applyEngraving(piece: DesignSpec, said: Said): DesignSpec['engraving'] {
  const { engraving, metal } = piece
  const text = said.get('engraving')?.trim() ?? ''
  const fits = text.length >= 1 && text.length <= LIMITS.engravingCharacters.max && !UNPRINTABLE.test(text)
  if (!fits || !metal) return engraving
  return engraving ? { ...engraving, text } : fittingEngraving({ text, font: 'script' }, piece)
}

/**
 * Lays what was understood over a spec, leaving the fields in `kept` alone. Values that mean nothing are passed over,
 * so the result passes the contract's `specSchema` whenever `spec` does; laying the same words over twice changes
 * nothing.
 */
export function applyUnderstood(
  spec: DesignSpec,
  found: readonly Understood[],
  kept?: ReadonlySet<UnderstoodField>,
): DesignSpec {
  const said = saidOf(found, kept)
  const piece = applyKind(spec, said)
  const alloy = oneOf(said.get('alloy'), ALLOYS)
  const finish = oneOf(said.get('finish'), FINISHES)
  const size = applySize(piece, said)
  const band = applyBand(piece, said)
  const engraving = applyEngraving(piece, said)
  const applied: DesignSpec = {
    ...piece,
    ...(alloy && piece.metal && { metal: { ...piece.metal, alloy } }),
    ...(finish && piece.metal && { finish }),
    ...(size && { size }),
    ...(band && { band }),
    ...(engraving && { engraving }),
    stones: applyToStones(piece, said),
  }
  return { ...applied, stones: recounted(applied, piece) }
}

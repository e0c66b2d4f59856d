import type { StoneGroup, StoneQuality } from '../design-spec.ts'
import { LIMITS } from '../limits.ts'
import { isGraded, usualOrigin, usualQuality } from '../starting-stones.ts'
import { stoneSizeForWeight, stoneWeightPoints } from '../stone-size.ts'
import {
  CUTS,
  DIAMOND_CLARITIES,
  DIAMOND_COLORS,
  GEMS,
  ORIGINS,
  TIERS,
  type CutId,
  type GemId,
} from '../vocabulary.ts'
import { bounded, oneOf, type Said } from './said.ts'

const clamp = (value: number, { min, max }: { min: number; max: number }): number =>
  Math.min(max, Math.max(min, value))

const PEARL = /^pearl_/
/** Gems nearly always cut as domes. */
const DOMED = /^(?:opal_|moonstone|labradorite|turquoise|lapis|malachite|amber|coral|jade|sapphire_star)/

/** The shape a gem comes in when its own shape does not fit: pearls are round, opals are domes. */
export function usualCut(gem: GemId, cut: CutId): CutId {
  if (PEARL.test(gem)) return 'pearl_round'
  if (cut === 'pearl_round') return 'round'
  return DOMED.test(gem) && cut === 'round' ? 'cabochon' : cut
}

function gradeOf(words: string): StoneQuality | undefined {
  const tier = oneOf(words, TIERS)
  if (tier) return { tier }
  const parts = words.split(' ')
  const color = DIAMOND_COLORS.find((grade) => parts.includes(grade))
  const clarity = DIAMOND_CLARITIES.find((grade) => parts.includes(grade))
  return color || clarity ? { ...(color && { color }), ...(clarity && { clarity }) } : undefined
}

/** The face of a stone of its weight, within limits. */
function sized(stone: StoneGroup, ratioPermille?: number): StoneGroup {
  const { lengthUm, widthUm } = stoneSizeForWeight({ ...stone, ...(ratioPermille && { ratioPermille }) })
  return {
    ...stone,
    lengthUm: clamp(lengthUm, LIMITS.stoneSideUm),
    widthUm: clamp(widthUm, LIMITS.stoneSideUm),
  }
}

const ratioOf = ({ lengthUm, widthUm }: StoneGroup): number => Math.round((lengthUm * 1_000) / widthUm)

/** "9000x7000"; one figure for a long shape ("7 mm oval") is its length. */
function faceOf(said: string, stone: StoneGroup): Pick<StoneGroup, 'lengthUm' | 'widthUm'> | undefined {
  const [a, b] = said.split('x').map((side) => bounded(side, LIMITS.stoneSideUm))
  if (a === undefined || b === undefined) return undefined
  const [lengthUm, widthUm] = [Math.max(a, b), Math.min(a, b)]
  if (lengthUm !== widthUm) return { lengthUm, widthUm }
  const usual = stoneSizeForWeight({ gem: stone.gem, cut: stone.cut, weightPoints: 100 })
  return {
    lengthUm,
    widthUm: clamp(Math.round((lengthUm * usual.widthUm) / usual.lengthUm), LIMITS.stoneSideUm),
  }
}

function withKind(stone: StoneGroup, said: Said): StoneGroup {
  const gem = oneOf(said.get('gem'), GEMS) ?? stone.gem
  const saidCut = oneOf(said.get('cut'), CUTS)
  const changed = gem !== stone.gem
  const origin =
    oneOf(said.get('origin'), ORIGINS) ??
    (changed && stone.origin !== 'customer' ? usualOrigin(gem) : stone.origin)
  const quality =
    changed && isGraded(gem) !== isGraded(stone.gem) ? usualQuality(gem, stone.role) : stone.quality
  const cut = saidCut ?? (changed ? usualCut(gem, stone.cut) : stone.cut)
  const kind = { ...stone, gem, origin, quality, cut }
  if (cut === stone.cut && !changed) return kind
  return sized(kind, cut === stone.cut ? ratioOf(stone) : undefined)
}

function withSize(stone: StoneGroup, said: Said): StoneGroup {
  const weightPoints = bounded(said.get('stoneWeight'), LIMITS.stoneWeightPoints)
  const size = said.get('stoneSize')
  const face = size === undefined ? undefined : faceOf(size, stone)
  if (face) {
    const weighed = clamp(stoneWeightPoints({ ...stone, ...face }), LIMITS.stoneWeightPoints)
    return { ...stone, ...face, weightPoints: weightPoints ?? weighed }
  }
  if (weightPoints === undefined || weightPoints === stone.weightPoints) return stone
  return sized({ ...stone, weightPoints }, ratioOf(stone))
}

/**
 * One stone with what was said laid over it. A new gem or cut keeps the weight and takes the face of it, a weight
 * takes the face of that weight, a face takes its weight; weight and face said together are both believed.
 */
export function applyToStone(stone: StoneGroup, said: Said): StoneGroup {
  const sizedStone = withSize(withKind(stone, said), said)
  const quality = gradeOf(said.get('quality') ?? '')
  return quality ? { ...sizedStone, quality } : sizedStone
}

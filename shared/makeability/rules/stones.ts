import type { StoneGroup } from '../../spec/design-spec.ts'
import type { AlloyId, CutId } from '../../spec/vocabulary.ts'
import { SOFT_GEMS } from '../data/hardness.ts'
import { isPronged, isProtected, reset, stoneField, type Rule } from '../piece.ts'

const SILVER: ReadonlySet<AlloyId> = new Set(['silver_925', 'silver_935_argentium'])

export const silverProngs: Rule = (piece) => {
  const { spec, ring } = piece
  if (!ring || !spec.metal || !SILVER.has(spec.metal.alloy) || !spec.stones.some(isPronged)) return null
  return {
    rule: 'silver_prongs',
    severity: 'warn',
    field: stoneField(piece, isPronged, 'setting'),
    message:
      'Silver prongs bend open in daily wear and stones get lost. A bezel holds them safely; so does gold.',
    fix: { spec: reset(piece, isPronged, 'bezel'), label: 'Use a bezel' },
  }
}

/** Outlines that sit well in six prongs; cornered stones have one at each corner. */
const WITHOUT_CORNERS: ReadonlySet<CutId> = new Set([
  'round',
  'oval',
  'old_mine',
  'portuguese',
  'rose',
  'cabochon',
])
const isLargeInFour = ({ cut, setting, widthUm }: StoneGroup): boolean =>
  setting === 'prong4' && widthUm > 7_500 && WITHOUT_CORNERS.has(cut)

export const prongCount: Rule = (piece) => {
  if (!piece.ring || !piece.spec.stones.some(isLargeInFour)) return null
  return {
    rule: 'prong_count',
    severity: 'warn',
    field: stoneField(piece, isLargeInFour, 'setting'),
    message:
      'Four prongs are few for a stone this large: if one is caught, the stone is gone. Six are safer.',
    fix: { spec: reset(piece, isLargeInFour, 'prong6'), label: 'Use six prongs' },
  }
}

const POINTED: ReadonlySet<CutId> = new Set([
  'princess',
  'marquise',
  'pear',
  'heart',
  'trillion',
  'kite',
  'shield',
])
const hasBarePoints = (stone: StoneGroup): boolean => isPronged(stone) && POINTED.has(stone.cut)

export const vProng: Rule = (piece) =>
  piece.spec.stones.some(hasBarePoints)
    ? {
        rule: 'v_prong',
        severity: 'note',
        field: stoneField(piece, hasBarePoints, 'setting'),
        message:
          'The points of this shape chip most easily. The jeweler covers them with V-shaped prongs; a bezel shields the whole edge.',
        fix: { spec: reset(piece, hasBarePoints, 'bezel'), label: 'Use a bezel' },
      }
    : null

const isPearl = ({ gem }: StoneGroup): boolean => gem.startsWith('pearl_')
const hardness = ({ gem }: StoneGroup): number => SOFT_GEMS[gem] ?? 100

export const softRing: Rule = (piece) => {
  const { ring, center } = piece
  if (!ring || !center || isPearl(center) || hardness(center) >= 75) return null
  const isCenter = (stone: StoneGroup) => stone === center
  const field = stoneField(piece, isCenter, 'gem')
  if (hardness(center) < 70 && !isProtected(center))
    return {
      rule: 'soft_ring',
      severity: 'warn',
      field,
      message:
        'This stone is soft for a ring worn every day: it scratches and chips. A bezel protects its edge.',
      fix: { spec: reset(piece, isCenter, 'bezel'), label: 'Use a bezel' },
    }
  return {
    rule: 'soft_ring',
    severity: 'note',
    field,
    message: 'This stone loses its polish with hard daily wear. Take the ring off for rough work.',
  }
}

const isOiledEmerald = ({ gem, origin }: StoneGroup): boolean => gem === 'emerald' && origin !== 'lab'
const isExposedEmerald = (stone: StoneGroup): boolean => isOiledEmerald(stone) && !isProtected(stone)

export const emerald: Rule = (piece) => {
  if (!piece.ring || !piece.spec.stones.some(isOiledEmerald)) return null
  const exposed = piece.spec.stones.some(isExposedEmerald)
  const care =
    'Natural emeralds are oiled and have fine fissures: clean them by hand, never with ultrasound or steam.'
  if (!exposed)
    return {
      rule: 'emerald',
      severity: 'note',
      field: stoneField(piece, isOiledEmerald, 'gem'),
      message: care,
    }
  return {
    rule: 'emerald',
    severity: 'warn',
    field: stoneField(piece, isExposedEmerald, 'setting'),
    message: `${care} In a ring, a bezel protects the edge.`,
    fix: { spec: reset(piece, isExposedEmerald, 'bezel'), label: 'Use a bezel' },
  }
}

const isOpal = ({ gem }: StoneGroup): boolean => gem.startsWith('opal_')

export const opal: Rule = (piece) =>
  piece.spec.stones.some(isOpal)
    ? {
        rule: 'opal',
        severity: 'note',
        field: stoneField(piece, isOpal, 'gem'),
        message: piece.spec.stones.some(({ gem }) => gem === 'opal_ethiopian')
          ? 'This opal drinks water and can turn dull: keep it dry, away from heat, and never clean it with ultrasound.'
          : 'Opal does not like heat or sudden cold. Clean it with a soft cloth, never with ultrasound.',
      }
    : null

export const pearl: Rule = (piece) =>
  piece.ring && piece.spec.stones.some(isPearl)
    ? {
        rule: 'pearl',
        severity: 'warn',
        field: stoneField(piece, isPearl, 'gem'),
        message:
          'A pearl in a ring is glued on a peg and scratches easily. It is lovely for evenings, not for every day.',
      }
    : null

const SMALLEST_CAREFREE_UM = 1_200
const isTiny = ({ role, widthUm }: StoneGroup): boolean =>
  (role === 'pave' || role === 'row') && widthUm < SMALLEST_CAREFREE_UM

export const micropave: Rule = (piece) =>
  piece.ring && piece.spec.stones.some(isTiny)
    ? {
        rule: 'micropave_warn',
        severity: 'warn',
        field: stoneField(piece, isTiny, 'widthUm'),
        message:
          'Stones this small are lost more often in daily wear. Expect to have one replaced now and then.',
      }
    : null

const isCustomers = ({ origin }: StoneGroup): boolean => origin === 'customer'

export const customerStone: Rule = (piece) =>
  piece.spec.stones.some(isCustomers)
    ? {
        rule: 'customer_stone',
        severity: 'note',
        field: stoneField(piece, isCustomers, 'origin'),
        message:
          'The jeweler measures and inspects your stone before setting it. Setting your own stone is at your risk.',
      }
    : null

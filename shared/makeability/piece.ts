import { completeSpec, isRing } from '../spec/complete-spec.ts'
import { centerStone, type Band, type DesignSpec, type StoneGroup } from '../spec/design-spec.ts'
import type { Advice } from './advice.ts'

/** A piece as the rules look at it. */
export type Piece = {
  /** As the shopper left it; fixes are made of its keys. */
  spec: DesignSpec
  /** Present for rings, with what was left out assumed. */
  ring: { band: Band; innerDiameterUm: number; sizeIsSure: boolean } | null
  center: StoneGroup | undefined
}

/** One thing a bench jeweler looks for. Its advice covers every part it applies to, so that one fix is enough. */
export type Rule = (piece: Piece) => Advice | null

export function lookAt(spec: DesignSpec): Piece {
  const { band, size } = completeSpec(spec).spec
  const sizeIsSure = spec.size?.kind === 'ring' && ['measured', 'borrowed'].includes(spec.size.source)
  const ring =
    isRing(spec.category) && band && size?.kind === 'ring'
      ? { band, innerDiameterUm: size.innerDiameterUm, sizeIsSure }
      : null
  return { spec, ring, center: centerStone(spec) }
}

export const isPronged = ({ setting }: StoneGroup): boolean => setting.startsWith('prong')

/** Whether metal shields the edge of the stone. */
export const isProtected = ({ setting }: StoneGroup): boolean => /bezel|flush|channel/.test(setting)

/** The path of a field of the first stone group that matches. */
export const stoneField = ({ spec }: Piece, matches: (stone: StoneGroup) => boolean, field: string): string =>
  `stones.${spec.stones.findIndex(matches)}.${field}`

import { completeSpec } from '../spec/complete-spec.ts'
import { isRing } from '../spec/is-ring.ts'
import { centerStone, type Band, type DesignSpec, type StoneGroup } from '../spec/design-spec.ts'
import type { Finding } from './advice.ts'

/** A piece as the rules look at it. */
export type Piece = {
  /** As the shopper left it; fixes are made of its keys. */
  spec: DesignSpec
  /** The band of a ring, assumed where it was left out; no other piece has one. */
  shank: Band | undefined
  /** Of the finger, assumed where it was left out; means nothing without a shank. */
  innerDiameterUm: number
  /** Whether a ring's size is a guess, or was not said at all. */
  unsure: boolean
  center: StoneGroup | undefined
}

/** One thing a bench jeweler looks for. Its advice covers every part it applies to, so that one fix is enough. */
export type Rule = (piece: Piece) => Finding | false | '' | null | undefined

export function lookAt(spec: DesignSpec): Piece {
  const {
    spec: { band, size },
    assumptions,
  } = completeSpec(spec)
  return {
    spec,
    shank: isRing(spec.category) ? band : undefined,
    innerDiameterUm: size?.kind === 'ring' ? size.innerDiameterUm : 0,
    unsure: assumptions.some((code) => code.startsWith('size')),
    center: centerStone(spec),
  }
}

/** What a rule looks for in each group of stones. */
export type Matches = (stone: StoneGroup, piece: Piece) => boolean

/** What a fix changes in a group of stones. */
export type Change = (stone: StoneGroup, piece: Piece) => Partial<StoneGroup>

export const isCenter: Matches = (stone, { center }) => stone === center

/** The path of a field of the first stone group that matches; empty where none does. */
export function stoneField(piece: Piece, matches: Matches, field: keyof StoneGroup): string {
  const at = piece.spec.stones.findIndex((stone) => matches(stone, piece))
  return at < 0 ? '' : `stones.${at}.${field}`
}

/** Set into a band, so that metal must be left around them. */
export const isOnBand = ({ role, setting }: StoneGroup): boolean =>
  /pave|row/.test(role) || setting === 'flush'

export const isRow = ({ role }: StoneGroup): boolean => role === 'row'

export const isPronged = ({ setting }: StoneGroup): boolean => setting.startsWith('prong')

/** Whether metal shields the edge of the stone. */
export const isProtected = ({ setting }: StoneGroup): boolean => /bezel|flush|channel/.test(setting)

import { millimetres } from '../../spec/phrases.ts'
import { deriveDimensions } from '../../spec/dimensions.ts'
import { LIMITS } from '../../spec/limits.ts'
import { eternityCount, haloCount, rowCount } from '../../spec/stone-count.ts'
import type { StoneGroup } from '../../spec/design-spec.ts'
import { ALLOYS, type AlloyId } from '../../spec/vocabulary.ts'
import { stoneField, type Rule } from '../piece.ts'

const isRow = ({ role }: StoneGroup): boolean => role === 'row'
const isPave = ({ role }: StoneGroup): boolean => role === 'pave'

export const eternityResize: Rule = ({ spec, ring }) => {
  if (!ring || ring.sizeIsSure || spec.style !== 'full_eternity') return null
  const half = (stone: StoneGroup): StoneGroup =>
    isRow(stone)
      ? { ...stone, count: rowCount('half_eternity', ring.innerDiameterUm, stone) ?? stone.count }
      : stone
  return {
    rule: 'eternity_resize',
    severity: 'warn',
    field: 'size',
    message:
      'A band with stones all the way around cannot be resized. Have the finger measured before it is made, or leave the back plain.',
    fix: { spec: { style: 'half_eternity', stones: spec.stones.map(half) }, label: 'Stones halfway around' },
  }
}

export const paveResize: Rule = ({ spec, ring }) =>
  ring && !ring.sizeIsSure && spec.stones.some(isPave)
    ? {
        rule: 'pave_resize',
        severity: 'note',
        field: 'size',
        message:
          'A band set with small stones can be resized by half a size at most. It is worth measuring well.',
      }
    : null

/** Stones of different rows share the circle: each takes its part of the number that would fill it alone. */
const filled = (rows: StoneGroup[], innerDiameterUm: number): number =>
  rows.reduce((sum, row) => sum + row.count / eternityCount(innerDiameterUm, row.widthUm, row.setting), 0)

export const rowFits: Rule = (piece) => {
  const { spec, ring } = piece
  const rows = spec.stones.filter(isRow)
  if (!ring || rows.length === 0) return null
  const share = filled(rows, ring.innerDiameterUm)
  if (share <= 1) return null
  const stones = spec.stones.map((stone) =>
    isRow(stone) ? { ...stone, count: Math.max(1, Math.floor(stone.count / share)) } : stone,
  )
  const kept = stones.filter(isRow)
  const count = kept.reduce((sum, row) => sum + row.count, 0)
  return {
    rule: 'eternity_count',
    severity: 'stop',
    field: stoneField(piece, isRow, 'count'),
    message: 'More stones than fit around this finger.',
    ...(filled(kept, ring.innerDiameterUm) <= 1 && {
      fix: { spec: { stones }, label: count === 1 ? 'Use 1 stone' : `Use ${count} stones` },
    }),
  }
}

export const wideStone: Rule = ({ ring, center, spec }) =>
  ring && center && center.widthUm > ring.innerDiameterUm
    ? {
        rule: 'center_fit',
        severity: 'warn',
        field: `stones.${spec.stones.indexOf(center)}.widthUm`,
        message: `At ${millimetres(center.widthUm)} mm the stone is wider than the finger and will press on its neighbours.`,
      }
    : null

const HIGH_UM = 9_000

/** A head that high catches on sleeves; one carat stands 5 to 6.5 mm (geometry.json, `sit_height`). */
export const highHead: Rule = ({ spec, center }) => {
  const { head } = deriveDimensions(spec)
  if (!head || !center || head.tableUm <= HIGH_UM) return null
  return {
    rule: 'sit_height',
    severity: 'note',
    field: `stones.${spec.stones.indexOf(center)}.widthUm`,
    message: `The stone will stand about ${Math.round(head.tableUm / 1000)} mm above the finger and catch on things now and then.`,
  }
}

const isHalo = ({ role }: StoneGroup): boolean => role === 'halo'

/** n = ⌊π / asin((m + s) / (d + 2g + m))⌋ for each center stone (rules.json `halo_count`, geometry). */
export const haloFits: Rule = (piece) => {
  const { spec, center } = piece
  const halo = spec.stones.find(isHalo)
  if (!center || !halo) return null
  const room = haloCount(center, halo.widthUm) * center.count
  if (halo.count <= room) return null
  const stones = spec.stones.map((stone) => (stone === halo ? { ...stone, count: room } : stone))
  return {
    rule: 'halo_count',
    severity: 'stop',
    field: stoneField(piece, isHalo, 'count'),
    message: 'More stones than fit around the center stone.',
    ...(room <= LIMITS.stoneCount.max && {
      fix: { spec: { stones }, label: room === 1 ? 'Use 1 stone' : `Use ${room} stones` },
    }),
  }
}

const LEGIBLE_UM = 1_600

/** Lines under 0.3 mm do not hold, so letters need a band of some width: gemwares.com, `engrave_min`. */
export const engravingLegible: Rule = ({ spec, ring }) =>
  ring && spec.engraving && spec.engraving.place !== 'back' && ring.band.widthUm < LEGIBLE_UM
    ? {
        rule: 'engrave_min',
        severity: 'warn',
        field: 'engraving.text',
        message:
          'Letters on a band this narrow are too small to read. A laser can try; ask the jeweler first.',
      }
    : null

/** A letter 1.5 mm wide on average, with the joint of the band left free. */
const LETTER_UM = 1_500
const JOINT_UM = 4_000

export const engravingFits: Rule = ({ spec, ring }) => {
  if (!ring || !spec.engraving || spec.engraving.place === 'back') return null
  const room = Math.floor((ring.innerDiameterUm * Math.PI - JOINT_UM) / LETTER_UM)
  if ([...spec.engraving.text].length <= room) return null
  return {
    rule: 'engraving_length',
    severity: 'warn',
    field: 'engraving.text',
    message: `About ${room} letters fit in a ring of this size before they become too small to read.`,
  }
}

const PALLADIUM_WHITE: Partial<Record<AlloyId, AlloyId>> = {
  gold_14k_white: 'gold_14k_white_pd',
  gold_18k_white: 'gold_18k_white_pd',
}
const WHITE_GOLDS: ReadonlySet<AlloyId> = new Set(ALLOYS.filter((alloy) => /^gold_\d+k_white$/.test(alloy)))

export const whiteRhodium: Rule = ({ spec: { metal } }) => {
  if (!metal || !WHITE_GOLDS.has(metal.alloy)) return null
  const alloy = PALLADIUM_WHITE[metal.alloy]
  return {
    rule: 'white_rhodium',
    severity: 'note',
    field: 'metal.alloy',
    message:
      'White gold gets its bright white from a rhodium plating, renewed every year or two. About one person in eight reacts to the nickel in it.',
    ...(alloy && { fix: { spec: { metal: { ...metal, alloy } }, label: 'Use nickel-free white gold' } }),
  }
}

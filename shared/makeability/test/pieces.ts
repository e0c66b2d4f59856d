import type { Band, DesignSpec, Engraving, RingSize, StoneGroup } from '../../spec/design-spec.ts'
import { startingSpec } from '../../spec/starting-spec.ts'
import type { AlloyId, Category, StoneRole } from '../../spec/vocabulary.ts'

/** Pieces for the cases: each a starting piece on a measured finger with one thing changed. */

export const US6: RingSize = {
  kind: 'ring',
  innerDiameterUm: 16_510,
  system: 'US',
  label: '6',
  source: 'measured',
}

export const RING: DesignSpec = { ...startingSpec('engagement_ring'), size: US6 }
export const ETERNITY: DesignSpec = { ...startingSpec('wedding_band', 'full_eternity'), size: US6 }
export const PLAIN: DesignSpec = { ...startingSpec('wedding_band', 'plain'), size: US6 }
export const HALO: DesignSpec = { ...startingSpec('engagement_ring', 'halo'), size: US6 }
export const start = (category: Category, style: string): DesignSpec => startingSpec(category, style)

const BAND: Band = { profile: 'court', widthUm: 2_000, thicknessUm: 1_800 }

export const withBand = (band: Partial<Band>, spec = RING): DesignSpec => ({
  ...spec,
  band: { ...(spec.band ?? BAND), ...band },
})

/** Its stones of a role changed. */
export const withStones = (role: StoneRole, stone: Partial<StoneGroup>, spec: DesignSpec): DesignSpec => ({
  ...spec,
  stones: spec.stones.map((group) => (group.role === role ? { ...group, ...stone } : group)),
})
export const withCenter = (stone: Partial<StoneGroup>, spec = RING) => withStones('center', stone, spec)
export const withRow = (stone: Partial<StoneGroup>, spec = ETERNITY) => withStones('row', stone, spec)

/** A round stone so wide. */
export const round = (um: number): Pick<StoneGroup, 'lengthUm' | 'widthUm'> => ({
  lengthUm: um,
  widthUm: um,
})

/** Stones of another role beside those of a ring. */
export const beside = (stone: Partial<StoneGroup>, spec = RING): DesignSpec => ({
  ...spec,
  stones: [
    ...spec.stones,
    ...spec.stones.map((center) => ({ ...center, role: 'accent' as const, ...stone })),
  ],
})

export const of = (alloy: AlloyId, spec = RING, accent?: AlloyId): DesignSpec => ({
  ...spec,
  metal: { alloy, ...(accent && { accent }) },
})

export const guessed = (spec: DesignSpec): DesignSpec => ({ ...spec, size: { ...US6, source: 'guess' } })

export const unmeasured = ({ size: _size, ...spec }: DesignSpec): DesignSpec => spec

export const inside = (innerDiameterUm: number, spec = RING): DesignSpec => ({
  ...spec,
  size: { ...US6, innerDiameterUm },
})

export const engraved = (letters: number, place: Engraving['place'], spec: DesignSpec): DesignSpec => ({
  ...spec,
  engraving: { text: 'x'.repeat(letters), font: 'sans', place },
})

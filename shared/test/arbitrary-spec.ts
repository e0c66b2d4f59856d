import * as fc from 'fast-check'
import type { Band, DesignSpec, Engraving, Metal, PieceSize, StoneGroup } from '../spec/design-spec.ts'
import { LIMITS } from '../spec/limits.ts'
import {
  ALLOYS,
  BAND_PROFILES,
  CATEGORIES,
  type Category,
  CUTS,
  DIAMOND_CLARITIES,
  DIAMOND_COLORS,
  ENGRAVING_FONTS,
  ENGRAVING_PLACES,
  FINISHES,
  GEMS,
  ORIGINS,
  ROLES,
  SETTINGS,
  SIZE_SOURCES,
  SIZE_SYSTEMS,
  STYLES,
  TIERS,
} from '../spec/vocabulary.ts'

const within = (limits: { min: number; max: number }): fc.Arbitrary<number> => fc.integer(limits)

const arbitraryMetal: fc.Arbitrary<Metal> = fc.record(
  { alloy: fc.constantFrom(...ALLOYS), accent: fc.constantFrom(...ALLOYS) },
  { requiredKeys: ['alloy'] },
)

/** A band within limits whose taper leaves metal at the back of the finger. */
export const arbitraryBand: fc.Arbitrary<Band> = fc
  .record(
    {
      profile: fc.constantFrom(...BAND_PROFILES),
      widthUm: within(LIMITS.bandWidthUm),
      thicknessUm: within(LIMITS.bandThicknessUm),
      taperUm: within(LIMITS.bandTaperUm),
      shoulders: fc.constantFrom('plain' as const, 'cathedral' as const),
    },
    { requiredKeys: ['profile', 'widthUm', 'thicknessUm'] },
  )
  .map((band) =>
    band.taperUm === undefined ? band : { ...band, taperUm: Math.min(band.taperUm, band.widthUm - 1) },
  )

const arbitrarySize: fc.Arbitrary<PieceSize> = fc.oneof(
  fc.record({
    kind: fc.constant('ring' as const),
    innerDiameterUm: within(LIMITS.ringInnerDiameterUm),
    system: fc.constantFrom(...SIZE_SYSTEMS),
    label: fc.constantFrom('6', '7 1/2', 'N', '54', '13', '16.5'),
    source: fc.constantFrom(...SIZE_SOURCES),
  }),
  fc.record({ kind: fc.constant('length' as const), lengthUm: within(LIMITS.lengthUm) }),
)

/** One stone group within limits, of any role; length and width are ordered. */
export const arbitraryStone: fc.Arbitrary<StoneGroup> = fc
  .record({
    role: fc.constantFrom(...ROLES),
    gem: fc.constantFrom(...GEMS),
    origin: fc.constantFrom(...ORIGINS),
    cut: fc.constantFrom(...CUTS),
    lengthUm: within(LIMITS.stoneSideUm),
    widthUm: within(LIMITS.stoneSideUm),
    weightPoints: within(LIMITS.stoneWeightPoints),
    count: within(LIMITS.stoneCount),
    quality: fc.record(
      {
        tier: fc.constantFrom(...TIERS),
        color: fc.constantFrom(...DIAMOND_COLORS),
        clarity: fc.constantFrom(...DIAMOND_CLARITIES),
      },
      { requiredKeys: [] },
    ),
    setting: fc.constantFrom(...SETTINGS),
  })
  .map((stone) => ({
    ...stone,
    lengthUm: Math.max(stone.lengthUm, stone.widthUm),
    widthUm: Math.min(stone.lengthUm, stone.widthUm),
  }))

/** Stone groups with at most one center stone, which comes first. */
const arbitraryStones: fc.Arbitrary<StoneGroup[]> = fc
  .array(arbitraryStone, { maxLength: LIMITS.stoneGroups.max, size: 'small' })
  .map((groups) => {
    const center = groups.find((group) => group.role === 'center')
    const others = groups.filter((group) => group.role !== 'center')
    return center ? [center, ...others] : others
  })

const arbitraryEngraving: fc.Arbitrary<Engraving> = fc.record({
  text: fc
    .array(fc.constantFrom(...'abcXYZ 019&♥é'), {
      minLength: LIMITS.engravingCharacters.min,
      maxLength: LIMITS.engravingCharacters.max,
    })
    .map((letters) => letters.join('').trim() || 'A'),
  font: fc.constantFrom(...ENGRAVING_FONTS),
  place: fc.constantFrom(...ENGRAVING_PLACES),
})

const arbitrarySpecOf = (category: Category): fc.Arbitrary<DesignSpec> =>
  fc.record(
    {
      category: fc.constant(category),
      style: fc.constantFrom(...STYLES[category]),
      metal: category === 'gemstone' ? fc.constant(null) : arbitraryMetal,
      stones: arbitraryStones,
      finish: fc.constantFrom(...FINISHES),
      band: arbitraryBand,
      size: arbitrarySize,
      engraving: arbitraryEngraving,
    },
    { requiredKeys: ['category', 'style', 'metal', 'stones', 'finish'] },
  )

/** Any spec the contract's `specSchema` accepts, sensible or not; `category` narrows it. */
export const arbitrarySpec = (category?: Category): fc.Arbitrary<DesignSpec> =>
  category ? arbitrarySpecOf(category) : fc.constantFrom(...CATEGORIES).chain(arbitrarySpecOf)

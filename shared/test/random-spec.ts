import type { Band, DesignSpec, PieceSize, StoneGroup, StoneQuality } from '../spec/design-spec.ts'
import { LIMITS } from '../spec/limits.ts'
import {
  ALLOYS,
  BAND_PROFILES,
  CATEGORIES,
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
  type StoneRole,
} from '../spec/vocabulary.ts'
import { Dice } from './dice.ts'

const BESIDE_CENTER = [
  'side',
  'halo',
  'hidden_halo',
  'pave',
  'row',
  'accent',
] as const satisfies readonly StoneRole[]

function randomBand(dice: Dice): Band {
  const widthUm = dice.within(LIMITS.bandWidthUm)
  const most = Math.min(LIMITS.bandTaperUm.max, widthUm - 1)
  return {
    profile: dice.pick(BAND_PROFILES),
    widthUm,
    thicknessUm: dice.within(LIMITS.bandThicknessUm),
    ...dice.perhaps(40, () => ({ taperUm: dice.within({ min: LIMITS.bandTaperUm.min, max: most }) })),
    ...dice.perhaps(40, () => ({ shoulders: dice.pick(['plain', 'cathedral'] as const) })),
  }
}

const randomSize = (dice: Dice): PieceSize =>
  dice.chance(25)
    ? { kind: 'length', lengthUm: dice.within(LIMITS.lengthUm) }
    : {
        kind: 'ring',
        innerDiameterUm: dice.within(LIMITS.ringInnerDiameterUm),
        system: dice.pick(SIZE_SYSTEMS),
        label: dice.pick(['6', '7 1/2', 'N', '54', '13', '16.5']),
        source: dice.pick(SIZE_SOURCES),
      }

const randomQuality = (dice: Dice): StoneQuality => ({
  ...dice.perhaps(60, () => ({ tier: dice.pick(TIERS) })),
  ...dice.perhaps(60, () => ({ color: dice.pick(DIAMOND_COLORS) })),
  ...dice.perhaps(60, () => ({ clarity: dice.pick(DIAMOND_CLARITIES) })),
})

function randomStone(dice: Dice, isFirst: boolean): StoneGroup {
  // Half of the stones are of sizes people wear; the others anything the contract takes.
  const most = dice.chance(50) ? Math.min(12_000, LIMITS.stoneSideUm.max) : LIMITS.stoneSideUm.max
  const [a, b] = [
    dice.within({ min: LIMITS.stoneSideUm.min, max: most }),
    dice.within({ min: LIMITS.stoneSideUm.min, max: most }),
  ]
  return {
    role: isFirst ? dice.pick(ROLES) : dice.pick(BESIDE_CENTER),
    gem: dice.pick(GEMS),
    origin: dice.pick(ORIGINS),
    cut: dice.pick(CUTS),
    lengthUm: Math.max(a, b),
    widthUm: Math.min(a, b),
    weightPoints: dice.chance(25) ? 0 : dice.within(LIMITS.stoneWeightPoints),
    count: dice.chance(33) ? 1 : dice.within(LIMITS.stoneCount),
    quality: randomQuality(dice),
    setting: dice.pick(SETTINGS),
  }
}

/** A spec the contract accepts, sensible or not; the same for the same seed in every engine. */
export function randomSpec(seed: number): DesignSpec {
  const dice = new Dice(seed)
  const category = dice.pick(CATEGORIES)
  const groups = dice.between(0, 4)
  return {
    category,
    style: dice.pick<string>(STYLES[category]),
    metal:
      category === 'gemstone'
        ? null
        : { alloy: dice.pick(ALLOYS), ...dice.perhaps(30, () => ({ accent: dice.pick(ALLOYS) })) },
    ...dice.perhaps(80, () => ({ band: randomBand(dice) })),
    ...dice.perhaps(80, () => ({ size: randomSize(dice) })),
    stones: Array.from({ length: groups }, (_, index) => randomStone(dice, index === 0)),
    finish: dice.pick(FINISHES),
    ...dice.perhaps(30, () => ({
      engraving: {
        text: dice.pick(['Always', 'Ø & É', '22 · 11 · 2026', '♥ 🌊']),
        font: dice.pick(ENGRAVING_FONTS),
        place: dice.pick(ENGRAVING_PLACES),
      },
    })),
  }
}

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
} from '../spec/vocabulary.ts'

/** Numbers from a seed by integer steps only (mulberry32): the same in every engine. */
class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = seed | 0
  }

  /** An integer from 0 up to, and without, `below`. */
  below(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }

  within({ min, max }: { min: number; max: number }): number {
    return min + this.below(max - min + 1)
  }

  of<T>(items: readonly [T, ...T[]] | readonly T[]): T {
    const item = items[this.below(items.length)]
    if (item === undefined) throw new RangeError('nothing to choose from')
    return item
  }

  /** `value` in so many of ten cases, nothing otherwise. */
  often<T extends object>(ofTen: number, value: () => T): T | Record<never, never> {
    return this.below(10) < ofTen ? value() : {}
  }
}

function randomBand(dice: Dice): Band {
  const widthUm = dice.within(LIMITS.bandWidthUm)
  const most = Math.min(LIMITS.bandTaperUm.max, widthUm - 1)
  return {
    profile: dice.of(BAND_PROFILES),
    widthUm,
    thicknessUm: dice.within(LIMITS.bandThicknessUm),
    ...dice.often(4, () => ({ taperUm: dice.within({ min: LIMITS.bandTaperUm.min, max: most }) })),
    ...dice.often(4, () => ({ shoulders: dice.of(['plain', 'cathedral'] as const) })),
  }
}

const randomSize = (dice: Dice): PieceSize =>
  dice.below(4) === 0
    ? { kind: 'length', lengthUm: dice.within(LIMITS.lengthUm) }
    : {
        kind: 'ring',
        innerDiameterUm: dice.within(LIMITS.ringInnerDiameterUm),
        system: dice.of(SIZE_SYSTEMS),
        label: dice.of(['6', '7 1/2', 'N', '54', '13', '16.5']),
        source: dice.of(SIZE_SOURCES),
      }

const randomQuality = (dice: Dice): StoneQuality => ({
  ...dice.often(6, () => ({ tier: dice.of(TIERS) })),
  ...dice.often(6, () => ({ color: dice.of(DIAMOND_COLORS) })),
  ...dice.often(6, () => ({ clarity: dice.of(DIAMOND_CLARITIES) })),
})

function randomStone(dice: Dice, isFirst: boolean): StoneGroup {
  // Half of the stones are of sizes people wear; the others anything the contract takes.
  const most = dice.below(2) === 0 ? Math.min(12_000, LIMITS.stoneSideUm.max) : LIMITS.stoneSideUm.max
  const [a, b] = [
    dice.within({ min: LIMITS.stoneSideUm.min, max: most }),
    dice.within({ min: LIMITS.stoneSideUm.min, max: most }),
  ]
  return {
    role: isFirst ? dice.of(ROLES) : dice.of(ROLES.filter((role) => role !== 'center')),
    gem: dice.of(GEMS),
    origin: dice.of(ORIGINS),
    cut: dice.of(CUTS),
    lengthUm: Math.max(a, b),
    widthUm: Math.min(a, b),
    weightPoints: dice.below(4) === 0 ? 0 : dice.within(LIMITS.stoneWeightPoints),
    count: dice.below(3) === 0 ? 1 : dice.within(LIMITS.stoneCount),
    quality: randomQuality(dice),
    setting: dice.of(SETTINGS),
  }
}

/** A spec the contract accepts, sensible or not; the same for the same seed in every engine. */
export function randomSpec(seed: number): DesignSpec {
  const dice = new Dice(seed)
  const category = dice.of(CATEGORIES)
  const groups = dice.below(5)
  return {
    category,
    style: dice.of<string>(STYLES[category]),
    metal:
      category === 'gemstone'
        ? null
        : { alloy: dice.of(ALLOYS), ...dice.often(3, () => ({ accent: dice.of(ALLOYS) })) },
    ...dice.often(8, () => ({ band: randomBand(dice) })),
    ...dice.often(8, () => ({ size: randomSize(dice) })),
    stones: Array.from({ length: groups }, (_, index) => randomStone(dice, index === 0)),
    finish: dice.of(FINISHES),
    ...dice.often(3, () => ({
      engraving: {
        text: dice.of(['Always', 'Ø & É', '22 · 11 · 2026', '♥ 🌊']),
        font: dice.of(ENGRAVING_FONTS),
        place: dice.of(ENGRAVING_PLACES),
      },
    })),
  }
}

import { ASSUMED_RING_SIZE } from './complete-spec.ts'
import type { Band, DesignSpec, StoneGroup } from './design-spec.ts'
import { bySize, byWeight, haloAround } from './starting-stones.ts'
import { eternityCount, lineCount } from './stone-count.ts'
import { STYLES, type AlloyId, type Category, type GemId } from './vocabulary.ts'

type Build = { band?: Band; alloy?: AlloyId | null; stones?: StoneGroup[]; finish?: DesignSpec['finish'] }

const SOLITAIRE_BAND: Band = { profile: 'court', widthUm: 2_000, thicknessUm: 1_800 }
const ROW_BAND: Band = { profile: 'flat', widthUm: 2_500, thicknessUm: 1_900 }
/** Narrower at the back, so that a broad top stays comfortable. */
const SIGNET_BAND: Band = { profile: 'd', widthUm: 10_000, thicknessUm: 2_000, taperUm: 6_000 }

const CHAIN_UM = 457_200
const BRACELET_UM = 177_800

const melee = (count: number, stoneUm: number, gem: GemId = 'diamond_natural'): StoneGroup =>
  bySize({ gem, cut: 'round', setting: 'shared_prong', role: 'row', count }, stoneUm)

/** The settings built around one center stone, the same for a diamond engagement ring and a sapphire dress ring. */
function aroundCenter(gem: GemId): Record<string, () => Build> {
  const center = (points: number) => byWeight({ gem, cut: 'round', setting: 'prong4' }, points)
  const withStones = (stones: StoneGroup[]): Build => ({ band: SOLITAIRE_BAND, stones })
  const side = { gem: 'diamond_natural', cut: 'round', setting: 'prong4', role: 'side' } as const
  return {
    solitaire: () => withStones([center(100)]),
    halo: () => withStones([center(100), haloAround(center(100), 1_300)]),
    hidden_halo: () => withStones([center(100), haloAround(center(100), 1_200, 'hidden_halo')]),
    three_stone: () => withStones([center(100), byWeight({ ...side, count: 2 }, 30)]),
    side_stones: () =>
      withStones([center(100), bySize({ ...side, role: 'pave', setting: 'pave', count: 16 }, 1_300)]),
    cluster: () => withStones([center(50), haloAround(center(50), 2_000, 'accent')]),
    toi_et_moi: () =>
      withStones([
        byWeight({ gem, cut: 'pear', setting: 'bezel' }, 75),
        byWeight({ ...side, cut: 'emerald' }, 75),
      ]),
  }
}

const eternity = (share: number): Build => ({
  band: ROW_BAND,
  stones: [melee(Math.floor(eternityCount(ASSUMED_RING_SIZE.innerDiameterUm, 2_000) * share), 2_000)],
})

const pendantStone = () => byWeight({ gem: 'diamond_natural', cut: 'round', setting: 'prong4' }, 50)
const studs = () => byWeight({ gem: 'diamond_natural', cut: 'round', setting: 'prong4', count: 2 }, 50)

const BUILDS: Record<Category, Record<string, () => Build>> = {
  engagement_ring: aroundCenter('diamond_natural'),
  wedding_band: {
    plain: () => ({ band: { profile: 'court', widthUm: 3_000, thicknessUm: 1_700 } }),
    half_eternity: () => eternity(0.5),
    full_eternity: () => eternity(1),
  },
  ring: {
    ...aroundCenter('sapphire_blue'),
    signet: () => ({ band: SIGNET_BAND }),
    cocktail: () => ({
      band: { profile: 'court', widthUm: 3_500, thicknessUm: 2_000 },
      stones: [bySize({ gem: 'topaz_blue', cut: 'oval', setting: 'prong6' }, 12_000, 10_000)],
    }),
    stacking: () => ({ band: { profile: 'half_round', widthUm: 1_800, thicknessUm: 1_600 } }),
  },
  pendant: {
    solitaire: () => ({ stones: [pendantStone()] }),
    halo: () => ({ stones: [pendantStone(), haloAround(pendantStone(), 1_300)] }),
    bar: () => ({}),
    disc: () => ({ finish: 'satin' }),
  },
  necklace: {
    riviere: () => ({
      alloy: 'gold_14k_white',
      stones: [melee(lineCount(CHAIN_UM, 2_500), 2_500, 'diamond_lab')],
    }),
    station: () => ({ stones: [{ ...melee(7, 3_000), setting: 'bezel' }] }),
    chain: () => ({}),
  },
  earrings: {
    stud: () => ({ stones: [studs()] }),
    hoop: () => ({}),
    huggie: () => ({ stones: [{ ...melee(24, 1_300), role: 'pave', setting: 'pave' }] }),
    drop: () => ({
      stones: [bySize({ gem: 'aquamarine', cut: 'pear', setting: 'bezel', count: 2 }, 9_000, 6_000)],
    }),
  },
  bracelet: {
    tennis: () => ({
      alloy: 'gold_14k_white',
      stones: [melee(lineCount(BRACELET_UM, 2_500), 2_500, 'diamond_lab')],
    }),
    chain: () => ({}),
    bangle: () => ({}),
  },
  gemstone: {
    loose: () => ({
      alloy: null,
      stones: [byWeight({ gem: 'sapphire_blue', cut: 'oval', setting: 'none' }, 200)],
    }),
    recut: () => ({
      alloy: null,
      stones: [
        { ...byWeight({ gem: 'sapphire_blue', cut: 'oval', setting: 'none' }, 200), origin: 'customer' },
      ],
    }),
  },
}

const USUAL_STYLE: Partial<Record<Category, string>> = { ring: 'solitaire' }

/**
 * A piece worth looking at, that a bench would make as it is: what the designer opens with. Ring size and chain length
 * are left out, so that the estimate says they were assumed. An unknown style is the category's usual one.
 */
export function startingSpec(category: Category, style?: string): DesignSpec {
  const usual = USUAL_STYLE[category] ?? STYLES[category][0]
  const builds = BUILDS[category]
  const known = style !== undefined && Object.hasOwn(builds, style) && isStyle(category, style)
  const chosen = known ? style : usual
  const { band, alloy = 'gold_14k_yellow', stones = [], finish = 'polished' } = builds[chosen]?.() ?? {}
  const spec: DesignSpec = { category, style: chosen, metal: alloy && { alloy }, stones, finish }
  return band ? { ...spec, band: { ...band } } : spec
}

function isStyle(category: Category, style: string): boolean {
  const styles: readonly string[] = STYLES[category]
  return styles.includes(style)
}

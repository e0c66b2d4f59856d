import { ASSUMED_RING_SIZE, assumedBand } from './complete-spec.ts'
import { isRing } from './is-ring.ts'
import type { Band, DesignSpec, StoneGroup } from './design-spec.ts'
import { startingStone } from './starting-stones.ts'
import { haloCount, rowCount } from './stone-count.ts'
import { STYLES, type Category, type CutId, type GemId, type Setting, type StoneRole } from './vocabulary.ts'

/** `size` in µm across from 500 up, in points below; a `count` of 0 is as many as go around; diamonds and rounds. */
type Row = readonly [
  role: StoneRole,
  setting: Setting,
  size: number,
  count: number,
  gem?: GemId,
  cut?: CutId,
  widthUm?: number,
]

/** The stones each style starts with around a center of `gem` and `points`; styles without any are left out. */
const rowsFor = (gem: GemId, points: number): Partial<Record<string, readonly Row[]>> => {
  const center: Row = ['center', 'prong4', points, 1, gem]
  return {
    solitaire: [center],
    halo: [center, ['halo', 'pave', 1_300, 0]],
    hidden_halo: [center, ['hidden_halo', 'pave', 1_200, 0]],
    three_stone: [center, ['side', 'prong4', 30, 2]],
    side_stones: [center, ['pave', 'pave', 1_300, 16]],
    cluster: [
      ['center', 'prong4', 50, 1, gem],
      ['accent', 'shared_prong', 2_000, 0],
    ],
    toi_et_moi: [
      ['center', 'bezel', 75, 1, gem, 'pear'],
      ['side', 'prong4', 75, 1, 'diamond_natural', 'emerald'],
    ],
    half_eternity: [['row', 'shared_prong', 2_000, 0]],
    full_eternity: [['row', 'shared_prong', 2_000, 0]],
    cocktail: [['center', 'prong6', 12_000, 1, 'topaz_blue', 'oval', 10_000]],
    // 18 and 7 in of stones 0.5 mm apart (docs/jewelry-facts.md#measures-of-other-pieces).
    riviere: [['row', 'shared_prong', 2_500, 152, 'diamond_lab']],
    tennis: [['row', 'shared_prong', 2_500, 59, 'diamond_lab']],
    station: [['row', 'bezel', 3_000, 7]],
    stud: [['center', 'prong4', 50, 2]],
    huggie: [['pave', 'pave', 1_300, 24]],
    drop: [['center', 'bezel', 9_000, 2, 'aquamarine', 'pear', 6_000]],
    loose: [['center', 'none', 200, 1, 'sapphire_blue', 'oval']],
    recut: [['center', 'none', 200, 1, 'sapphire_blue', 'oval']],
  }
}

function stonesOf(category: Category, style: string): StoneGroup[] {
  const rows = rowsFor(category === 'ring' ? 'sapphire_blue' : 'diamond_natural', isRing(category) ? 100 : 50)
  const stones: StoneGroup[] = []
  for (const [role, setting, size, count, gem = 'diamond_natural', cut = 'round', widthUm] of rows[style] ??
    []) {
    const stone = startingStone({ role, setting, gem, cut }, size, widthUm)
    const [main] = stones
    const counted = main
      ? haloCount(main, size) * main.count
      : rowCount(style, ASSUMED_RING_SIZE.innerDiameterUm, stone)
    stones.push({ ...stone, count: count || counted || 1 })
  }
  return style === 'recut' ? stones.map((stone) => ({ ...stone, origin: 'customer' })) : stones
}

const ROW_BAND: Band = { profile: 'flat', widthUm: 2_500, thicknessUm: 1_900 }

/** Bands that are not the usual one of their category. */
const BANDS: Partial<Record<string, Band>> = {
  half_eternity: ROW_BAND,
  full_eternity: ROW_BAND,
  // Narrower at the back, so that a broad top stays comfortable.
  signet: { profile: 'd', widthUm: 10_000, thicknessUm: 2_000, taperUm: 6_000 },
  cocktail: { profile: 'court', widthUm: 3_500, thicknessUm: 2_000 },
  stacking: { profile: 'half_round', widthUm: 1_800, thicknessUm: 1_600 },
}

/**
 * A piece worth looking at, that a bench would make as it is: what the designer opens with. Ring size and chain length
 * are left out, so that the estimate says they were assumed. An unknown style is the category's usual one.
 */
export function startingSpec(category: Category, wanted?: string): DesignSpec {
  const styles: readonly string[] = STYLES[category]
  const usual = category === 'ring' ? 'solitaire' : STYLES[category][0]
  const style = wanted !== undefined && styles.includes(wanted) ? wanted : usual
  const white = style === 'riviere' || style === 'tennis'
  return {
    category,
    style,
    metal: category === 'gemstone' ? null : { alloy: white ? 'gold_14k_white' : 'gold_14k_yellow' },
    ...(isRing(category) && { band: { ...(BANDS[style] ?? assumedBand(category)) } }),
    stones: stonesOf(category, style),
    finish: style === 'disc' ? 'satin' : 'polished',
  }
}

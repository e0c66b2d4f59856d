import { ASSUMED_RING_SIZE, completeSpec } from '../complete-spec.ts'
import { centerStone, type DesignSpec, type StoneGroup } from '../design-spec.ts'
import { LIMITS } from '../limits.ts'
import { startingStone } from '../starting-stones.ts'
import { haloCount, lineCount, rowCount } from '../stone-count.ts'
import { GEMS, SETTINGS, type Category, type Setting } from '../vocabulary.ts'
import { oneOf, type Said } from './said.ts'
import { applyToStone } from './stone.ts'

const FOR_ROWS: ReadonlySet<Setting> = new Set(['pave', 'channel', 'shared_prong'])
const isRow = ({ role }: StoneGroup): boolean => role === 'row' || role === 'pave'

/** The stone a piece without any gets when one is named, its points by category. */
const FIRST_STONE: Record<Category, readonly [setting: Setting, points: number]> = {
  engagement_ring: ['prong4', 100],
  wedding_band: ['flush', 5],
  ring: ['prong4', 100],
  pendant: ['prong4', 50],
  necklace: ['bezel', 50],
  earrings: ['prong4', 50],
  bracelet: ['bezel', 25],
  gemstone: ['none', 100],
}

function firstStone({ category, style }: DesignSpec, said: Said): StoneGroup | undefined {
  const gem = oneOf(said.get('gem'), GEMS)
  if (!gem) return undefined
  const [usual, points] = FIRST_STONE[category]
  // The face of a signet lies flat.
  const setting = style === 'signet' ? 'flush' : usual
  const stone = startingStone({ role: 'center', gem, cut: 'round', setting }, points)
  return category === 'earrings' ? { ...stone, count: 2 } : stone
}

/** What the words are about: the center stone, else the row, else whatever the piece has, else a stone of its own. */
function withMainStone(spec: DesignSpec, said: Said): StoneGroup[] {
  const { stones } = spec
  const main = stones.find(({ role }) => role === 'center') ?? stones.find(isRow) ?? stones[0]
  if (main) return stones.map((stone) => (stone === main ? applyToStone(stone, said) : stone))
  const first = firstStone(spec, said)
  return first ? [applyToStone(first, said)] : stones
}

function withSetting(stones: StoneGroup[], said: Said): StoneGroup[] {
  const setting = oneOf(said.get('setting'), SETTINGS)
  if (!setting) return stones
  const hasCenter = stones.some(({ role }) => role === 'center')
  const takes = (stone: StoneGroup) =>
    FOR_ROWS.has(setting) ? isRow(stone) : stone.role === 'center' || (!hasCenter && isRow(stone))
  return stones.map((stone) => (takes(stone) ? { ...stone, setting } : stone))
}

const within = (count: number): number => Math.min(LIMITS.stoneCount.max, count)

/** Counts that follow from sizes: a halo around its center, a row around its finger or as long as its piece. */
function recounted(spec: DesignSpec, before: DesignSpec): StoneGroup[] {
  const center = centerStone(spec)
  const old = centerStone(before)
  const moved = center && (center.lengthUm !== old?.lengthUm || center.widthUm !== old.widthUm)
  const { size } = completeSpec(spec).spec
  const innerUm = size?.kind === 'ring' ? size.innerDiameterUm : ASSUMED_RING_SIZE.innerDiameterUm
  const lengthUm = size?.kind === 'length' ? size.lengthUm : 0
  return spec.stones.map((stone, i) => {
    if (center && moved && (stone.role === 'halo' || stone.role === 'hidden_halo'))
      return { ...stone, count: within(haloCount(center, stone.widthUm) * center.count) }
    const sameRow = before.stones[i]?.widthUm === stone.widthUm && before.stones[i].setting === stone.setting
    if (stone.role !== 'row' || (sameRow && spec.size === before.size)) return stone
    const count = rowCount(spec.style, innerUm, stone) ?? lineCount(spec.style, lengthUm, stone)
    return { ...stone, count: within(count ?? stone.count) }
  })
}

/** The stones with what was said laid over them. `before` is the piece they came from, `spec` already has its new size. */
export function applyToStones(spec: DesignSpec, said: Said): StoneGroup[] {
  return withSetting(withMainStone(spec, said), said)
}

export { recounted }

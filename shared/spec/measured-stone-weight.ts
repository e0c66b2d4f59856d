import { CUT_FACTORS } from './data/cut-factors.ts'
import { gravityCenti } from './data/gem-gravity.ts'
import type { StoneMeasures } from './stone-size.ts'

/** Linear between the published ratios, constant beyond them. */
function factorAt(factors: [ratioPermille: number, factor: number][], ratioPermille: number): number {
  let [before] = factors
  for (const point of factors) {
    const [ratio, factor] = point
    if (before && ratio >= ratioPermille) {
      const [from, low] = before
      return ratio === from
        ? factor
        : low + ((factor - low) * Math.max(0, ratioPermille - from)) / (ratio - from)
    }
    before = point
  }
  return before?.[1] ?? 0
}

/**
 * Weight in points of a stone measured with its depth, all in µm, such as a customer's own. About 1.5 % for rounds,
 * 8 % for step cuts; add for a thick girdle. `null` for cuts without a published factor: weigh those.
 */
export function measuredStoneWeightPoints(stone: StoneMeasures & { depthUm: number }): number | null {
  const factors = CUT_FACTORS[stone.cut]
  if (!factors) return null
  const { lengthUm, widthUm, depthUm } = stone
  const factor = factorAt(factors, (lengthUm * 1000) / widthUm)
  return Math.round((factor * gravityCenti(stone.gem) * lengthUm * widthUm * depthUm) / 352e13)
}

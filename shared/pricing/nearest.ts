/**
 * A ratio of whole numbers to the nearest whole number, a half upward. Exact whatever the size, so that the order of
 * the factors in `over` can't show in the result. `over` ≥ 0, `under` > 0.
 */
export const nearest = (over: bigint, under: bigint): number => Number((2n * over + under) / (2n * under))

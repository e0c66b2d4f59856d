/**
 * Measures of what a spec does not say, in µm: the same are weighed, priced and drawn
 * (docs/jewelry-facts.md#measures-of-other-pieces).
 */

/** Pendants that are a piece of metal. */
export const PLATES = {
  bar: { lengthUm: 35_000, widthUm: 3_000, thicknessUm: 1_200 },
  disc: { lengthUm: 16_000, widthUm: 16_000, thicknessUm: 1_000 },
} as const

/** Hoops by the circle through the middle of their wire; `solidPermille` of its section is metal (2 mm tube is hollow). */
export const HOOPS = {
  hoop: { radiusUm: 9_000, wireUm: 2_000, solidPermille: 477 },
  huggie: { radiusUm: 4_800, wireUm: 2_285, solidPermille: 1_000 },
} as const

/** A bangle without a band of its own is round wire. */
export const BANGLE_WIRE_UM = 3_000

/** Width of the chain where the spec gives none, by what hangs on it. */
export const CHAIN_UM = { pendant: 1_100, necklace: 1_800, bracelet: 2_800 } as const

/** Inner radius of what closes in a circle as long as the piece. */
export const circleRadiusUm = (lengthUm: number): number => lengthUm / (2 * Math.PI)

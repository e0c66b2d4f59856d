/** The side of a demo picture and the rays through its pixels: fewer than the studio's own, so that forty are soon drawn. */
export const DEMO_PICTURE = { sizePx: 640, samples: 2 } as const

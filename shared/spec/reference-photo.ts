/** What a reference photo is given for. */
export const ASPECTS = ['style', 'stone', 'shape'] as const
export type Aspect = (typeof ASPECTS)[number]

/** The longest side of a reference photo, in pixels: browsers shrink theirs to it, and no engine is sent a larger one. */
export const PHOTO_SIDE_PX = 1_600

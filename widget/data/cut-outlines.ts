import type { CutId } from '#shared/spec/vocabulary.ts'

/** Asked for most; shown as tiles, the others are in the list. */
export const POPULAR_CUTS: ReadonlySet<CutId> = new Set<CutId>([
  'round',
  'oval',
  'pear',
  'marquise',
  'heart',
  'princess',
  'cushion',
  'radiant',
  'emerald',
  'asscher',
  'baguette',
  'cabochon',
])

/** Outlines on a 24 × 24 grid, for the shape picker. */
export const CUT_OUTLINES: Record<CutId, string> = {
  round: 'M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18z',
  oval: 'M12 2.5c-3.9 0-6.5 4-6.5 9.5s2.6 9.5 6.5 9.5 6.5-4 6.5-9.5-2.6-9.5-6.5-9.5z',
  pear: 'M12 2c-2 4-6.5 8-6.5 13a6.5 6.5 0 0 0 13 0c0-5-4.5-9-6.5-13z',
  marquise: 'M12 2c-4 3-5.5 6.5-5.5 10s1.5 7 5.5 10c4-3 5.5-6.5 5.5-10S16 5 12 2z',
  heart: 'M12 21C6 16 3 12.5 3 9a4.7 4.7 0 0 1 9-2 4.7 4.7 0 0 1 9 2c0 3.5-3 7-9 12z',
  princess: 'M4 4h16v16H4z',
  cushion: 'M8 4h8c2.5 0 4 1.5 4 4v8c0 2.5-1.5 4-4 4H8c-2.5 0-4-1.5-4-4V8c0-2.5 1.5-4 4-4z',
  radiant: 'M8 2.5h8l3 3v13l-3 3H8l-3-3v-13z',
  emerald: 'M8.5 2.5h7l3 3v13l-3 3h-7l-3-3v-13zM9.5 6.5h5v11h-5z',
  asscher: 'M8.5 4h7L20 8.5v7L15.5 20h-7L4 15.5v-7zM9.5 8.5h5v7h-5z',
  trillion: 'M12 3.5c4 3.5 7.5 9 9 14.5-6 2-12 2-18 0 1.5-5.5 5-11 9-14.5z',
  baguette: 'M8 2.5h8v19H8z',
  cabochon: 'M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18zM8 9.5a5 5 0 0 1 4-3',
  rose: 'M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18zM12 12l4.5-7.5M12 12H3.5M12 12l4.5 7.5M12 12l8.5 0',
  old_mine: 'M12 3c6 0 9 3 9 9s-3 9-9 9-9-3-9-9 3-9 9-9zM12 9.5l2.5 2.5-2.5 2.5L9.5 12z',
  hexagon: 'M12 3l8 4.5v9L12 21l-8-4.5v-9z',
  kite: 'M12 2l6.5 8L12 22 5.5 10z',
  half_moon: 'M3 7.5h18a9 9 0 0 1-18 0z',
  shield: 'M4 4h16v8L12 21 4 12z',
  bullet: 'M6 21V11c0-4 3-7.5 6-9 3 1.5 6 5 6 9v10z',
  french: 'M4 4h16v16H4zM12 7.5l4.5 4.5-4.5 4.5L7.5 12z',
  portuguese: 'M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18zM12 7l4.3 2.5v5L12 17l-4.3-2.5v-5z',
  briolette: 'M12 2c-2.5 5-6 8.5-6 13a6 6 0 0 0 12 0c0-4.5-3.5-8-6-13zM6.5 13l5.5 7.5 5.5-7.5M12 3v17',
  pearl_round: 'M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18zM8 8a4 4 0 0 1 2-1.5',
}

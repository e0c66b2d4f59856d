import { ENGLISH_CUES } from './data/cues.ts'
import type { Cues } from './cues.ts'

/** What languages beside English bring: lexicons as `data/english.ts` writes them, and their cues. */
export type Words = { lexicons: readonly string[]; cues: Cues }

export const NO_WORDS: Words = { lexicons: [], cues: ENGLISH_CUES }

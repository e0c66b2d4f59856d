import type { ENGLISH_CUES } from './data/cues.ts'

/** Small words that turn the meaning of those beside them, as alternatives of a regular expression. */
export type Cues = Readonly<Record<keyof typeof ENGLISH_CUES, string>>

/** What is made of cues, made once for each language set. */
export const onceForCues = <T>(make: (cues: Cues) => T): ((cues: Cues) => T) => {
  const made = new WeakMap<Cues, T>()
  return (cues) => {
    const known = made.get(cues) ?? make(cues)
    made.set(cues, known)
    return known
  }
}

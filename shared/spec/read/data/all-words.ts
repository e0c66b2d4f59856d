import de from './de-words.ts'
import es from './es-words.ts'
import fr from './fr-words.ts'
import it from './it-words.ts'
import pt from './pt-words.ts'

/** The lexicons of every language we read beside English. */
export const ALL_WORDS: readonly string[] = [de, es, fr, it, pt]

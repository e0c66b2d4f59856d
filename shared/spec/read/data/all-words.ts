import type { Lexicon } from '../languages.ts'
import de from './de-words.ts'
import es from './es-words.ts'
import fr from './fr-words.ts'
import it from './it-words.ts'
import pt from './pt-words.ts'

/** Every language we read beside English: for the service, which has them all at hand. */
export const ALL_WORDS: readonly Lexicon[] = [
  { language: 'de', words: de },
  { language: 'es', words: es },
  { language: 'fr', words: fr },
  { language: 'it', words: it },
  { language: 'pt', words: pt },
]

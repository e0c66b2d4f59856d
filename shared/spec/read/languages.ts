import { fold } from './fold.ts'

/** The languages whose words are read beside English. */
export type Language = 'de' | 'es' | 'fr' | 'it' | 'pt'

/** The words of one of them, written as in `data/english.ts`. */
export type Lexicon = { language: Language; words: string }

/** Words that give a language away where people speak of jewelry; none of them is English. */
const TELLTALES: readonly [Language, RegExp][] = [
  [
    'de',
    /\b(?:ich|mit|und|fur|ohne|eine?n?|kein\w*|gros?se|\w*(?:gelb|weis+|rot)gold|\w*silber|\w*kette|platin|\w*(?:diamant|brillant)(?:en|ring)?|saphir\w*|rubin|smaragd|armband|anhanger|(?:ehe|trau|ver|ohr|siegel)\w+)\b/,
  ],
  [
    'es',
    /\b(?:con|una?|para|quiero|busco|anillo|oro|plata|talla|aretes|pendientes|pulsera|colgante|alianza)\b/,
  ],
  [
    'fr',
    /\b(?:avec|une|pour|je|bague|argent|taille|collier|boucles|pendentif|alliance|diamants?|saphir|emeraude)\b/,
  ],
  ['it', /\b(?:con|una?|vorrei|anello|oro|argento|misura|fed[ei]|collana|orecchini|ciondolo|bracciale)\b/],
  ['pt', /\b(?:uma?|para|quero|anel|ouro|prata|aro|aliancas?|colar|brincos?|pingente|pulseira)\b/],
]

/** The languages to read a text in beside English: the reader's own, and those it shows signs of. */
export function languagesOf(text: string, locale: string): Language[] {
  const folded = fold(text)
  return TELLTALES.flatMap(([language, signs]) =>
    locale.startsWith(language) || signs.test(folded) ? [language] : [],
  )
}

import { fold } from './fold.ts'

/** Words that give another language away where people speak of jewelry; none of them is English. */
const SIGNS =
  /\b(?:ich|mit|und|fur|ohne|kein\w*|\w*(?:silber|kette|[bst]gold)|(?:ehe|trau|verlobungs)ringe?|con|(?<!\.)com|un[aeo]?|uma?|para|quiero|quero|anillo|anell?o?|ou?ro|plata|prata|argento?|talla|misura|fed[ei]|alian\w+|avec|pour|je|bague|alliances?)\b/

/** Whether a text may be in another language than English, by the reader's locale or its own words. */
export const isForeign = (text: string, locale: string): boolean =>
  !locale.startsWith('en') || SIGNS.test(fold(text))

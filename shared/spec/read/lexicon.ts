/** Words by what they say: field → value → phrases joined by `|`. `-` is a value we know but do not make. */
export type Lexicon = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Something found in the text. `from`/`to` are UTF-16 offsets. */
export type Match = { field: string; value: string; from: number; to: number }

export type Phrase = { words: readonly string[]; field: string; value: string }

export type Token = { word: string; from: number; to: number }

const ENDING = /(?<=..)ies?$|(?<=[a-rt-z])s$/

/** One form for singular and plural: rubies → ruby, huggies → huggy; the same for our words and the shopper's. */
const singular = (word: string): string =>
  word.length < 4 ? word : word.replace(ENDING, (end) => (end === 's' ? '' : 'y'))

/** Words and numbers of folded text, hyphens and apostrophes apart. */
export const tokensOf = (folded: string): Token[] =>
  Array.from(folded.matchAll(/\d+|[a-z\u0370-\uffff]+/g), ({ 0: word, index }) => ({
    word: singular(word),
    from: index,
    to: index + word.length,
  }))

/** One UTF-16 unit for one: lower case, no accents, straight quotes; offsets stay true. */
export const fold = (text: string): string =>
  text
    .replace(/[^\0-\x7f]/g, (unit) => {
      const at = '’‘“”„«»×ß'.indexOf(unit)
      return at < 0 ? unit.normalize('NFD').charAt(0) : `''"""""xs`.charAt(at)
    })
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())

export type Index = {
  byFirst: ReadonlyMap<string, Phrase[]>
  byLetter: ReadonlyMap<string, string[]>
  known: Set<string>
}

/** Phrases by their first word, the longest first. */
export function indexLexicons(lexicons: readonly Lexicon[]): Index {
  const byFirst = new Map<string, Phrase[]>()
  const known = new Set<string>()
  for (const lexicon of lexicons)
    for (const [field, values] of Object.entries(lexicon))
      for (const [value, phrases] of Object.entries(values))
        for (const phrase of phrases.split('|')) {
          const words = tokensOf(fold(phrase)).map(({ word }) => word)
          const first = words[0] ?? ''
          const same = byFirst.get(first)
          if (same) same.push({ words, field, value })
          else byFirst.set(first, [{ words, field, value }])
          for (const word of words) known.add(word)
        }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.words.length - a.words.length)
  const byLetter = new Map<string, string[]>()
  for (const word of known)
    if (word.length > 5) byLetter.set(word.charAt(0), [...(byLetter.get(word.charAt(0)) ?? []), word])
  return { byFirst, byLetter, known }
}

/** Whether two words differ by one letter missing, added, changed or swapped with its neighbour. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const [restA, restB] = [a.slice(start), b.slice(start)]
  return (
    restA.slice(1) === restB.slice(1) ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  )
}

/** The word itself, or the one word of the lexicon it is a slip of. Short words are left alone. */
const corrected = ({ known, byLetter }: Index, word: string): string =>
  word.length < 6 || known.has(word)
    ? word
    : (byLetter.get(word.charAt(0))?.find((other) => isOneSlip(word, other)) ?? word)

/** Every phrase of the lexicon in the text, the longest at each place; one phrase may say several things. */
export function findPhrases(index: Index, folded: string): Match[] {
  const tokens = tokensOf(folded).map((token) => ({ ...token, word: corrected(index, token.word) }))
  const matches: Match[] = []
  let at = 0
  while (at < tokens.length) {
    const fits = ({ words }: Phrase) => words.every((word, i) => tokens[at + i]?.word === word)
    const [longest, ...rest] = index.byFirst.get(tokens[at]?.word ?? '')?.filter(fits) ?? []
    const length = longest?.words.length ?? 0
    const from = tokens[at]?.from ?? 0
    const to = tokens[at + length - 1]?.to ?? from
    for (const phrase of longest ? [longest, ...rest] : [])
      if (phrase.words.length === length) matches.push({ field: phrase.field, value: phrase.value, from, to })
    at += Math.max(1, length)
  }
  return matches
}

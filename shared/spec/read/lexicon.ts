import { ENGLISH_NAMES } from '../names.ts'
import { ENGLISH } from './data/english.ts'
import { EUROPEAN } from './data/european.ts'

/** Something found in the text. `from`/`to` are UTF-16 offsets. */
export type Match = { field: string; value: string; from: number; to: number }

type Phrase = { words: readonly string[]; field: string; value: string }

/** One form for singular and plural: rubies → ruby, huggies → huggy; the same for our words and the shopper's. */
const singular = (word: string): string =>
  word.length < 4 ? word : word.replace(/(?<=..)ies?$|(?<=[a-rt-z])s$/, (end) => (end === 's' ? '' : 'y'))

/** Words and numbers of folded text, hyphens and apostrophes apart. */
const tokensOf = (folded: string) =>
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

/** Phrases by their first word; a `known` word is not taken for a slip of another. */
type Index = { phrases: Map<string, Phrase[]>; known: Set<string> }

function add({ phrases, known }: Index, field: string, value: string, phrase: string): void {
  const words = tokensOf(fold(phrase)).map(({ word }) => word)
  for (const word of words) known.add(word)
  const [first = ''] = words
  phrases.set(first, [...(phrases.get(first) ?? []), { words, field, value }])
}

/** What we call things ourselves, where it can be nothing else: not "round" of a pearl, nor "lab-grown" as part of a gem. */
function addNames(index: Index): void {
  const { category, style, gem, cut, setting, profile: bandProfile, finish } = ENGLISH_NAMES
  for (const [field, names] of Object.entries({ category, style, gem, cut, setting, bandProfile, finish }))
    for (const [value, name] of Object.entries(names))
      if (!/none|_lab$|pearl_round/.test(value)) add(index, field, value, name.replace(/^a | setting$/g, ''))
}

function addLexicon(index: Index, lexicon: string): void {
  let field = ''
  for (const line of lexicon.trim().split('\n')) {
    const [value = '', phrases] = line.split('=')
    if (phrases) for (const phrase of phrases.split('|')) add(index, field, value, phrase)
    else field = value
  }
}

let index: Index | undefined

function lexicons(): Index {
  if (index) return index
  index = { phrases: new Map(), known: new Set() }
  addNames(index)
  addLexicon(index, ENGLISH)
  addLexicon(index, EUROPEAN)
  return index
}

/** Whether two words differ by one letter missing, added, changed or swapped with its neighbour. */
function isOneSlip(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const [restA, restB] = [a.slice(start), b.slice(start)]
  return (
    restA.slice(1) === restB.slice(1) ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA.slice(0, 2) + restB.slice(2) === restB.charAt(1) + restB.charAt(0) + restA.slice(2)
  )
}

/** The word itself, or the one word of the lexicon it is a slip of. Short words are left alone. */
function corrected({ known }: Index, word: string): string {
  if (word.length < 6 || known.has(word)) return word
  for (const other of known)
    if (other.length > 5 && other[0] === word[0] && isOneSlip(word, other)) return other
  return word
}

/** Every phrase of the lexicon in the text, the longest at each place; one phrase may say several things. */
export function findPhrases(folded: string): Match[] {
  const index = lexicons()
  const tokens = tokensOf(folded).map((token) => ({ ...token, word: corrected(index, token.word) }))
  const matches: Match[] = []
  for (let at = 0; at < tokens.length;) {
    const fits = (index.phrases.get(tokens[at]?.word ?? '') ?? []).filter(({ words }) =>
      words.every((word, i) => tokens[at + i]?.word === word),
    )
    const length = Math.max(1, ...fits.map(({ words }) => words.length))
    const from = tokens[at]?.from ?? 0
    const to = tokens[at + length - 1]?.to ?? from
    for (const { words, field, value } of fits)
      if (words.length === length) matches.push({ field, value, from, to })
    at += length
  }
  return matches
}

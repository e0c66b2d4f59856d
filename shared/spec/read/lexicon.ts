import { ENGLISH_NAMES } from '../names.ts'
import { ENGLISH } from './data/english.ts'
import { fold } from './fold.ts'
import { closest, stemOf } from './slips.ts'

/** Something found in the text. `from`/`to` are UTF-16 offsets. */
export type Match = { field: string; value: string; from: number; to: number }

type Phrase = { words: readonly string[]; field: string; value: string }
type Token = { word: string; from: number; to: number }

/** One form for singular and plural: rubies → ruby, huggies → huggy; the same for our words and the shopper's. */
const singular = (word: string): string =>
  word.length < 4 ? word : word.replace(/(?<=..)ies?$|(?<=[a-rt-z])s$/, (end) => (end === 's' ? '' : 'y'))

/** Words and numbers of folded text, hyphens and apostrophes apart. */
const tokensOf = (folded: string): Token[] =>
  Array.from(folded.matchAll(/\d+|[a-z\u0370-\uffff]+/g), ({ 0: word, index }) => ({
    word: singular(word),
    from: index,
    to: index + word.length,
  }))

/** Phrases by their first word; a `known` word is not taken for a slip of another. */
type Index = { phrases: Map<string, Phrase[]>; known: Set<string>; stems: Map<string, string> }

function add({ phrases, known, stems }: Index, field: string, value: string, phrase: string): void {
  const words = tokensOf(fold(phrase)).map(({ word }) => word)
  for (const word of words) {
    known.add(word)
    const stem = stemOf(word)
    if (!stems.has(stem)) stems.set(stem, word)
  }
  const [first = ''] = words
  const same = (other: Phrase) =>
    other.field === field && other.value === value && other.words.join() === words.join()
  const others = phrases.get(first) ?? []
  if (!others.some(same)) phrases.set(first, [...others, { words, field, value }])
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

const indexes = new WeakMap<readonly string[], Index>()

/** Each list of lexicons is taken apart once. */
function indexOf(lexicons: readonly string[]): Index {
  const made = indexes.get(lexicons)
  if (made) return made
  const index: Index = { phrases: new Map(), known: new Set(), stems: new Map() }
  addNames(index)
  for (const lexicon of [ENGLISH, ...lexicons]) addLexicon(index, lexicon)
  indexes.set(lexicons, index)
  return index
}

/** The word itself, the one it is an inflection or a slip of, or the two it is put together from ("Saphirring"). */
function recognised({ known, stems }: Index, token: Token): Token[] {
  const { word, from, to } = token
  const told = (text: string) => (known.has(text) ? text : stems.get(stemOf(text)))
  const same = told(word)
  if (same) return [{ word: same, from, to }]
  for (let at = 3; word.length >= 8 && at <= word.length - 4; at++) {
    const [first, second] = [told(word.slice(0, at)), told(word.slice(at))]
    if (first && second)
      return [
        { word: first, from, to: from + at },
        { word: second, from: from + at, to },
      ]
  }
  return [{ word: closest(word, stems), from, to }]
}

/** Every phrase of the lexicons in the text, the longest at each place; one phrase may say several things. */
export function findPhrases(folded: string, lexicons: readonly string[]): Match[] {
  const index = indexOf(lexicons)
  const tokens = tokensOf(folded).flatMap((token) => recognised(index, token))
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

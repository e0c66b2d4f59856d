/** A word without its gender, number or case: "ovalado", "ovalada" and "ovaler", "ovale", "oval" meet. */
export const stemOf = (word: string): string => word.replace(/(?<=.{4})(?:ern?|e[mn]?|[aio])$/, '')

/** Whether two words differ by at most so many letters missing, added, changed or swapped with their neighbour. */
function isWithin(a: string, b: string, slips: number): boolean {
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const [x, y] = [a.slice(start), b.slice(start)]
  if (x === y) return true
  if (slips < 1 || Math.abs(x.length - y.length) > slips) return false
  const left = slips - 1
  return (
    isWithin(x.slice(1), y.slice(1), left) ||
    isWithin(x, y.slice(1), left) ||
    isWithin(x.slice(1), y, left) ||
    (x[0] === y[1] && x[1] === y[0] && isWithin(x.slice(2), y.slice(2), left))
  )
}

/** Long words may be two letters off; short ones are left alone, and one that lost a letter may be short itself. */
const slipsIn = (word: string): number => (word.length < 5 ? 0 : word.length < 9 ? 1 : 2)

/** Of five letters one may be missing or doubled; it is another word when one is changed. */
const comparable = (word: string, known: string, difference: number): boolean =>
  word[0] === known[0] &&
  word.length + known.length > 10 &&
  (difference !== 0 || Math.min(word.length, known.length) > 5)

/** The word of a lexicon it is nearest to, with the same first letter, or the word itself. `stems` has our words by stem. */
export function closest(word: string, stems: ReadonlyMap<string, string>): string {
  const stem = stemOf(word)
  for (let slips = 1; slips <= slipsIn(word); slips++)
    for (const [other, known] of stems)
      if (comparable(word, known, stem.length - other.length) && isWithin(stem, other, slips)) return known
  return word
}

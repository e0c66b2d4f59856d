const trimmed = (value: number, digits: number): string => String(Number(value.toFixed(digits)))

/** Hundredths of a carat as people say them: "1.5 ct", "0.75 ct". */
export const carats = (points: number): string => `${trimmed(points / 100, 2)} ct`

/** µm as millimeters with at most `digits` decimals and no unit: "8.1". */
export const millimeters = (um: number, digits = 1): string => trimmed(um / 1_000, digits)

/** A stone's face from µm: "8.1 × 5.8 mm", "6.5 mm" where both sides are the same. */
export function face({ lengthUm, widthUm }: { lengthUm: number; widthUm: number }, digits = 1): string {
  const [length, width] = [millimeters(lengthUm, digits), millimeters(widthUm, digits)]
  return length === width ? `${length} mm` : `${length} × ${width} mm`
}

/** A chain's length from µm, in both units people use: "45.7 cm (18 in)". */
export const longLength = (um: number, digits = 1): string =>
  `${trimmed(um / 10_000, digits)} cm (${trimmed(um / 25_400, digits)} in)`

export const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** English article by sound, as far as our words need it: an oval, an 18k, a huggie. */
export const withArticle = (text: string): string =>
  `${/^(?:[aeio]|8|11|18)/i.test(text) ? 'an' : 'a'} ${text}`

/** English plural, as far as stone names need it: rubies, topazes, diamonds. */
export const plural = (name: string): string => {
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`
  return /[sxz]$/.test(name) ? `${name}es` : `${name}s`
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const countWord = (count: number): string => SMALL[count] ?? String(count)

/** "an oval ruby", "two oval rubies", "18 round diamonds". */
export const counted = (count: number, name: string): string =>
  count === 1 ? withArticle(name) : `${countWord(count)} ${plural(name)}`

/** "a", "a and b", "a, b and c". */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`

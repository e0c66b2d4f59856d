/** Prefixes of row ids, one per noun. */
export const ID_PREFIXES = {
  store: 'sto',
  seller: 'sel',
  design: 'des',
  concept: 'con',
  reference: 'ref',
  lead: 'lead',
  assignment: 'asg',
  event: 'evt',
  message: 'msg',
  outbox: 'out',
  priceBook: 'pb',
  quote: 'quo',
  invitation: 'inv',
  audit: 'aud',
  request: 'req',
} as const
export type IdKind = keyof typeof ID_PREFIXES

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** Fills `bytes` with randomness; `crypto.getRandomValues` in production, a seeded generator in tests. */
export type RandomBytes = (length: number) => Uint8Array

const encodeTime = (instant: number): string => {
  let rest = instant
  let out = ''
  for (let i = 0; i < 10; i++) {
    out = (ALPHABET[rest % 32] ?? '0') + out
    rest = Math.floor(rest / 32)
  }
  return out
}

/** Base-32 text of random bytes, five bits a character. */
export const randomText = (length: number, random: RandomBytes): string =>
  Array.from(random(length), (byte) => ALPHABET[byte % 32] ?? '0').join('')

/** The part of an id that says what and when: `lead_` + 10 characters of the instant (ms). */
export const idStart = (kind: IdKind, instant: number): string =>
  `${ID_PREFIXES[kind]}_${encodeTime(instant)}`

/**
 * A prefixed, time-ordered id: its start and 12 random characters (60 bits).
 * Ids of the same kind sort by the instant they were made at.
 */
export const createId = (kind: IdKind, instant: number, random: RandomBytes): string =>
  idStart(kind, instant) + randomText(12, random)

/** The reference people read and say aloud: no vowels, no look-alikes, in two groups of four. */
export const createReference = (random: RandomBytes): string => {
  const letters = '23456789BCDFGHJKMNPQRSTVWXYZ'
  const text = Array.from(random(8), (byte) => letters[byte % letters.length] ?? '2').join('')
  return `${text.slice(0, 4)}-${text.slice(4)}`
}

/** As long as the standards let its parts be: without an end, a long text without spaces takes a square of its length. */
const EMAIL = /[^\s@<>]{1,64}@[^\s@<>]{1,190}\.[^\s@<>.,;:!?)]{1,63}/g
/** Seven digits or more, with what people put between them; shorter runs are sizes and prices. */
const PHONE = /\+?\(?\d(?:[\s()./,_\p{Pd}]{0,3}\d){6,14}/gu
const DATE = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4})$/
/** "2,000 to 3,500", "2000-3000": amounts and ranges of them, not "555-1234". */
const AMOUNTS = /^(?:\d{1,3}(?:[,. ]\d{3})+|\d{4,6})(?:\s?\p{Pd}\s?(?:\d{1,3}(?:[,. ]\d{3})+|\d{4,6}))?$/u

const isNumber = (text: string): boolean => DATE.test(text) || AMOUNTS.test(text)

/**
 * Hides addresses and numbers in a text whose writer is not (yet) the store's customer. Look-alike letters and
 * digits are made plain first, so that "＠" and "５５５" hide nothing.
 */
export const maskContacts = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(EMAIL, '[email hidden]')
    .replace(PHONE, (match) => (isNumber(match.trim()) ? match : '[number hidden]'))

const EMAIL = /[^\s@<>]+@[^\s@<>]+\.[^\s@<>.,;:!?)]+/g
/** Seven digits or more, with the usual punctuation between them; shorter runs are sizes, dates and prices. */
const PHONE = /\+?\(?\d(?:[\s()./-]{0,2}\d){6,14}/g
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/

/** Hides addresses and numbers in a text whose writer is not (yet) the store's customer. */
export const maskContacts = (text: string): string =>
  text
    .replace(EMAIL, '[email hidden]')
    .replace(PHONE, (match) => (ISO_DATE.test(match.trim()) ? match : '[number hidden]'))

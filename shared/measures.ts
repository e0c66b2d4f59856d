const number = (value: number, locale: string, digits: number): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value)

/** Micrometers as millimeters: "2.5 mm". */
export const millimeters = (um: number, locale: string, digits = 1): string =>
  `${number(um / 1_000, locale, digits)} mm`

/** Length and width of a stone as one measure: "8.1 × 5.8 mm". */
export const face = (lengthUm: number, widthUm: number, locale: string): string =>
  `${number(lengthUm / 1_000, locale, 1)} × ${millimeters(widthUm, locale)}`

/** Of a chain or a bracelet: "41 cm · 16 in". */
export const longLength = (um: number, locale: string): string =>
  `${number(um / 10_000, locale, 0)} cm · ${number(um / 25_400, locale, 1)} in`

/** Hundredths of a carat: "1.5 ct". */
export const carats = (points: number, locale: string): string => `${number(points / 100, locale, 2)} ct`

/** Milligrams as grams: "3.2 g". */
export const grams = (milligrams: number, locale: string): string =>
  `${number(milligrams / 1_000, locale, 1)} g`

/** "20%" */
export const percentage = (percent: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent' }).format(percent / 100)

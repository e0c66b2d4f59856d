/** The deep green of everything that has no accent of its own. */
export const HOUSE_ACCENT = '#20352f'

import type { Spot } from '#shared/pricing/price-book.ts'

/** Where spot prices come from. A feed is one more file here and one line in `index.ts`. */
export type SpotSource = {
  /** As sellers read it: "the LBMA fix". */
  name: string
  /** Whether there is anybody to ask; without, the page offers no refresh. */
  answers: boolean
  /** The latest prices in a currency, or null where the source has none. Rejects when it can't be reached. */
  latest: (currency: string) => Promise<Spot | null>
}

/** Nobody to ask: the jeweler types the four prices and their day. */
export const manualSpot: SpotSource = { name: 'by hand', answers: false, latest: async () => null }

import type { Sample } from '../../domain/price-books/sample-pieces.ts'
import type { LiveSample } from '../../platform/browser/islands/live-cost.tsx'
import { percent, type Reader, roundedMoney } from '../../platform/web/reader.ts'
import { copy } from '../copy.ts'

const words = copy.priceBook.samples

/** The sample pieces in words, against what they were by the saved book. */
export const sampleLines = (
  now: readonly Sample[],
  saved: readonly Sample[],
  currency: string,
  reader: Reader,
): LiveSample[] =>
  now.map(({ key, likelyMinor, costMinor }) => {
    const before = saved.find((sample) => sample.key === key)?.likelyMinor ?? likelyMinor
    const say = (amountMinor: number) => roundedMoney(reader, amountMinor, currency)
    const marginMinor = likelyMinor - costMinor
    return {
      title: words.titles[key],
      price: say(likelyMinor),
      cost: words.cost(say(costMinor), percent(reader, marginMinor / Math.max(1, likelyMinor))),
      change:
        likelyMinor === before
          ? ''
          : words.change(
              `${likelyMinor > before ? '+' : '−'}${say(Math.abs(likelyMinor - before))}`,
              say(before),
            ),
    }
  })

import type { PriceBook } from '#shared/pricing/price-book.ts'
import { ENGLISH_NAMES } from '#shared/spec/names.ts'
import type { GemId } from '#shared/spec/vocabulary.ts'
import type { CurrentBook } from '../../domain/price-books/read-price-book.ts'
import { money, type Reader } from '../../platform/web/reader.ts'
import { copy } from '../copy.ts'
import { addressOf, gemsOf, type Shown } from './shown-cells.ts'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const CARAT = 10_000

/** The price people know a stone by: a carat at one carat, of good quality or the reference grade. */
function knownPrice(gem: GemId, { stones, currency }: PriceBook, reader: Reader): string {
  const stone = stones[gem]
  if (stone.basis === 'width') return ''
  const row = stone.basis === 'tier' ? stone.perCaratMinor.good : stone.perCaratMinor
  const minor = row[stone.sizes.findIndex((size) => size >= CARAT)]
  return minor === undefined ? '' : copy.priceBook.atOneCarat[stone.basis](money(reader, minor, currency))
}

type Props = { now: CurrentBook; shown: Shown; reader: Reader }

/** The stones of a part; each has a page of its own. */
export const GemList = ({ now, shown, reader }: Props) => {
  const { book } = now.current
  return (
    <ul class="card needs gem-list">
      {gemsOf(book, shown.part).map((gem) => (
        <li key={gem}>
          <a href={addressOf({ ...shown, gem })}>{capital(ENGLISH_NAMES.gem[gem])}</a>
          <span class="small muted">{knownPrice(gem, book, reader)}</span>
        </li>
      ))}
    </ul>
  )
}

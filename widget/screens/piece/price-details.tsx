import type { JSX } from 'preact'
import type { EstimateLine } from '#shared/pricing/estimate.ts'
import type { RetailBook } from '#shared/pricing/retail-book.ts'
import { grams } from '#shared/measures.ts'
import type { OnTapCopy } from '../../copy/copy.ts'
import { money, type Priced } from './priced.ts'

type Props = Priced & { words: OnTapCopy['price']; tax: RetailBook['tax'] }

function lineLabel({ copy, words, session, ring }: Props, { code, quantity }: EstimateLine): string {
  // Only a ring has a middle.
  if (code === 'center_stone' && !ring) return copy.groups.stone
  const label = words.lines[code]
  return typeof label === 'function' ? label(grams(quantity, session.locale)) : label
}

/** What the price is made of, what drives it, and what had to be assumed. */
export function PriceDetails(props: Props): JSX.Element {
  const { words, estimate, tax } = props
  const [driver] = estimate.drivers
  return (
    <div class="price-details" id="price-details">
      <dl>
        {estimate.lines.map((line, at) => (
          <div key={at}>
            <dt>{lineLabel(props, line)}</dt>
            <dd>{money(props, line.amountMinor, false)}</dd>
          </div>
        ))}
        <div class="total">
          <dt>{words.total}</dt>
          <dd>{money(props, estimate.likelyMinor, false)}</dd>
        </div>
      </dl>
      <p>
        {[
          driver && words.mostly(words.drivers[driver]),
          ...estimate.assumptions.map((code) => words.assumed[code]),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      <p class="hint">
        {words.tax[tax]} {words.note}
      </p>
    </div>
  )
}

import type { JSX } from 'preact'
import type { EstimateLine } from '#shared/pricing/estimate.ts'
import type { RetailBook } from '#shared/pricing/retail-book.ts'
import { grams } from '#shared/measures.ts'
import { money, type Priced } from './priced.ts'

function lineLabel({ copy, session, ring }: Priced, { code, quantity }: EstimateLine): string {
  // Only a ring has a middle.
  if (code === 'center_stone' && !ring) return copy.groups.stone
  const label = copy.price.lines[code]
  return typeof label === 'function' ? label(grams(quantity, session.locale)) : label
}

/** What the price is made of, what drives it, and what had to be assumed. */
export function PriceDetails(props: Priced & { tax: RetailBook['tax'] }): JSX.Element {
  const { copy, estimate, tax } = props
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
          <dt>{copy.price.total}</dt>
          <dd>{money(props, estimate.likelyMinor, false)}</dd>
        </div>
      </dl>
      <p>
        {[
          driver && copy.price.mostly(copy.price.drivers[driver]),
          ...estimate.assumptions.map((code) => copy.price.assumed[code]),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      <p class="hint">
        {copy.price.tax[tax]} {copy.price.note}
      </p>
    </div>
  )
}

import { useSignal } from '@preact/signals'
import type { ComponentChildren, JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { isRing } from '#shared/spec/is-ring.ts'
import type { Estimate, EstimateLine } from '#shared/pricing/estimate.ts'
import type { RetailBook } from '#shared/pricing/retail-book.ts'
import { formatMoney } from '#shared/money.ts'
import { grams } from '#shared/measures.ts'
import type { LaterCopy } from '../../copy/copy.ts'
import type { Bench } from '../../models/bench.ts'
import type { Reading, Session } from '../../session.ts'

type Priced = { session: Session; copy: LaterCopy; estimate: Estimate; ring: boolean }

const money = (
  { session, estimate }: Pick<Priced, 'session' | 'estimate'>,
  amountMinor: number,
  whole = true,
): string => formatMoney({ amountMinor, currency: estimate.currency }, session.locale, whole)

function lineLabel({ copy, session, ring }: Priced, { code, quantity }: EstimateLine): string {
  // Only a ring has a middle.
  if (code === 'center_stone' && !ring) return copy.groups.stone
  const label = copy.price.lines[code]
  return typeof label === 'function' ? label(grams(quantity, session.locale)) : label
}

/** What the price is made of, what drives it, and what had to be assumed. */
function PriceDetails(props: Priced & { tax: RetailBook['tax'] }): JSX.Element {
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

function PriceButton(props: Priced & { open: boolean; onToggle: () => void }): JSX.Element {
  const { copy, estimate, open, onToggle, session } = props
  const likely = copy.price.about(money(props, estimate.likelyMinor))
  const range = copy.price.range(money(props, estimate.lowMinor), money(props, estimate.highMinor))
  useEffect(() => session.later(() => session.nav.announce(`${likely}, ${range}`), 800), [likely, range])
  return (
    <button type="button" class="price" aria-expanded={open} aria-controls="price-details" onClick={onToggle}>
      <strong>{likely}</strong>
      <span>
        {range}
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M6 15l6-6 6 6" />
        </svg>
      </span>
      <span class="unseen">{copy.price.details}</span>
    </button>
  )
}

/** The price and the next step, always in view. */
export function PriceFoot(props: {
  session: Session
  reading: Reading
  bench: Bench
  children: ComponentChildren
}): JSX.Element {
  const { session, reading, bench, children } = props
  const { copy } = reading
  const open = useSignal(false)
  const estimate = bench.price.estimate.value
  const ring = isRing(bench.design.spec.value.category)
  return (
    <footer class="foot">
      {open.value && estimate && (
        <PriceDetails {...{ session, copy, estimate, ring }} tax={bench.price.tax.value} />
      )}
      {estimate && (
        <PriceButton
          {...{ session, copy, estimate, ring }}
          open={open.value}
          onToggle={() => (open.value = !open.value)}
        />
      )}
      {!estimate && (
        <p class="price">
          {bench.price.failure.value ? (
            <button type="button" class="link" onClick={() => void bench.price.load()}>
              {copy.price.failed} {session.copy.retry}
            </button>
          ) : (
            copy.price.pending
          )}
        </p>
      )}
      {children}
    </footer>
  )
}

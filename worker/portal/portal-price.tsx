import { formatMoney } from '#shared/money.ts'
import type { PortalView } from '../domain/lead-views/portal-view.ts'
import { money, type Reader } from '../platform/web/reader.ts'
import { PriceBand } from '../platform/web/ui/price-band.tsx'
import { Amounts } from '../platform/web/ui/records.tsx'
import { portalCopy } from './copy/portal-copy.ts'

type Props = { view: PortalView; reader: Reader }

/** The estimate they were shown, what it is made up of, and what it took for granted. */
export function Price({ view, reader }: Props) {
  const { price, assumptions: assumed } = portalCopy(view.locale)
  const { currency, lowMinor, likelyMinor, highMinor, lines, assumptions } = view.estimate
  const say = (amountMinor: number) => money(reader, amountMinor, currency)
  const exactly = (amountMinor: number) => formatMoney({ amountMinor, currency }, reader.locale)
  return (
    <section class="card stack" aria-labelledby="price">
      <h2 id="price">{price.title}</h2>
      <PriceBand
        large
        {...{ lowMinor, likelyMinor, highMinor }}
        words={{
          likely: price.about(say(likelyMinor)),
          low: price.low(say(lowMinor)),
          high: price.high(say(highMinor)),
          label: price.note,
        }}
      />
      <details class="more">
        <summary>{price.lines}</summary>
        <Amounts
          head={{ label: price.line, amount: price.amount }}
          rows={lines.map((line) => ({ label: price.lineLabel(line), amount: exactly(line.amountMinor) }))}
          total={{ label: price.total, amount: exactly(likelyMinor) }}
        />
      </details>
      {assumptions.length > 0 ? (
        <div class="stack stack-8">
          <h3>{price.assumed}</h3>
          <ul class="dotted">
            {assumptions.map((code) => (
              <li key={code}>{assumed[code]}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  )
}

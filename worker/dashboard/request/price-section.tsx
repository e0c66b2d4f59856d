import { formatMoney } from '#shared/money.ts'
import type { LineCode } from '#shared/pricing/estimate.ts'
import type { LeadDetails } from '../../domain/lead-views/lead-views.ts'
import type { OwnPrice } from '../../domain/lead-views/own-price.ts'
import { ago, money, percent, type Reader, roundedMoney } from '../../platform/web/reader.ts'
import { PriceBand } from '../../platform/web/ui/price-band.tsx'
import { copy } from '../copy.ts'

const words = copy.lead.price

type PriceProps = { lead: LeadDetails; reader: Reader }

function Own({ own, lead, reader }: PriceProps & { own: OwnPrice }) {
  const { currency, estimate } = lead
  const say = (amountMinor: number) => roundedMoney(reader, amountMinor, currency)
  const share =
    estimate.likelyMinor > 0 ? ` (${percent(reader, own.marginMinor / estimate.likelyMinor)})` : ''
  const elsewhere = own.likelyMinor !== estimate.likelyMinor
  return (
    <div class="stack stack-8">
      <dl class="compare">
        <div>
          <dt>{words.cost}</dt>
          <dd>{say(own.costMinor)}</dd>
        </div>
        <div>
          <dt>{words.margin}</dt>
          <dd>
            {say(own.marginMinor)}
            {share}
          </dd>
        </div>
      </dl>
      {elsewhere ? <p>{words.yours(say(own.likelyMinor))}</p> : null}
      <p class="hint">{words.ownNote(own.version, ago(reader, own.savedAt))}</p>
      {own.today ? (
        <p class="hint">
          {words.today(own.today.version, say(own.today.likelyMinor), say(own.today.costMinor))}
        </p>
      ) : null}
    </div>
  )
}

/** Line by line: what the customer sees, and beside it what it costs the store. */
function Lines({ lead, reader }: PriceProps) {
  const { estimate, ownPrice, currency } = lead
  const exactly = (amountMinor: number) => formatMoney({ amountMinor, currency }, reader.locale)
  const [first] = estimate.drivers
  const costOf = (code: LineCode) => {
    const minor = ownPrice?.costOf[code]
    return minor === undefined ? '–' : exactly(minor)
  }
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{words.line}</th>
          {ownPrice ? (
            <th scope="col" class="amount">
              {words.cost}
            </th>
          ) : null}
          <th scope="col" class="amount">
            {words.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {estimate.lines.map(({ code, label, amountMinor }) => (
          <tr key={code}>
            <th scope="row">
              {label}
              {code === first ? <span class="hint"> {words.driver}</span> : null}
            </th>
            {ownPrice ? <td class="amount muted">{costOf(code)}</td> : null}
            <td class="amount">{exactly(amountMinor)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.likely}</th>
          {ownPrice ? <td class="amount">{exactly(ownPrice.costMinor)}</td> : null}
          <td class="amount">{exactly(estimate.likelyMinor)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

/** What the customer was shown, beside the store's own cost and margin; only the store sees those. */
export function Price({ lead, reader }: PriceProps) {
  const { currency, lowMinor, likelyMinor, highMinor, assumptions } = lead.estimate
  const say = (amountMinor: number) => money(reader, amountMinor, currency)
  return (
    <section class="card stack" aria-labelledby="price">
      <h2 id="price">{copy.lead.estimate}</h2>
      <PriceBand
        large
        {...{ lowMinor, likelyMinor, highMinor }}
        words={{
          likely: copy.words.about(say(likelyMinor)),
          low: words.low(say(lowMinor)),
          high: words.high(say(highMinor)),
          label: copy.lead.estimateNote,
        }}
      />
      {lead.ownPrice ? <Own own={lead.ownPrice} lead={lead} reader={reader} /> : null}
      <Lines lead={lead} reader={reader} />
      {assumptions.length > 0 ? (
        <div class="stack stack-8">
          <h3>{words.assumed}</h3>
          <ul class="dotted">
            {assumptions.map((code) => (
              <li key={code}>{copy.lead.assumptions[code]}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  )
}

import { capitalize } from '#shared/spec/phrases.ts'
import type { InsightsView, PricePoint } from '../../domain/insights/insights-view.ts'
import type { Quartiles } from '../../domain/insights/quartiles.ts'
import { moneyRange, type Reader, roundedMoney } from '../../platform/web/reader.ts'
import { copy } from '../copy.ts'
import { manyOf } from './advice-words.ts'

const words = copy.insights.prices

type Props = { view: InsightsView; reader: Reader }

function Row({ point, view, reader }: Props & { point: PricePoint }) {
  const { category, requests, likely, budgets, below, budgeted } = point
  const count = (value: number) => new Intl.NumberFormat(reader.locale).format(value)
  const middle = ({ low, median, high }: Quartiles) =>
    words.middle(roundedMoney(reader, median, view.currency), moneyRange(reader, low, high, view.currency))
  return (
    <tr>
      <th scope="row">{capitalize(manyOf(category))}</th>
      <td class="amount">{count(requests)}</td>
      <td class="amount">{middle(likely)}</td>
      <td class="amount">{budgets ? middle(budgets) : words.none}</td>
      <td class="amount">{budgets ? words.share(count(below), count(budgeted)) : '–'}</td>
    </tr>
  )
}

/** What pieces of each category cost and what people would spend. */
export const PricePoints = ({ view, reader }: Props) => (
  <div class="stack stack-8">
    {/* A table that scrolls sideways can be scrolled by key. */}
    <div class="table-scroll" tabIndex={0} role="group" aria-label={words.title}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{words.head.category}</th>
            {[words.head.requests, words.head.likely, words.head.budget, words.head.below].map((head) => (
              <th key={head} scope="col" class="amount">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.prices.points.map((point) => (
            <Row key={point.category} point={point} view={view} reader={reader} />
          ))}
        </tbody>
      </table>
    </div>
    <p class="hint">{words.note}</p>
  </div>
)

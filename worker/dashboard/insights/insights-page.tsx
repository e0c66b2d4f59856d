import { HOUR } from '#shared/dates.ts'
import { ANSWER_HOURS, type InsightsView } from '../../domain/insights/insights-view.ts'
import { paths } from '../../links.ts'
import { ago, duration, percent, type Reader } from '../../platform/web/reader.ts'
import { Bars } from '../../platform/web/ui/bars.tsx'
import { copy } from '../copy.ts'
import { PageHead } from '../shell.tsx'
import { answerWords, cancelWords, declineWords, funnelWords, lossWords, priceWords } from './advice-words.ts'
import { Block, Counts, Latest, numberOf } from './block.tsx'
import { PricePoints } from './price-points.tsx'

const words = copy.insights

type Props = { view: InsightsView; reader: Reader }

const Declines = ({ view, reader }: Props) => (
  <Block
    id="declines"
    title={words.declines.title}
    window={words.window}
    few={words.declines.few}
    advice={declineWords(view, reader)}
  >
    <Counts
      counts={view.declines.reasons.map(({ reason, count }) => [copy.lead.decline.reasons[reason], count])}
      reader={reader}
    />
    <Latest
      title={words.declines.latest}
      lines={view.declines.latest.map(({ leadId, reason, note, at }) => ({
        href: paths.lead(leadId),
        words: note,
        about: `${copy.lead.decline.reasons[reason]}, ${ago(reader, at)}`,
      }))}
    />
  </Block>
)

const Losses = ({ view, reader }: Props) => (
  <Block
    id="losses"
    title={words.losses.title}
    window={words.window}
    few={words.losses.few}
    advice={lossWords(view)}
  >
    <Counts
      counts={view.losses.parts.map(({ loss, count }) => [words.losses.parts[loss], count])}
      reader={reader}
    />
  </Block>
)

function Answers({ view, reader }: Props) {
  const { times, within } = view.answers
  const hours = (count: number) => duration(reader, count * HOUR)
  const labels = [...ANSWER_HOURS, Infinity].map((end, index) => {
    const from = ANSWER_HOURS[index - 1]
    if (from === undefined) return words.answers.within(hours(end))
    return end === Infinity ? words.answers.longer(hours(from)) : words.answers.from(hours(from), hours(end))
  })
  return (
    <Block
      id="answers"
      title={words.answers.title}
      window={words.window}
      few={words.answers.few}
      advice={answerWords(view)}
    >
      <Counts counts={labels.map((label, index) => [label, within[index] ?? 0])} reader={reader} />
      {times ? (
        <p>
          {words.answers.middle(
            duration(reader, times.median),
            duration(reader, times.low),
            duration(reader, times.high),
          )}
        </p>
      ) : null}
    </Block>
  )
}

function Funnel({ view, reader }: Props) {
  const { opened, steps } = view.funnel
  const share = (count: number) => percent(reader, opened === 0 ? 0 : count / opened)
  return (
    <Block
      id="funnel"
      title={words.funnel.title}
      window={words.funnel.window}
      few={words.funnel.few}
      advice={funnelWords(view, reader)}
    >
      <Bars
        bars={steps.map(({ step, count }) => ({
          label: words.funnel.steps[step],
          count,
          value: words.funnel.of(numberOf(reader, count), share(count)),
        }))}
      />
    </Block>
  )
}

function Cancels({ view, reader }: Props) {
  const { count, byStore, byCustomer, latest } = view.cancels
  const { by } = words.cancels
  const rest = count - byStore - byCustomer
  const counts: [string, number][] = [
    [by.seller, byStore],
    [by.customer, byCustomer],
    ...(rest > 0 ? [[by.unknown, rest] satisfies [string, number]] : []),
  ]
  return (
    <Block
      id="cancels"
      title={words.cancels.title}
      window={words.window}
      few={words.cancels.few}
      advice={cancelWords(view)}
      wide
    >
      <Counts counts={counts} reader={reader} />
      <Latest
        title={words.cancels.latest}
        lines={latest.map(({ assignmentId, reason, by: who, at }) => ({
          href: paths.order(assignmentId),
          words: reason,
          about: `${by[who ?? 'unknown']}, ${ago(reader, at)}`,
        }))}
      />
    </Block>
  )
}

export const InsightsPage = (props: Props) => (
  <>
    <PageHead title={words.title} lead={words.lead} />
    <div class="stack stack-24 insights">
      <Funnel {...props} />
      <Answers {...props} />
      <Declines {...props} />
      <Losses {...props} />
      <Block
        id="prices"
        title={words.prices.title}
        window={words.prices.window}
        few={words.prices.few}
        advice={priceWords(props.view)}
        wide
      >
        <PricePoints {...props} />
      </Block>
      <Cancels {...props} />
    </div>
  </>
)

import type { DashboardView } from '../../domain/home/dashboard-view.ts'
import { paths } from '../../links.ts'
import { duration, percent, type Reader } from '../../platform/web/reader.ts'
import { type Figure, Figures } from '../../platform/web/ui/figures.tsx'
import { copy } from '../copy.ts'

const { figures, standing, funnel } = copy.home

type HomeProps = { view: DashboardView; reader: Reader }

/** A number there is, or the sentence that says when there will be one. */
const figure = (
  { label, note, none }: { label: string; note?: string; none: string },
  value: string | null,
): Figure => ({
  label,
  value: value ?? figures.none,
  note: value === null ? none : (note ?? ''),
})

function figuresOf({ view, reader }: HomeProps): Figure[] {
  const count = (value: number) => new Intl.NumberFormat(reader.locale).format(value)
  const { successRate } = view
  return [
    { ...figures.active, value: count(view.active) },
    { ...figures.inProduction, value: count(view.inProduction) },
    { ...figures.completed, value: count(view.completed) },
    figure(figures.successRate, successRate === null ? null : percent(reader, successRate)),
    figure(figures.quotesSent, null),
    figure(figures.quotesAccepted, null),
    figure(figures.revenue, null),
  ]
}

export const Numbers = (props: HomeProps) => (
  <section class="stack" aria-labelledby="numbers">
    <h2 id="numbers">{figures.title}</h2>
    <Figures figures={figuresOf(props)} />
  </section>
)

export function Standing({ view, reader }: HomeProps) {
  const { answered, medianMs } = view.standing
  return (
    <section class="stack" aria-labelledby="standing">
      <div class="stack stack-4">
        <h2 id="standing">{standing.title}</h2>
        <p class="small muted">{standing.note}</p>
      </div>
      <Figures
        figures={[
          figure(standing.answered, answered === null ? null : percent(reader, answered)),
          figure(standing.median, medianMs === null ? null : duration(reader, medianMs)),
        ]}
      />
    </section>
  )
}

type Step = DashboardView['funnel'][number]

function FunnelStep({
  step,
  count,
  most,
  opened,
  reader,
}: Step & Record<'most' | 'opened', number> & { reader: Reader }) {
  const width = most === 0 ? 0 : Math.round((1000 * count) / most) / 10
  const share = step === 'opened' || opened === 0 ? null : percent(reader, count / opened)
  return (
    <li>
      <p>
        <span>{funnel.steps[step]}</span>
        <span class="numeric">
          {share === null ? null : <span class="small muted">{share} </span>}
          <strong>{new Intl.NumberFormat(reader.locale).format(count)}</strong>
        </span>
      </p>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="band-track" width="100" height="8" />
        <rect class="band-likely" width={width} height="8" />
      </svg>
    </li>
  )
}

/** How far shoppers came in the designer: a bar a step, each with its number beside it. */
export function Funnel({ view, reader }: HomeProps) {
  const most = Math.max(...view.funnel.map(({ count }) => count))
  const opened = view.funnel.find(({ step }) => step === 'opened')?.count ?? 0
  return (
    <section class="card stack" aria-labelledby="funnel">
      <div class="row row-between">
        <h2 id="funnel">{funnel.title}</h2>
        <a href={paths.insights}>{funnel.insights}</a>
      </div>
      {most > 0 ? (
        <>
          <ol class="funnel">
            {view.funnel.map(({ step, count }) => (
              <FunnelStep key={step} {...{ step, count, most, opened, reader }} />
            ))}
          </ol>
          <p class="hint">{funnel.note}</p>
        </>
      ) : (
        <p>
          {funnel.empty} <a href={paths.widget}>{funnel.emptyAction}</a>
        </p>
      )}
    </section>
  )
}

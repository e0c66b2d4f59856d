import type { DashboardView } from '../../domain/home/dashboard-view.ts'
import { paths } from '../../links.ts'
import type { Reader } from '../../platform/web/reader.ts'
import { Icon } from '../../platform/web/ui/icon.tsx'
import { EmptyState } from '../../platform/web/ui/notice.tsx'
import { copy } from '../copy.ts'
import { Needs } from './home-needs.tsx'
import { Funnel, Numbers, Standing } from './home-numbers.tsx'
import { OrderRow } from '../orders/order-row.tsx'
import { PageHead } from '../shell.tsx'

const words = copy.home

type HomeProps = { view: DashboardView; reader: Reader }

const STEP_LINKS = {
  prices: paths.priceBook,
  accepting: paths.settings,
  snippet: paths.widget,
  test_lead: paths.widget,
} as const

/** Stays until every step is done, then goes for good. */
function Checklist({ steps }: { steps: DashboardView['checklist'] }) {
  const done = steps.filter((step) => step.done).length
  if (done === steps.length) return null
  const text = words.checklist
  return (
    <section class="stack" aria-labelledby="start">
      <div class="row row-between">
        <h2 id="start">{text.title}</h2>
        <p class="small muted">{text.progress(done, steps.length)}</p>
      </div>
      <ol class="card needs steps">
        {steps.map(({ key, done }) => (
          <li key={key} class={done ? 'done' : undefined}>
            <Icon name={done ? 'check' : 'circle'} />
            <div>
              <h3>
                {text[key].label}
                <span class="visually-hidden"> ({done ? text.done : text.todo})</span>
              </h3>
              {done ? null : <p class="small muted">{text[key].note}</p>}
            </div>
            {done ? null : (
              <a class="button" href={STEP_LINKS[key]}>
                {text[key].action}
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

const Recent = ({ view, reader }: HomeProps) => (
  <section class="stack" aria-labelledby="recent">
    <div class="row row-between">
      <h2 id="recent">{words.recent.title}</h2>
      {view.recent.length > 0 ? <a href={paths.orders}>{words.recent.all}</a> : null}
    </div>
    {view.recent.length > 0 ? (
      <ul class="stack stack-8">
        {view.recent.map((order) => (
          <OrderRow key={order.assignmentId} order={order} reader={reader} level={3} />
        ))}
      </ul>
    ) : (
      <EmptyState
        title={words.recent.emptyTitle}
        action={{ href: paths.pool, label: words.recent.emptyAction }}
      >
        <p>{words.recent.empty}</p>
      </EmptyState>
    )}
  </section>
)

/** The quick toggle, with the words it shows; they and the rest are on the settings page. */
function Vacation({ vacation, vacationMessage }: DashboardView['store']) {
  const text = words.vacation
  return (
    <section class="card stack" aria-labelledby="vacation">
      <div class="row row-between">
        <div class="stack stack-4">
          <h2 id="vacation">{text.title}</h2>
          <p class="muted">{vacation ? text.on : text.off}</p>
        </div>
        <form method="post" action={paths.vacation}>
          <input type="hidden" name="vacation" value={vacation ? 'off' : 'on'} />
          <button class="button">{vacation ? text.stop : text.start}</button>
        </form>
      </div>
      <p class="small muted">
        {vacation ? text.shoppersRead : text.shoppersWillRead} “{vacationMessage}”{' '}
        <a href={paths.settings}>{text.message}</a>
      </p>
    </section>
  )
}

/** On phones the bar below has no room for all of these. */
const GoOn = () => (
  <nav class="row" aria-label={words.more.title}>
    <a class="button" href={paths.pool}>
      {words.more.pool}
    </a>
    <a class="button" href={paths.orders}>
      {words.more.orders}
    </a>
    <a class="button" href={paths.customers}>
      {words.more.customers}
    </a>
  </nav>
)

export const HomePage = ({ view, reader }: HomeProps) => (
  <>
    <PageHead title={words.title} lead={view.store.name} />
    <div class="stack stack-32">
      <section class="stack" aria-labelledby="needs">
        <h2 id="needs">{words.needs.title}</h2>
        <Needs view={view} reader={reader} />
      </section>
      <Checklist steps={view.checklist} />
      <Numbers view={view} reader={reader} />
      <Recent view={view} reader={reader} />
      <div class="halves">
        <Standing view={view} reader={reader} />
        <Funnel view={view} reader={reader} />
      </div>
      <Vacation {...view.store} />
      <GoOn />
    </div>
  </>
)

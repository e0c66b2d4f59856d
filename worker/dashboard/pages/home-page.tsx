import type { DashboardView } from '../../domain/leads/lead-views.ts'
import { paths } from '../../links.ts'
import { percent, type Reader } from '../../platform/web/reader.ts'
import { type Figure, Figures } from '../../platform/web/ui/figures.tsx'
import { Icon } from '../../platform/web/ui/icon.tsx'
import { EmptyState } from '../../platform/web/ui/notice.tsx'
import { copy } from '../copy.ts'
import { timeUntil } from '../parts/lead-words.ts'
import { OrderRow } from '../parts/order-row.tsx'
import { PageHead } from '../shell.tsx'

const words = copy.home

type Need = { title: string; note: string | null; href: string; action: string }

function needsOf({ waiting }: DashboardView, reader: Reader): Need[] {
  const { offers, nextRespondBy, repliesDue, aiRest } = waiting
  const { needs } = words
  const left = nextRespondBy === null ? null : timeUntil(reader, nextRespondBy)
  const all: (Need | null)[] = [
    offers > 0
      ? {
          title: needs.offers(offers),
          note: left === null ? null : needs.offersNext(left),
          href: paths.pool,
          action: needs.offersAction,
        }
      : null,
    repliesDue > 0
      ? {
          title: needs.replies(repliesDue),
          note: needs.repliesNote,
          href: `${paths.assignments}?status=accepted`,
          action: needs.repliesAction,
        }
      : null,
    aiRest && {
      title: needs.aiRest,
      note: needs.aiRestNotes[aiRest.reason],
      href: paths.pictures,
      action: needs.aiRestAction,
    },
  ]
  return all.filter((need) => need !== null)
}

function Needs({ view, reader }: { view: DashboardView; reader: Reader }) {
  const needs = needsOf(view, reader)
  if (needs.length === 0)
    return <p>{view.store.accepting ? words.needs.none : words.needs.noneNotAccepting}</p>
  return (
    <ul class="card needs">
      {needs.map(({ title, note, href, action }, index) => (
        <li key={href}>
          <div>
            <h3>{title}</h3>
            {note ? <p class="small muted">{note}</p> : null}
          </div>
          <a class={index === 0 ? 'button button-primary' : 'button'} href={href}>
            {action}
          </a>
        </li>
      ))}
    </ul>
  )
}

const STEP_LINKS = {
  prices: paths.priceBook,
  snippet: paths.widget,
  accepting: paths.settings,
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

function figuresOf(view: DashboardView, reader: Reader): Figure[] {
  const { figures } = words
  const count = (value: number) => new Intl.NumberFormat(reader.locale).format(value)
  const { successRate } = view
  return [
    { ...figures.active, value: count(view.active) },
    { ...figures.inProduction, value: count(view.inProduction) },
    { ...figures.completed, value: count(view.completed) },
    successRate === null
      ? { label: figures.successRate.label, note: figures.successRate.none, value: '–' }
      : { ...figures.successRate, value: percent(reader, successRate) },
  ]
}

const Numbers = ({ view, reader }: { view: DashboardView; reader: Reader }) => (
  <section class="stack" aria-labelledby="numbers">
    <h2 id="numbers">{words.figures.title}</h2>
    <Figures figures={figuresOf(view, reader)} />
  </section>
)

const Recent = ({ view, reader }: { view: DashboardView; reader: Reader }) => (
  <section class="stack" aria-labelledby="recent">
    <div class="row row-between">
      <h2 id="recent">{words.recent.title}</h2>
      {view.recent.length > 0 ? <a href={paths.assignments}>{words.recent.all}</a> : null}
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

/** Where the quick toggle posts; the message and the rest are on the settings page. */

const Vacation = ({ vacation }: { vacation: boolean }) => (
  <section class="card row row-between" aria-labelledby="vacation">
    <div class="stack stack-4">
      <h2 id="vacation">{words.vacation.title}</h2>
      <p class="muted">{vacation ? words.vacation.on : words.vacation.off}</p>
    </div>
    <form class="row" method="post" action={paths.vacation}>
      <input type="hidden" name="vacation" value={vacation ? 'off' : 'on'} />
      <button class="button">{vacation ? words.vacation.stop : words.vacation.start}</button>
    </form>
  </section>
)

export const HomePage = ({ view, reader }: { view: DashboardView; reader: Reader }) => (
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
      <Vacation vacation={view.store.vacation} />
    </div>
  </>
)

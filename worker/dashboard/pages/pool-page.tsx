import type { LeadCard, PoolView } from '../../domain/leads/lead-views.ts'
import { paths } from '../../links.ts'
import type { Reader } from '../../platform/web/reader.ts'
import { EmptyState, Notice } from '../../platform/web/ui/notice.tsx'
import { copy } from '../copy.ts'
import { LeadCardView } from '../parts/lead-card.tsx'
import { PageHead } from '../shell.tsx'

const words = copy.pool

type CardsProps = { cards: LeadCard[]; reader: Reader; mine: boolean }

const Cards = ({ cards, reader, mine }: CardsProps) => (
  <ul class="stack">
    {cards.map((card) => (
      <LeadCardView key={card.leadId} card={card} reader={reader} mine={mine} />
    ))}
  </ul>
)

function NothingForYou({ store }: { store: PoolView['store'] }) {
  const { forYou } = words
  if (store.vacation)
    return (
      <EmptyState
        title={forYou.vacationTitle}
        action={{ href: paths.settings, label: forYou.vacationAction }}
      >
        <p>{forYou.vacation}</p>
      </EmptyState>
    )
  if (!store.accepting)
    return (
      <EmptyState
        title={forYou.notAcceptingTitle}
        action={{ href: paths.settings, label: forYou.notAcceptingAction }}
      >
        <p>{forYou.notAccepting}</p>
      </EmptyState>
    )
  return (
    <EmptyState title={forYou.emptyTitle} action={{ href: paths.widget, label: forYou.emptyAction }}>
      <p>{forYou.empty}</p>
    </EmptyState>
  )
}

const NothingOpen = ({ store }: { store: PoolView['store'] }) =>
  store.networkReceive ? (
    <EmptyState title={words.open.emptyTitle}>
      <p>{words.open.empty}</p>
    </EmptyState>
  ) : (
    <EmptyState title={words.open.offTitle}>
      <p>{words.open.off}</p>
    </EmptyState>
  )

type Props = { view: PoolView; reader: Reader; declined: boolean }

export const PoolPage = ({ view, reader, declined }: Props) => (
  <>
    <PageHead title={words.title} lead={words.lead} />
    <div class="stack stack-32">
      {declined ? <Notice tone="success">{words.declined}</Notice> : null}
      <section class="stack" aria-labelledby="for-you">
        <div class="stack stack-4">
          <h2 id="for-you">{words.forYou.title}</h2>
          <p class="small muted">{words.forYou.note}</p>
        </div>
        {view.forYou.length > 0 ? (
          <Cards cards={view.forYou} reader={reader} mine />
        ) : (
          <NothingForYou store={view.store} />
        )}
      </section>
      <section class="stack" aria-labelledby="open">
        <div class="stack stack-4">
          <h2 id="open">{words.open.title}</h2>
          <p class="small muted">{words.open.note}</p>
        </div>
        {view.pool.length > 0 ? (
          <Cards cards={view.pool} reader={reader} mine={false} />
        ) : (
          <NothingOpen store={view.store} />
        )}
      </section>
    </div>
  </>
)

import type { PoolCard, PoolView } from '../../domain/pool/pool-view.ts'
import { LOOK_AT } from '../../domain/pool/pool-walk.ts'
import { paths } from '../../links.ts'
import { PoolLive } from '../../platform/browser/islands/pool-live.tsx'
import type { FormState } from '../../platform/web/forms.ts'
import { fullInstant, type Reader } from '../../platform/web/reader.ts'
import { Notice } from '../../platform/web/ui/notice.tsx'
import { copy } from '../copy.ts'
import { LeadCardView } from './lead-card.tsx'
import { NothingForYou, NothingOpen } from './empty-states.tsx'
import { poolHref } from './pool-query.ts'
import { PoolFilterForm } from './pool-filter-form.tsx'
import { PageHead } from '../shell.tsx'

const words = copy.pool

type CardsProps = { cards: PoolCard[]; reader: Reader; mine: boolean }

const Cards = ({ cards, reader, mine }: CardsProps) => (
  <ul class="stack">
    {cards.map((card) => (
      <LeadCardView key={card.leadId} card={card} reader={reader} mine={mine} />
    ))}
  </ul>
)

const ForYou = ({ view, reader }: { view: PoolView; reader: Reader }) => (
  <section class="stack" aria-labelledby="for-you">
    <div class="stack stack-4">
      <h2 id="for-you">{words.forYou.title}</h2>
      <p class="small muted">{words.forYou.note}</p>
    </div>
    {view.forYou.length > 0 ? (
      <Cards cards={view.forYou} reader={reader} mine />
    ) : (
      <NothingForYou view={view} reader={reader} />
    )}
    {view.forYouMore ? <p class="muted">{words.forYou.more}</p> : null}
  </section>
)

const Reviewing = ({ view, reader }: { view: PoolView; reader: Reader }) =>
  view.reviewing.length === 0 ? null : (
    <section class="stack" aria-labelledby="reviewing">
      <div class="stack stack-4">
        <h2 id="reviewing">{words.reviewing.title}</h2>
        <p class="small muted">{words.reviewing.note}</p>
      </div>
      <Cards cards={view.reviewing} reader={reader} mine />
    </section>
  )

/** On to older requests, and back to the newest: both are addresses. */
function Onward({ view: { next, filter, pool } }: { view: PoolView }) {
  if (!next && !filter.after) return null
  return (
    <div class="stack stack-8">
      {next?.searched === 'stopped' && pool.length > 0 ? (
        <p class="muted">{words.open.stopped(LOOK_AT)}</p>
      ) : null}
      <nav class="row" aria-label={words.open.title}>
        {next ? (
          <a class="button" href={`${poolHref(filter, next.after)}#open`}>
            {next.searched === 'page' ? words.open.more : words.open.further}
          </a>
        ) : null}
        {filter.after ? (
          <a class="button button-quiet" href={poolHref(filter)}>
            {words.open.newest}
          </a>
        ) : null}
      </nav>
    </div>
  )
}

const Live = ({ view, reader }: { view: PoolView; reader: Reader }) =>
  view.forYou.length + view.reviewing.length + view.pool.length === 0 ? null : (
    <PoolLive
      url={paths.poolLive}
      words={{
        still: words.live.still(fullInstant(reader, reader.now)),
        moving: words.live.moving,
        failed: words.live.failed(fullInstant(reader, reader.now)),
        gone: words.card.gone,
      }}
    />
  )

type Props = { view: PoolView; form: FormState; reader: Reader; news: 'declined' | 'spam' | null }

export const PoolPage = ({ view, form, reader, news }: Props) => (
  <>
    <PageHead title={words.title} lead={words.lead} />
    <div class="stack stack-32">
      {news ? <Notice tone="success">{words[news]}</Notice> : null}
      {view.filter.after ? null : <ForYou view={view} reader={reader} />}
      <Reviewing view={view} reader={reader} />
      <section class="stack" aria-labelledby="open">
        <div class="stack stack-4">
          <h2 id="open">{words.open.title}</h2>
          <p class="small muted">{words.open.note}</p>
        </div>
        {view.store.accepting && !view.store.vacation && view.store.networkReceive ? (
          <PoolFilterForm view={view} form={form} />
        ) : null}
        {view.pool.length > 0 ? (
          <Cards cards={view.pool} reader={reader} mine={false} />
        ) : (
          <NothingOpen view={view} reader={reader} />
        )}
        <Onward view={view} />
      </section>
      <Live view={view} reader={reader} />
    </div>
  </>
)

import { ENGLISH_NAMES } from '#shared/spec/data/english-names.ts'
import { capitalize } from '#shared/spec/phrases.ts'
import type { FailedMail, OperatorView } from '../../domain/operator/read-operator.ts'
import type { StoreLine } from '../../domain/operator/read-stores.ts'
import { paths } from '../../links.ts'
import { agoMoment, type Reader } from '../../platform/web/reader.ts'
import { EmptyState, Notice, Pill } from '../../platform/web/ui/notice.tsx'
import { Amounts } from '../../platform/web/ui/records.tsx'
import { copy } from '../copy.ts'
import { PageHead } from '../shell.tsx'
import { Health, PictureQueues } from './health.tsx'

const words = copy.operator

const InPool = ({ inPool }: Pick<OperatorView, 'inPool'>) => (
  <section class="card stack" aria-labelledby="pool">
    <h2 id="pool">{words.pool.title}</h2>
    {inPool.length === 0 ? (
      <p class="muted">{words.pool.none}</p>
    ) : (
      <Amounts
        head={{ label: words.pool.kind, amount: words.pool.count }}
        rows={inPool.map(({ category, count }) => ({
          label: capitalize(ENGLISH_NAMES.category[category]),
          amount: words.count(count),
        }))}
        total={{
          label: words.pool.total,
          amount: words.count(inPool.reduce((sum, { count }) => sum + count, 0)),
        }}
      />
    )}
  </section>
)

const Failed = ({ mail, reader }: { mail: FailedMail; reader: Reader }) => {
  const when = agoMoment(reader, mail.failedAt)
  return (
    <li>
      <div>
        <h3>{mail.kind}</h3>
        <p class="small muted">
          {words.mails.after(mail.attempts, mail.lastError ?? words.mails.unknown)} ·{' '}
          <time dateTime={when.iso}>{when.words}</time>
        </p>
      </div>
      <form method="post" action={paths.retryMail(mail.id)}>
        <button class="button">
          {words.mails.retry}
          <span class="visually-hidden">{words.mails.retryOf(mail.kind)}</span>
        </button>
      </form>
    </li>
  )
}

const FailedMails = ({ view, reader }: { view: OperatorView; reader: Reader }) => (
  <section class="stack" aria-labelledby="mails">
    <h2 id="mails">{words.mails.title}</h2>
    {view.failedMails.length === 0 ? (
      <p class="muted">{words.mails.none}</p>
    ) : (
      <ul class="card needs">
        {view.failedMails.map((mail) => (
          <Failed key={mail.id} mail={mail} reader={reader} />
        ))}
      </ul>
    )}
    {view.moreFailed ? <p class="muted">{words.mails.more}</p> : null}
  </section>
)

function StoreItem({ store, reader }: { store: StoreLine; reader: Reader }) {
  const when = agoMoment(reader, store.createdAt)
  const { vacation, accepting, waiting, active, completed } = store
  return (
    <li>
      <div>
        <h3>
          <a href={paths.store(store.slug)}>{store.name}</a>{' '}
          {vacation ? (
            <Pill tone="warning">{words.stores.vacation}</Pill>
          ) : (
            <Pill tone={accepting ? 'success' : 'plain'}>
              {accepting ? words.stores.accepting : words.stores.paused}
            </Pill>
          )}
        </h3>
        <p class="small muted">
          {[store.slug, store.currency].join(' · ')} · {words.stores.since}{' '}
          <time dateTime={when.iso}>{when.words}</time>
        </p>
      </div>
      <p class="small">{words.stores.numbers(waiting, active, completed)}</p>
    </li>
  )
}

type Props = { view: OperatorView; reader: Reader; before: string | null; retried: boolean }

const Stores = ({ view, reader, before }: Omit<Props, 'retried'>) => (
  <section class="stack" aria-labelledby="stores">
    <h2 id="stores">{words.stores.title}</h2>
    {view.stores.length === 0 ? (
      <EmptyState title={words.stores.none}>
        <p>{words.stores.noneNote}</p>
      </EmptyState>
    ) : (
      <ul class="card needs rows-wide">
        {view.stores.map((store) => (
          <StoreItem key={store.id} store={store} reader={reader} />
        ))}
      </ul>
    )}
    <div class="row">
      {before === null ? null : (
        <a class="button" href={`${paths.operator}#stores`}>
          {words.stores.newest}
        </a>
      )}
      {view.nextBefore === null ? null : (
        <a class="button" href={`${paths.operator}?before=${view.nextBefore}#stores`}>
          {words.stores.older}
        </a>
      )}
    </div>
  </section>
)

export const OperatorPage = ({ view, reader, before, retried }: Props) => (
  <>
    <PageHead title={words.title} lead={words.lead} />
    <div class="stack stack-32">
      {retried ? (
        <Notice tone="success">
          <p>{words.mails.retried}</p>
        </Notice>
      ) : null}
      <Health view={view} reader={reader} />
      <div class="columns">
        <InPool inPool={view.inPool} />
        <PictureQueues view={view} />
      </div>
      <FailedMails view={view} reader={reader} />
      <Stores view={view} reader={reader} before={before} />
    </div>
  </>
)

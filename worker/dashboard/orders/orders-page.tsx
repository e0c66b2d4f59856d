import { ORDER_FILTERS, type OrderQuery, SEARCH_ROWS } from '../../domain/orders/list-orders.ts'
import type { OrderList } from '../../domain/lead-views/lead-views.ts'
import { paths } from '../../links.ts'
import type { Reader } from '../../platform/web/reader.ts'
import { EmptyState } from '../../platform/web/ui/notice.tsx'
import { copy } from '../copy.ts'
import { orderParams, ordersPath } from './order-query.ts'
import { OrderRow } from './order-row.tsx'
import { PageHead } from '../shell.tsx'

const words = copy.orders

const Filters = ({ query }: { query: OrderQuery }) => (
  <nav class="tabs" aria-label={words.filter}>
    {[null, ...ORDER_FILTERS].map((status) => (
      <a
        key={status ?? 'all'}
        class="chip"
        href={ordersPath(query, { status })}
        aria-current={status === query.status ? 'page' : undefined}
      >
        {status === null ? words.all : copy.words.status[status]}
      </a>
    ))}
  </nav>
)

/** A search keeps what else was chosen, and begins at the beginning. */
const Search = ({ query }: { query: OrderQuery }) => (
  <form class="order-search" method="get" action={paths.orders} role="search">
    {orderParams({ ...query, q: '', after: null }).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <label class="visually-hidden" for="q">
      {words.search.label}
    </label>
    <input
      class="input"
      id="q"
      name="q"
      type="search"
      value={query.q}
      placeholder={words.search.hint}
      maxLength={100}
    />
    <button class="button">{words.search.send}</button>
  </form>
)

/** Each leads to the same list with it or without it. */
function Toggles({ query }: { query: OrderQuery }) {
  const waiting = query.sort === 'waiting'
  return (
    <nav class="row" aria-label={words.narrow}>
      <a
        class="chip"
        href={ordersPath(query, { unread: !query.unread })}
        aria-current={query.unread ? 'true' : undefined}
      >
        {words.unread}
      </a>
      <a
        class="chip"
        href={ordersPath(query, { sort: waiting ? 'newest' : 'waiting' })}
        aria-current={waiting ? 'true' : undefined}
      >
        {words.waiting}
      </a>
    </nav>
  )
}

type ListProps = { list: OrderList; query: OrderQuery }

/** Why the list is empty, and what to do: the narrowest of what was asked speaks. */
function Nothing({ list, query }: ListProps) {
  const all = { href: paths.orders, label: words.showAll }
  if (query.q !== '')
    return (
      <EmptyState
        title={list.stopped ? words.notFound.further : words.notFound.title(query.q)}
        action={{ href: ordersPath(query, { q: '' }), label: words.search.clear }}
      >
        <p>{words.notFound.text}</p>
      </EmptyState>
    )
  if (query.unread)
    return (
      <EmptyState title={words.noUnread.title} action={all}>
        <p>{words.noUnread.text}</p>
      </EmptyState>
    )
  if (query.after)
    return (
      <EmptyState title={words.end.title} action={{ href: ordersPath(query, {}), label: words.back }}>
        <p>{words.end.text}</p>
      </EmptyState>
    )
  if (query.status)
    return (
      <EmptyState title={words.none[query.status].title} action={all}>
        <p>{words.none[query.status].text}</p>
      </EmptyState>
    )
  return (
    <EmptyState title={words.empty.title} action={{ href: paths.pool, label: words.empty.action }}>
      <p>{words.empty.text}</p>
    </EmptyState>
  )
}

function GoOn({ list, query, reader }: ListProps & { reader: Reader }) {
  if (!list.next) return null
  const looked = query.sort === 'waiting' ? SEARCH_ROWS / 2 : SEARCH_ROWS
  return (
    <div class="stack stack-8">
      {list.stopped ? (
        <p class="hint">{words.stopped(new Intl.NumberFormat(reader.locale).format(looked))}</p>
      ) : null}
      <p>
        <a class="button" href={ordersPath(query, { after: list.next })}>
          {list.stopped ? words.further : words.more}
        </a>
      </p>
    </div>
  )
}

type Props = ListProps & { reader: Reader }

export const OrdersPage = ({ list, query, reader }: Props) => (
  <>
    <PageHead title={words.title} lead={words.lead} />
    <div class="stack">
      <Filters query={query} />
      <div class="row row-between">
        <Search query={query} />
        <Toggles query={query} />
      </div>
      <p class="small muted">
        {words.sorted[query.sort]} {query.after ? <a href={ordersPath(query, {})}>{words.back}</a> : null}
      </p>
      {list.orders.length > 0 ? (
        <ul class="stack stack-8">
          {list.orders.map((order) => (
            <OrderRow key={order.assignmentId} order={order} reader={reader} level={2} />
          ))}
        </ul>
      ) : (
        <Nothing list={list} query={query} />
      )}
      <GoOn list={list} query={query} reader={reader} />
    </div>
  </>
)

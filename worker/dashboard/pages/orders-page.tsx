import { ENGAGED_STATUSES } from '#shared/lead/assignment-status.ts'
import type { OrderCard } from '../../domain/leads/lead-views.ts'
import { paths } from '../../links.ts'
import type { Reader } from '../../platform/web/reader.ts'
import { EmptyState } from '../../platform/web/ui/notice.tsx'
import { copy } from '../copy.ts'
import { OrderRow } from '../parts/order-row.tsx'
import { PageHead } from '../shell.tsx'

const words = copy.orders

export const ORDER_FILTERS = ENGAGED_STATUSES
export type OrderFilter = (typeof ORDER_FILTERS)[number]

const filterPath = (status: OrderFilter | null): string =>
  status === null ? paths.assignments : `${paths.assignments}?status=${status}`

const Filters = ({ chosen }: { chosen: OrderFilter | null }) => (
  <nav class="tabs" aria-label={words.filter}>
    {[null, ...ORDER_FILTERS].map((status) => (
      <a
        key={status ?? 'all'}
        class="chip"
        href={filterPath(status)}
        aria-current={status === chosen ? 'page' : undefined}
      >
        {status === null ? words.all : copy.words.status[status]}
      </a>
    ))}
  </nav>
)

const Nothing = ({ chosen }: { chosen: OrderFilter | null }) =>
  chosen === null ? (
    <EmptyState title={words.emptyTitle} action={{ href: paths.pool, label: words.emptyAction }}>
      <p>{words.empty}</p>
    </EmptyState>
  ) : (
    <EmptyState
      title={words.noneTitle(copy.words.status[chosen])}
      action={{ href: paths.assignments, label: words.noneAction }}
    >
      <p>{words.none}</p>
    </EmptyState>
  )

type Props = { orders: OrderCard[]; chosen: OrderFilter | null; reader: Reader }

export const OrdersPage = ({ orders, chosen, reader }: Props) => (
  <>
    <PageHead title={words.title} lead={words.lead} />
    <div class="stack">
      <Filters chosen={chosen} />
      {orders.length > 0 ? (
        <ul class="stack stack-8">
          {orders.map((order) => (
            <OrderRow key={order.assignmentId} order={order} reader={reader} level={2} />
          ))}
        </ul>
      ) : (
        <Nothing chosen={chosen} />
      )}
    </div>
  </>
)

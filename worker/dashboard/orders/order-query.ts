import { NEWEST_ORDERS, ORDER_FILTERS, type OrderQuery } from '../../domain/orders/list-orders.ts'
import { ORDER_SORTS } from '../../domain/orders/order-window.ts'
import type { OrderPlace } from '../../domain/lead-views/lead-views.ts'
import { paths } from '../../links.ts'

const PLACE = /^(w|l)\.(\d{1,15})\.(asg_[0-9a-z]+)$/

const placeOf = (text: string | undefined): OrderPlace | null => {
  const [, kind, at, id] = PLACE.exec(text ?? '') ?? []
  return id === undefined ? null : { waits: kind === 'w', at: Number(at), id }
}

const textOf = ({ waits, at, id }: OrderPlace): string => `${waits ? 'w' : 'l'}.${at}.${id}`

/** The list an address asks for; what it can't mean is left out. */
export const orderQueryOf = (param: (name: string) => string | undefined): OrderQuery => ({
  status: ORDER_FILTERS.find((known) => known === param('status')) ?? null,
  unread: param('unread') !== undefined,
  q: (param('q') ?? '').trim(),
  sort: ORDER_SORTS.find((known) => known === param('sort')) ?? 'newest',
  after: placeOf(param('after')),
})

/** A query as the address of its list has it; what is usual is left out. */
export function orderParams({ status, unread, q, sort, after }: OrderQuery): [string, string][] {
  return [
    ...(status ? [['status', status] satisfies [string, string]] : []),
    ...(unread ? [['unread', '1'] satisfies [string, string]] : []),
    ...(q ? [['q', q] satisfies [string, string]] : []),
    ...(sort === 'newest' ? [] : [['sort', sort] satisfies [string, string]]),
    ...(after ? [['after', textOf(after)] satisfies [string, string]] : []),
  ]
}

/** The address of a list; with `changes` it begins at the beginning again. */
export function ordersPath(query: OrderQuery, changes?: Partial<OrderQuery>): string {
  const params = orderParams(changes ? { ...query, after: null, ...changes } : query)
  return params.length > 0 ? `${paths.orders}?${new URLSearchParams(params)}` : paths.orders
}

/** The list of whoever waits for an answer, or of what is unread. */
export const waitingOrdersPath = ordersPath({ ...NEWEST_ORDERS, sort: 'waiting' })
export const unreadOrdersPath = ordersPath({ ...NEWEST_ORDERS, unread: true })

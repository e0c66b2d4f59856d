import { ENGLISH_NAMES } from '#shared/spec/names.ts'
import type { PoolView } from '../../domain/pool/pool-view.ts'
import { isNarrowed } from '../../domain/pool/pool-filter.ts'
import { LOOK_AT } from '../../domain/pool/pool-walk.ts'
import { paths } from '../../links.ts'
import { money, type Reader } from '../../platform/web/reader.ts'
import { EmptyState } from '../../platform/web/ui/notice.tsx'
import { copy } from '../copy.ts'

const { forYou, open, limits } = copy.pool

type Props = { view: PoolView; reader: Reader }

/** No offer from the store's own site: because none can come, or because none has. */
export function NothingForYou({ view: { store } }: Props) {
  if (store.vacation)
    return (
      <EmptyState
        title={forYou.vacationTitle}
        action={{ href: `${paths.dashboard}#vacation`, label: forYou.vacationAction }}
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

/** "rings, pendants, from $500": what the settings leave of the pool; `null` where they leave all of it. */
function limitsOf({ store }: PoolView, reader: Reader): string | null {
  const { categories, minOrderMinor, maxOrderMinor, currency } = store
  const names = categories.map((category) => ENGLISH_NAMES.category[category])
  const parts = [
    names.length > 0 ? new Intl.ListFormat('en', { type: 'conjunction' }).format(names) : null,
    minOrderMinor === null ? null : limits.from(money(reader, minOrderMinor, currency)),
    maxOrderMinor === null ? null : limits.upTo(money(reader, maxOrderMinor, currency)),
  ].filter((part) => part !== null)
  if (parts.length === 0) return null
  return [...(names.length > 0 ? [] : [limits.anything]), ...parts].join(', ')
}

/** Nothing to show of the pool, the nearest reason first. */
export function NothingOpen({ view, reader }: Props) {
  const { store, filter, next } = view
  if (store.vacation || !store.accepting) return <p class="muted">{open.closed}</p>
  if (!store.networkReceive)
    return (
      <EmptyState title={open.offTitle} action={{ href: paths.settings, label: open.offAction }}>
        <p>{open.off}</p>
      </EmptyState>
    )
  if (next)
    return (
      <EmptyState title={open.stoppedTitle}>
        <p>{open.stopped(LOOK_AT)}</p>
      </EmptyState>
    )
  if (filter.after)
    return (
      <EmptyState title={open.endTitle}>
        <p>{open.end}</p>
      </EmptyState>
    )
  if (isNarrowed(filter))
    return (
      <EmptyState title={open.filteredTitle} action={{ href: paths.pool, label: copy.pool.filter.reset }}>
        <p>{open.filtered}</p>
      </EmptyState>
    )
  const own = limitsOf(view, reader)
  if (own)
    return (
      <EmptyState title={open.narrowTitle} action={{ href: paths.settings, label: open.narrowAction }}>
        <p>{open.narrow(own)}</p>
      </EmptyState>
    )
  return (
    <EmptyState title={open.emptyTitle}>
      <p>{open.empty(store.currency)}</p>
    </EmptyState>
  )
}

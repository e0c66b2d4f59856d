import { canAct, canNoteAnswer } from '#shared/lead/assignment-status.ts'
import { REOPEN_WITHIN } from '#shared/lead/timers.ts'
import type { LeadDetails } from '../../domain/lead-views/lead-views.ts'
import { paths } from '../../links.ts'
import { DialogLink } from '../../platform/browser/islands/dialog-link.tsx'
import { ago, duration, promisedBy, type Reader } from '../../platform/web/reader.ts'
import { Notice, Pill } from '../../platform/web/ui/notice.tsx'
import { copy } from '../copy.ts'
import { STATUS_TONE } from '../request/lead-words.ts'
import { wasWithdrawn } from './order-timeline.tsx'

const words = copy.order

export type Order = NonNullable<LeadDetails['assignment']>
export type OrderPart = { lead: LeadDetails; order: Order; name: string; reader: Reader }

/** Until when "completed" can be taken back; `null` once that has passed. */
function reopenUntil({ status, completedAt }: Order, now: number): number | null {
  if (!canAct('reopen', status, 'seller') || completedAt === null) return null
  const until = completedAt + REOPEN_WITHIN
  return until > now ? until : null
}

function Clock({ replyDue, name, reader }: { replyDue: number; name: string; reader: Reader }) {
  const late = reader.now - replyDue
  return (
    <Notice tone={late >= 0 ? 'warning' : 'info'}>
      <p>
        {late >= 0
          ? words.next.overdue(name, duration(reader, late))
          : words.next.due(name, promisedBy(reader, replyDue))}
      </p>
      <p class="hint">{words.next.clock}</p>
    </Notice>
  )
}

function Ended({ lead, order, name }: OrderPart) {
  const { status, cancelledBy, cancelReason } = order
  const { next } = words
  const lost = wasWithdrawn(lead) ? next.withdrawn(name) : next.lost(name)
  const cancelled = cancelledBy === 'customer' ? next.cancelledByThem(name) : next.cancelledByYou(name)
  return (
    <>
      <p>{status === 'lost' ? lost : cancelled}</p>
      {status === 'cancelled' && cancelReason ? <p class="quote-words">{cancelReason}</p> : null}
      <p class="muted">
        {[status === 'lost' ? next.lostOver : null, words.masked].filter(Boolean).join(' ')}
      </p>
    </>
  )
}

function Standing(part: OrderPart) {
  const { order, name, reader } = part
  const { status, replyDue, completedAt } = order
  const { next } = words
  if (status === 'cancelled' || status === 'lost') return <Ended {...part} />
  const until = reopenUntil(order, reader.now)
  return (
    <>
      {replyDue === null ? null : <Clock replyDue={replyDue} name={name} reader={reader} />}
      {status === 'accepted' && replyDue === null ? <p>{next.accepted(name)}</p> : null}
      {status === 'quote_sent' ? <p>{next.quote_sent(name)}</p> : null}
      {status === 'in_production' ? <p>{next.in_production(name)}</p> : null}
      {status === 'completed' && completedAt ? <p>{next.completed(ago(reader, completedAt))}</p> : null}
      {until === null ? null : <p class="muted">{next.reopenUntil(promisedBy(reader, until))}</p>}
    </>
  )
}

export const emailLink = (email: string, reference: string): string =>
  `mailto:${email}?subject=${encodeURIComponent(reference)}`

/** What the transition table lets a seller do now, the usual thing first. */
function Actions({ lead, order, name, reader }: OrderPart) {
  const { id, status } = order
  const email = lead.customer.full?.email
  const quoting = (status === 'accepted' || status === 'quote_sent') && email
  return (
    <div class="row">
      {quoting ? (
        <a class="button button-primary" href={emailLink(email, lead.reference)}>
          {words.email(name)}
        </a>
      ) : null}
      {canNoteAnswer(status) && order.replyDue !== null ? (
        <form method="post" action={paths.answeredOrder(id)}>
          <button class="button">{words.answered.open}</button>
        </form>
      ) : null}
      {canAct('complete', status, 'seller') ? (
        <DialogLink target="complete" label={words.complete.open} look="button button-primary" />
      ) : null}
      {reopenUntil(order, reader.now) === null ? null : (
        <form method="post" action={paths.reopenOrder(id)}>
          <button class="button">{words.reopen.open}</button>
        </form>
      )}
      {canAct('cancel', status, 'seller') ? (
        <DialogLink target="cancel" label={words.cancel.open} look="button button-quiet" />
      ) : null}
    </div>
  )
}

/** Where the order stands, what is next and by when, and what can be done about it. */
export const OrderNext = (part: OrderPart) => (
  <section class="card stack" aria-labelledby="next">
    <div class="row row-between">
      <h2 id="next">{words.next.title}</h2>
      <Pill tone={STATUS_TONE[part.order.status]}>{copy.words.status[part.order.status]}</Pill>
    </div>
    <Standing {...part} />
    <Actions {...part} />
  </section>
)

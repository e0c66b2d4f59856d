import { pieceTitle } from '#shared/spec/describe-spec.ts'
import type { LeadDetails } from '../../domain/lead-views/lead-views.ts'
import { paths } from '../../links.ts'
import { SeenBeacon } from '../../platform/browser/islands/seen-beacon.tsx'
import { emptyForm, type FormState } from '../../platform/web/forms.ts'
import { ago, fullMoment, type Reader } from '../../platform/web/reader.ts'
import { Notice } from '../../platform/web/ui/notice.tsx'
import { type MessageItem, Messages } from '../../platform/web/ui/records.tsx'
import { copy } from '../copy.ts'
import { CustomerCard } from '../request/customer-card.tsx'
import { CancelDialog, CompleteDialog } from './order-dialogs.tsx'
import { emailLink, OrderNext, type Order } from './order-next.tsx'
import { OrderTimeline } from './order-timeline.tsx'
import { BenchAdvice, Description, Pictures, SpecSheet } from '../request/piece-sections.tsx'
import { Price } from '../request/price-section.tsx'
import { Versions } from '../request/versions.tsx'
import { PageHead } from '../shell.tsx'

const words = copy.order

/** What was just done, said once at the top. */
export const ORDER_NEWS = ['accepted', 'answered', 'completed', 'reopened', 'cancelled', 'changed'] as const
export type OrderNews = (typeof ORDER_NEWS)[number]

const messageItems = (lead: LeadDetails, reader: Reader): MessageItem[] =>
  lead.messages.map(({ id, author, authorName, body, at }) => ({
    id,
    body,
    mine: author === 'seller',
    by: author === 'seller' ? words.messages.you : authorName,
    when: fullMoment(reader, at),
  }))

/** Says that the customer's words were read: by itself where scripts run, by a button elsewhere. */
function ReadMessages({ lead, order }: { lead: LeadDetails; order: Order }) {
  if (lead.unread === 0) return null
  const url = paths.orderSeen(order.id)
  const upTo = String(Math.max(...lead.messages.map(({ at }) => at)))
  return (
    <>
      <SeenBeacon url={url} fields={{ upTo }} />
      <noscript>
        <form method="post" action={url}>
          <input type="hidden" name="upTo" value={upTo} />
          <button class="button">{words.messages.markRead}</button>
        </form>
      </noscript>
    </>
  )
}

type OrderProps = { lead: LeadDetails; order: Order; name: string; reader: Reader }

/** What was written so far; the rest goes by email until conversations are held here. */
function Conversation({ lead, order, name, reader }: OrderProps) {
  const email = lead.customer.full?.email
  return (
    <section class="card stack" aria-labelledby="messages">
      <h2 id="messages">{words.messages.title}</h2>
      {lead.messages.length > 0 ? (
        <Messages items={messageItems(lead, reader)} />
      ) : (
        <p class="muted">{words.messages.none}</p>
      )}
      <ReadMessages lead={lead} order={order} />
      {email ? (
        <p class="hint">
          {words.messages.byEmail(name)}
          <a href={emailLink(email, lead.reference)}>{email}</a>
        </p>
      ) : null}
    </section>
  )
}

/** Where quotes will be; until then it says where they are. */
function Quote({ lead, order, name }: { lead: LeadDetails; order: Order; name: string }) {
  const { status } = order
  const agreed = status === 'in_production' || status === 'completed'
  return (
    <section class="card stack stack-8" aria-labelledby="quote">
      <h2 id="quote">{words.quotes.title}</h2>
      <p class="muted">{agreed ? words.quotes.agreed : words.quotes.text(name, lead.reference)}</p>
    </section>
  )
}

/** A first message was the answer: then no clock runs. */
function newsOf(news: OrderNews, order: Order, name: string): string {
  if (news === 'accepted')
    return order.replyDue === null ? words.justAnswered(name) : words.justAccepted(name)
  if (news === 'answered') return words.justAnsweredByEmail(name)
  if (news === 'completed') return words.justCompleted(name)
  if (news === 'reopened') return words.justReopened
  return news === 'cancelled' ? words.justCancelled(name) : words.changed
}

function headLine({ createdAt, reference }: LeadDetails, { acceptedAt }: Order, reader: Reader): string {
  const when = acceptedAt ? words.accepted(ago(reader, acceptedAt)) : copy.lead.sent(ago(reader, createdAt))
  return `${when} · ${copy.lead.reference(reference)}`
}

const Papers = ({ id }: { id: string }) => (
  <p class="row">
    <a class="button" href={paths.benchSheet(id)}>
      {copy.sheet.link}
    </a>
    <a class="button" href={paths.cutOut(id)} download>
      {words.cutOut}
    </a>
  </p>
)

type Props = {
  lead: LeadDetails
  order: Order
  reader: Reader
  news: OrderNews | null
  cancelForm?: FormState | undefined
}

export function OrderPage({ lead, order, reader, news, cancelForm = emptyForm }: Props) {
  const name = lead.customer.firstName || words.someone
  const mine = lead.customer.full !== null
  return (
    <>
      <PageHead
        title={pieceTitle(lead.spec)}
        lead={headLine(lead, order, reader)}
        back={{ href: paths.orders, label: words.back }}
      >
        <Papers id={order.id} />
      </PageHead>
      <div class="page-news">
        {news ? (
          <Notice tone={news === 'changed' ? 'warning' : 'success'}>{newsOf(news, order, name)}</Notice>
        ) : null}
      </div>
      <div class="columns columns-answer">
        <OrderNext lead={lead} order={order} name={name} reader={reader} />
        <div class="stack stack-24">
          <Pictures lead={lead} reader={reader} />
          <Conversation lead={lead} order={order} name={name} reader={reader} />
          {mine ? <Quote lead={lead} order={order} name={name} /> : null}
          <Description lead={lead} />
          <SpecSheet lead={lead} />
          <Versions lead={lead} reader={reader} />
          <BenchAdvice advice={lead.advice} reader={reader} />
        </div>
        <div class="stack stack-24">
          <CustomerCard lead={lead} reader={reader} masked={words.masked} />
          <Price lead={lead} reader={reader} />
          <OrderTimeline lead={lead} name={name} reader={reader} />
        </div>
      </div>
      <CompleteDialog order={order} name={name} />
      <CancelDialog order={order} name={name} state={cancelForm} />
    </>
  )
}

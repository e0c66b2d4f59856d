import type { AssignmentAction } from '#shared/lead/assignment-status.ts'
import { pieceTitle } from '#shared/spec/describe-spec.ts'
import type { EventView, LeadDetails } from '../../domain/leads/lead-views.ts'
import { paths } from '../../links.ts'
import { ago, fullMoment, type Reader } from '../../platform/web/reader.ts'
import { Notice, Pill } from '../../platform/web/ui/notice.tsx'
import { type MessageItem, Messages, Timeline, type TimelineItem } from '../../platform/web/ui/records.tsx'
import { copy } from '../copy.ts'
import { CustomerCard } from '../parts/customer-card.tsx'
import { STATUS_TONE, timeUntil } from '../parts/lead-words.ts'
import { BenchAdvice, Description, Pictures, SpecSheet } from '../parts/piece-sections.tsx'
import { Versions } from '../parts/versions.tsx'
import { Price } from '../parts/price-section.tsx'
import { PageHead } from '../shell.tsx'

const words = copy.orders

const EVENT_WORDS = new Map<string, string>(
  Object.entries(copy.lead.events satisfies Record<AssignmentAction | 'receive', string>),
)

const eventItem = (event: EventView, index: number, all: EventView[], reader: Reader): TimelineItem => ({
  title: EVENT_WORDS.get(event.action) ?? event.action,
  when: fullMoment(reader, event.at),
  stage: index === all.length - 1 ? 'now' : 'done',
})

const messageItems = (lead: LeadDetails, reader: Reader): MessageItem[] =>
  lead.messages.map(({ id, author, authorName, body, at }) => ({
    id,
    body,
    mine: author === 'seller',
    by: author === 'seller' ? words.you : authorName,
    when: fullMoment(reader, at),
  }))

function Conversation({ lead, reader }: { lead: LeadDetails; reader: Reader }) {
  const { firstName, full } = lead.customer
  return (
    <section class="card stack" aria-labelledby="messages">
      <h2 id="messages">{words.messages}</h2>
      {lead.messages.length > 0 ? (
        <Messages items={messageItems(lead, reader)} />
      ) : (
        <p class="muted">{words.noMessages}</p>
      )}
      {full ? (
        <div class="row row-between">
          <p class="hint">{words.writeTo(firstName)}</p>
          <a class="button" href={`mailto:${full.email}?subject=${encodeURIComponent(lead.reference)}`}>
            {words.email(firstName)}
          </a>
        </div>
      ) : null}
    </section>
  )
}

function ReplyDue({ lead, reader }: { lead: LeadDetails; reader: Reader }) {
  const replyDue = lead.assignment?.replyDue ?? null
  if (replyDue === null) return null
  const time = timeUntil(reader, replyDue)
  return time === null ? (
    <Notice tone="warning">{words.replyLate}</Notice>
  ) : (
    <Notice>{words.replyDue(time)}</Notice>
  )
}

function headLine({ assignment, createdAt, reference }: LeadDetails, reader: Reader): string {
  const began = assignment?.acceptedAt
  const when = began ? words.accepted(ago(reader, began)) : copy.lead.sent(ago(reader, createdAt))
  return `${when} · ${copy.lead.reference(reference)}`
}

/** A first message was the answer: then no clock runs. */
const JustAccepted = ({ lead }: { lead: LeadDetails }) => {
  const { firstName } = lead.customer
  const answered = lead.assignment?.replyDue === null
  return (
    <Notice tone="success">{answered ? words.justAnswered(firstName) : words.justAccepted(firstName)}</Notice>
  )
}

type Props = { lead: LeadDetails; reader: Reader; justAccepted: boolean }

export function OrderPage({ lead, reader, justAccepted }: Props) {
  const status = lead.assignment?.status
  return (
    <>
      <PageHead
        title={pieceTitle(lead.spec)}
        lead={headLine(lead, reader)}
        back={{ href: paths.assignments, label: words.back }}
      >
        <div class="row">
          {status ? <Pill tone={STATUS_TONE[status]}>{copy.words.status[status]}</Pill> : null}
          {lead.assignment ? (
            <a class="button" href={paths.benchSheet(lead.assignment.id)}>
              {copy.sheet.link}
            </a>
          ) : null}
          {lead.assignment ? (
            <a class="button" href={paths.cutOut(lead.assignment.id)} download>
              {words.cutOut}
            </a>
          ) : null}
        </div>
      </PageHead>
      <div class="page-news stack stack-8">
        {justAccepted ? <JustAccepted lead={lead} /> : null}
        <ReplyDue lead={lead} reader={reader} />
      </div>
      <div class="columns">
        <div class="stack stack-24">
          <Pictures lead={lead} reader={reader} />
          <Conversation lead={lead} reader={reader} />
          <Description lead={lead} />
          <SpecSheet lead={lead} />
          <Versions lead={lead} reader={reader} />
          <BenchAdvice advice={lead.advice} />
        </div>
        <div class="stack stack-24">
          <CustomerCard lead={lead} reader={reader} />
          <Price lead={lead} reader={reader} />
          <section class="card stack" aria-labelledby="timeline">
            <h2 id="timeline">{words.timeline}</h2>
            <Timeline
              label={words.timeline}
              items={lead.events.map((event, index, all) => eventItem(event, index, all, reader))}
            />
          </section>
        </div>
      </div>
    </>
  )
}

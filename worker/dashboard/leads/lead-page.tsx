import { type AssignmentFrom, canAct } from '#shared/lead/assignment-status.ts'
import { pieceTitle } from '#shared/spec/describe-spec.ts'
import type { LeadDetails } from '../../domain/lead-views/lead-views.ts'
import { paths } from '../../links.ts'
import { DialogLink } from '../../platform/browser/islands/dialog-link.tsx'
import { ReviewBeacon } from '../../platform/browser/islands/review-beacon.tsx'
import { emptyForm, type FormState } from '../../platform/web/forms.ts'
import { ago, type Reader } from '../../platform/web/reader.ts'
import { Notice, Pill } from '../../platform/web/ui/notice.tsx'
import { copy } from '../copy.ts'
import { AcceptDialog, DeclineDialog, SpamDialog } from './answer-dialogs.tsx'
import { CustomerCard } from '../request/customer-card.tsx'
import { LeadSigns } from './lead-signs.tsx'
import { STATUS_TONE, timeUntil } from '../request/lead-words.ts'
import { BenchAdvice, Description, Pictures, SpecSheet } from '../request/piece-sections.tsx'
import { Versions } from '../request/versions.tsx'
import { Price } from '../request/price-section.tsx'
import { whyChanged } from './why-changed.ts'
import { PageHead } from '../shell.tsx'

const words = copy.lead

function standing({ assignment, staysOpen }: LeadDetails, reader: Reader): string {
  if (!assignment || assignment.respondBy === null) return words.answerOpen
  const time = timeUntil(reader, assignment.respondBy)
  if (time === null) return copy.words.noTimeLeft
  return assignment.status === 'offered' ? words.answerOffered(time, staysOpen) : words.answerReviewing(time)
}

function Answer({ lead, reader }: { lead: LeadDetails; reader: Reader }) {
  const from: AssignmentFrom = lead.assignment?.status ?? 'none'
  if (!canAct('accept', from, 'seller'))
    return (
      <section class="card stack stack-8">
        <h2>{words.answerTitle}</h2>
        {lead.assignment ? (
          <p>
            <Pill tone={STATUS_TONE[lead.assignment.status]}>
              {copy.words.status[lead.assignment.status]}
            </Pill>
          </p>
        ) : null}
        <p class="muted">{words.closed}</p>
      </section>
    )
  return (
    <section class="card stack" aria-labelledby="answer">
      <div class="stack stack-4">
        <h2 id="answer">{words.answerTitle}</h2>
        <p>{standing(lead, reader)}</p>
        <p class="muted small">{words.reviewing(lead.reviewing)}</p>
        {canAct('review', from, 'seller') ? (
          <>
            <ReviewBeacon url={paths.reviewLead(lead.leadId)} recorded={words.recorded} />
            <noscript>
              <form method="post" action={paths.reviewLead(lead.leadId)}>
                <button class="button">{words.sayReviewing}</button>
              </form>
            </noscript>
          </>
        ) : null}
      </div>
      <div class="row">
        <DialogLink target="accept" label={words.accept.open} look="button button-primary" />
        <DialogLink target="decline" label={words.decline.open} look="button" />
      </div>
      <DialogLink target="spam" label={words.spam.open} look="link-button small" />
    </section>
  )
}

/** Which of the forms came back, and whether the lead moved on under it. */
export type LeadForms = { accept?: FormState; decline?: FormState; spam?: FormState; changed?: boolean }

type Props = { lead: LeadDetails; reader: Reader; forms: LeadForms }

export const LeadPage = ({ lead, reader, forms }: Props) => (
  <>
    <PageHead
      title={pieceTitle(lead.spec)}
      lead={`${words.sent(ago(reader, lead.createdAt))} · ${words.reference(lead.reference)}`}
      back={{ href: paths.pool, label: words.back }}
    />
    {forms.changed ? (
      <div class="page-news">
        <Notice tone="warning">{whyChanged(lead, reader)}</Notice>
      </div>
    ) : null}
    <div class="columns columns-answer">
      <Answer lead={lead} reader={reader} />
      <div class="stack stack-24">
        <Pictures lead={lead} reader={reader} />
        <Description lead={lead} />
        <SpecSheet lead={lead} />
        <Versions lead={lead} reader={reader} />
        <BenchAdvice advice={lead.advice} reader={reader} />
      </div>
      <div class="stack stack-24">
        <section class="card stack" aria-labelledby="signs">
          <div class="stack stack-4">
            <h2 id="signs">{copy.quality.title}</h2>
            <p class="small muted">{copy.quality.note}</p>
          </div>
          <LeadSigns signs={lead.signs} currency={lead.currency} reader={reader} />
        </section>
        <CustomerCard lead={lead} reader={reader} />
        <Price lead={lead} reader={reader} />
      </div>
    </div>
    <AcceptDialog lead={lead} state={forms.accept ?? emptyForm} />
    <DeclineDialog lead={lead} state={forms.decline ?? emptyForm} />
    <SpamDialog lead={lead} />
  </>
)

import type { JSX } from 'preact'
import { formatInstant } from '#shared/dates.ts'
import type { LaterCopy } from '../../copy/copy.ts'
import type { SentLead } from '../../models/keeper.ts'
import type { Session } from '../../session.ts'

const hereZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** It arrived: the reference, what happens next and by when, and the way back to it. */
export function Sent({
  session,
  copy,
  lead,
}: {
  session: Session
  copy: LaterCopy
  lead: SentLead
}): JSX.Element {
  const { sent } = copy
  const store = session.store.config.value?.store.name ?? copy.details.theJeweler
  const again = () => {
    session.keeper.startOver()
    session.startOver()
  }
  return (
    <>
      <div class="scroll">
        <div class="sent">
          <svg class="seal" viewBox="0 0 24 24" aria-hidden="true">
            <path d="M5 12.5l4.5 4.5L19 7.5" />
          </svg>
          <h1 tabIndex={-1}>{sent.title(store)}</h1>
          <p class="lead">
            {lead.replyBy
              ? sent.replyBy(formatInstant(lead.replyBy, session.locale, hereZone()))
              : sent.replySoon}
          </p>
          <p class="reference">
            {sent.reference} <strong>{lead.reference}</strong>
          </p>
          <h2 class="label">{sent.next}</h2>
          <ol>
            {sent.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <a class="primary" href={lead.portalUrl} target="_blank" rel="noopener">
            {sent.portal}
          </a>
          <p class="hint">{sent.portalHint}</p>
          <button type="button" class="link" onClick={again}>
            {sent.again}
          </button>
        </div>
      </div>
    </>
  )
}

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
  const home = session.store.config.value?.store
  const store = home?.name ?? copy.details.theJeweler
  // Only a store that releases leads sends one past itself; the network's own page does not.
  const released = !lead.replyBy && home?.network
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
          <h1 tabIndex={-1}>{sent.title(released ? sent.others : store)}</h1>
          <p class="lead">
            {lead.replyBy
              ? sent.replyBy(formatInstant(lead.replyBy, session.locale, hereZone()))
              : `${released ? sent.released(store) : sent.open} ${sent.tell}`}
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

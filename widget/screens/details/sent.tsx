import type { JSX } from 'preact'
import { formatInstant } from '#shared/dates.ts'
import type { LaterCopy } from '../../copy/copy.ts'
import type { SentLead } from '../../models/keeper.ts'
import type { Session } from '../../session.ts'

const hereZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

type To = { name: string; network: boolean }

/** To whom it went and what comes of it. Only a store that releases leads sends one past itself. */
export function whereTo({ sent }: LaterCopy, { name, network }: To, answerBy: string | null): string[] {
  if (answerBy) return [sent.title(name), sent.replyBy(answerBy)]
  return network
    ? [sent.title(sent.others), `${sent.released(name)} ${sent.tell}`]
    : [sent.title(name), `${sent.open} ${sent.tell}`]
}

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
  const store = session.store.config.value?.store ?? { name: copy.details.theJeweler, network: false }
  const answerBy = lead.replyBy === null ? null : formatInstant(lead.replyBy, session.locale, hereZone())
  const [title, next] = whereTo(copy, store, answerBy)
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
          <h1 tabIndex={-1}>{title}</h1>
          <p class="lead">{next}</p>
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

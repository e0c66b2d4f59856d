import { DECLINE_REASONS } from '#shared/lead/assignment-status.ts'
import type { LeadDetails } from '../../domain/lead-views/lead-views.ts'
import { paths } from '../../links.ts'
import { SavedReplies } from '../../platform/browser/islands/saved-replies.tsx'
import type { FormState } from '../../platform/web/forms.ts'
import { RadioGroup } from '../../platform/web/ui/choice.tsx'
import { TextArea } from '../../platform/web/ui/field.tsx'
import { Icon } from '../../platform/web/ui/icon.tsx'
import { copy } from '../copy.ts'
import { DialogActions } from '../dialog-actions.tsx'

const words = copy.lead

type Props = { lead: LeadDetails; state: FormState }

/** The form's address keeps `#accept`, so that a refused form comes back with its dialog open. */
export function AcceptDialog({ lead, state }: Props) {
  const { accept } = words
  const name = lead.customer.firstName
  return (
    <dialog class="dialog" id="accept" aria-labelledby="accept-title">
      <form class="stack" method="post" action={`${paths.acceptLead(lead.leadId)}#accept`}>
        <h2 id="accept-title">{accept.title}</h2>
        <p>{accept.intro}</p>
        <ol class="advice">
          {accept.commitments(name).map((commitment) => (
            <li key={commitment}>
              <Icon name="check" />
              <span>{commitment}</span>
            </li>
          ))}
        </ol>
        <SavedReplies replies={lead.savedReplies} target="message" words={words.replies} />
        <TextArea
          name="message"
          label={accept.message(name)}
          hint={accept.messageHint}
          rows={5}
          state={state}
          errors={words.errors.message}
        />
        <DialogActions cancel={accept.cancel} send={accept.send} />
      </form>
    </dialog>
  )
}

export function DeclineDialog({ lead, state }: Props) {
  const { decline } = words
  return (
    <dialog class="dialog" id="decline" aria-labelledby="decline-title">
      <form class="stack" method="post" action={`${paths.declineLead(lead.leadId)}#decline`} novalidate>
        <h2 id="decline-title">{decline.title}</h2>
        <p>{decline.intro}</p>
        <RadioGroup
          name="reason"
          legend={decline.reason}
          options={DECLINE_REASONS.map((reason) => ({ value: reason, label: decline.reasons[reason] }))}
          chosen={undefined}
          state={state}
          errors={words.errors.reason}
        />
        <TextArea
          name="note"
          label={decline.note}
          hint={decline.noteHint}
          rows={2}
          state={state}
          errors={words.errors.note}
        />
        <DialogActions cancel={decline.cancel} send={decline.send} danger />
      </form>
    </dialog>
  )
}

/** Asks once, and says what will happen: for the store, for others, for the person who sent it. */
export function SpamDialog({ lead }: { lead: LeadDetails }) {
  const { spam } = words
  const home = lead.assignment?.status === 'offered'
  return (
    <dialog class="dialog" id="spam" aria-labelledby="spam-title">
      <form class="stack" method="post" action={paths.markSpam(lead.leadId)}>
        <h2 id="spam-title">{spam.title}</h2>
        <p>{spam.text}</p>
        <p>
          {home ? spam.home : spam.pool} {spam.quiet}
        </p>
        <DialogActions cancel={spam.cancel} send={spam.send} danger />
      </form>
    </dialog>
  )
}

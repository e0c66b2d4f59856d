import { canAct } from '#shared/lead/assignment-status.ts'
import { formatDate } from '#shared/dates.ts'
import type { LeadDetails } from '../../domain/leads/lead-views.ts'
import type { Reader } from '../../platform/web/reader.ts'
import { Notice } from '../../platform/web/ui/notice.tsx'
import { Sheet, type SheetRow } from '../../platform/web/ui/records.tsx'
import { copy } from '../copy.ts'
import { budgetWords } from './lead-words.ts'

const words = copy.lead
const { contact } = words

function Phone({ phone, surprise }: { phone: string | null; surprise: boolean }) {
  if (phone === null) return <>{contact.noPhone}</>
  if (surprise)
    return (
      <>
        {phone} ({contact.dontCall})
      </>
    )
  return <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>
}

/** Breaks after the @ where it must break. */
function Email({ address }: { address: string }) {
  const at = address.lastIndexOf('@') + 1
  return (
    <a href={`mailto:${address}`}>
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </a>
  )
}

function contactRows({ customer, surprise }: LeadDetails): SheetRow[] {
  const { firstName, full } = customer
  if (!full) return [{ label: contact.name, value: firstName }]
  return [
    { label: contact.name, value: full.name },
    { label: contact.email, value: <Email address={full.email} /> },
    { label: contact.phone, value: <Phone phone={full.phone} surprise={surprise} /> },
  ]
}

const askRows = (lead: LeadDetails, reader: Reader): SheetRow[] => [
  { label: contact.preferred, value: copy.words.preferred[lead.customer.preferred] },
  { label: contact.location, value: lead.customer.location ?? contact.noLocation },
  { label: contact.budget, value: budgetWords(reader, lead) },
  {
    label: contact.needBy,
    value: lead.needBy === null ? contact.noNeedBy : formatDate(lead.needBy, reader.locale),
  },
]

/** Who asks, how to reach them, what they can spend and by when; as much of it as this store may see. */
export const CustomerCard = ({ lead, reader }: { lead: LeadDetails; reader: Reader }) => (
  <section class="card stack" aria-labelledby="customer">
    <h2 id="customer">{words.customer}</h2>
    {lead.surprise ? (
      <Notice tone="warning" icon="gift" title={words.surprise}>
        <p>{words.surpriseNote}</p>
      </Notice>
    ) : null}
    <Sheet rows={[...contactRows(lead), ...askRows(lead, reader)]} />
    {lead.customer.full === null && canAct('accept', lead.assignment?.status ?? 'none', 'seller') ? (
      <p class="hint">{words.masked}</p>
    ) : null}
    {lead.customer.full?.message ? (
      <div class="stack stack-4">
        <h3>{words.message}</h3>
        <p class="message-text">{lead.customer.full.message}</p>
      </div>
    ) : null}
  </section>
)

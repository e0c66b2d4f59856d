import { canAct } from '#shared/lead/assignment-status.ts'
import { formatDate } from '#shared/dates.ts'
import type { LeadDetails } from '../../domain/lead-views/lead-views.ts'
import { ago, type Reader } from '../../platform/web/reader.ts'
import { Notice } from '../../platform/web/ui/notice.tsx'
import { Sheet, type SheetRow } from '../../platform/web/ui/records.tsx'
import { copy } from '../copy.ts'
import { EmailLink } from '../email-link.tsx'
import { budgetWords, preferredWords } from './lead-words.ts'

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

function contactRows({ customer, surprise }: LeadDetails): SheetRow[] {
  const { firstName, full, erasedAt } = customer
  if (erasedAt !== null) return [{ label: contact.name, value: copy.words.deletedCustomer }]
  if (!full) return [{ label: contact.name, value: firstName }]
  return [
    { label: contact.name, value: full.name },
    { label: contact.email, value: <EmailLink address={full.email} /> },
    { label: contact.phone, value: <Phone phone={full.phone} surprise={surprise} /> },
  ]
}

const askRows = (lead: LeadDetails, reader: Reader): SheetRow[] => [
  { label: contact.preferred, value: preferredWords(lead.customer.preferred, lead.surprise) },
  { label: contact.location, value: lead.customer.location ?? contact.noLocation },
  { label: contact.budget, value: budgetWords(reader, lead) },
  {
    label: contact.needBy,
    value: lead.needBy === null ? contact.noNeedBy : formatDate(lead.needBy, reader.locale),
  },
]

/** Why there is no contact to see. */
function Hidden({ lead, reader, masked }: { lead: LeadDetails; reader: Reader; masked: string | undefined }) {
  const { customer, assignment } = lead
  if (customer.full) return null
  const canBeTheirs = canAct('accept', assignment?.status ?? 'none', 'seller')
  const { erasedAt } = customer
  if (erasedAt !== null) return <p class="hint">{words.erased(ago(reader, erasedAt))}</p>
  const why = masked ?? (canBeTheirs ? words.masked : null)
  return why ? <p class="hint">{why}</p> : null
}

/** Who asks, how to reach them, what they can spend and by when; as much of it as this store may see. */
export const CustomerCard = ({
  lead,
  reader,
  masked,
}: {
  lead: LeadDetails
  reader: Reader
  masked?: string
}) => (
  <section class="card stack" aria-labelledby="customer">
    <h2 id="customer">{words.customer}</h2>
    {lead.surprise ? (
      <Notice tone="warning" icon="gift" title={words.surprise}>
        <p>{words.surpriseNote}</p>
      </Notice>
    ) : null}
    <Sheet rows={[...contactRows(lead), ...askRows(lead, reader)]} />
    <Hidden lead={lead} reader={reader} masked={masked} />
    {lead.customer.full?.message ? (
      <div class="stack stack-4">
        <h3>{words.message}</h3>
        <p class="message-text">{lead.customer.full.message}</p>
      </div>
    ) : null}
  </section>
)

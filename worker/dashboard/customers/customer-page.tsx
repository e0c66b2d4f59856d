import { pieceTitle } from '#shared/spec/describe-spec.ts'
import type { CustomerRequest, CustomerView } from '../../domain/customers/find-customer.ts'
import { paths } from '../../links.ts'
import { ago, money, type Reader } from '../../platform/web/reader.ts'
import { Notice, Pill } from '../../platform/web/ui/notice.tsx'
import { Picture } from '../../platform/web/ui/picture.tsx'
import { Sheet, type SheetRow } from '../../platform/web/ui/records.tsx'
import { copy } from '../copy.ts'
import { EmailLink } from '../email-link.tsx'
import { preferredWords, STATUS_TONE } from '../request/lead-words.ts'
import { PageHead } from '../shell.tsx'
import { EraseSection } from './erase-section.tsx'

const words = copy.customers.person
const { contact } = copy.lead

const addressOf = ({ isOrder, assignmentId, leadId }: CustomerRequest): string =>
  isOrder && assignmentId ? paths.order(assignmentId) : paths.lead(leadId)

function Request({ request, reader }: { request: CustomerRequest; reader: Reader }) {
  const { assignmentStatus: status } = request
  const price = copy.words.about(money(reader, request.likelyMinor, request.currency))
  return (
    <li class="card order-row">
      <Picture url={request.thumbnailUrl} alt={request.alt} engine={request.pictureBy} />
      <div class="stack stack-4">
        <h3 class="row-title">
          <a href={addressOf(request)}>{pieceTitle(request.spec)}</a>
        </h3>
        <p class="small muted person-facts">
          <span>{words.sent(ago(reader, request.createdAt))}</span>
          <span>{price}</span>
          <span>{request.reference}</span>
        </p>
      </div>
      <div class="row order-state">
        {status ? <Pill tone={STATUS_TONE[status]}>{copy.words.status[status]}</Pill> : null}
      </div>
    </li>
  )
}

function contactRows({ email, phone, location, preferred, surprise }: CustomerView): SheetRow[] {
  const rows: SheetRow[] = [{ label: contact.email, value: <EmailLink address={email} /> }]
  if (phone !== null) rows.push({ label: contact.phone, value: phone })
  if (location !== null) rows.push({ label: contact.location, value: location })
  return [...rows, { label: contact.preferred, value: preferredWords(preferred, surprise) }]
}

type Props = { view: CustomerView; reader: Reader; isOwner: boolean; refused: string | null }

export const CustomerPage = ({ view, reader, isOwner, refused }: Props) => (
  <>
    <PageHead
      title={view.name}
      lead={words.since(ago(reader, view.firstAt))}
      back={{ href: paths.customers, label: words.back }}
    />
    <div class="columns columns-answer">
      <section class="card stack" aria-labelledby="contact">
        <h2 id="contact">{words.contact}</h2>
        {view.surprise ? (
          <Notice tone="warning" icon="gift">
            <p>{words.surprise}</p>
          </Notice>
        ) : null}
        <Sheet rows={contactRows(view)} />
        {view.reachable ? null : <p class="hint">{words.notReachable}</p>}
      </section>
      <section class="stack" aria-labelledby="requests">
        <h2 id="requests">{words.requests}</h2>
        <ul class="stack stack-8">
          {view.requests.map((request) => (
            <Request key={request.leadId} request={request} reader={reader} />
          ))}
        </ul>
        {view.more ? <p class="hint">{words.older}</p> : null}
      </section>
      <EraseSection view={view} isOwner={isOwner} refused={refused} />
    </div>
  </>
)

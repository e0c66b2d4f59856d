import { pieceTitle } from '#shared/spec/describe-spec.ts'
import type { OrderCard } from '../../domain/leads/lead-views.ts'
import { paths } from '../../links.ts'
import { money, type Reader } from '../../platform/web/reader.ts'
import { Pill } from '../../platform/web/ui/notice.tsx'
import { Picture } from '../../platform/web/ui/picture.tsx'
import { copy } from '../copy.ts'
import { replyDueWords, STATUS_TONE } from './lead-words.ts'

const { words } = copy

type Props = { order: OrderCard; reader: Reader; level: 2 | 3 }

/** One order in a list; the whole row opens it. `level` is its heading's place in the page. */
export function OrderRow({ order, reader, level }: Props) {
  const Title = `h${level}` as const
  const { assignmentStatus, replyDue, unread } = order
  const price = words.about(money(reader, order.likelyMinor, order.currency))
  const about = [order.customerFirstName || words.deletedCustomer, order.location, price]
    .filter(Boolean)
    .join(' · ')
  return (
    <li class="card order-row">
      <Picture url={order.thumbnailUrl} alt={order.alt} engine={order.pictureBy} />
      <div class="stack stack-4">
        <Title class="row-title">
          <a href={paths.assignment(order.assignmentId)}>{pieceTitle(order.spec)}</a>
        </Title>
        <p class="small muted">{about}</p>
      </div>
      <div class="row order-state">
        {assignmentStatus ? (
          <Pill tone={STATUS_TONE[assignmentStatus]}>{words.status[assignmentStatus]}</Pill>
        ) : null}
        {unread > 0 ? <span class="badge">{words.unread(unread)}</span> : null}
        {replyDue === null ? null : <span class="small muted">{replyDueWords(reader, replyDue)}</span>}
      </div>
    </li>
  )
}

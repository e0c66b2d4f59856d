import { pieceTitle } from '#shared/spec/describe-spec.ts'
import type { OrderCard } from '../../domain/lead-views/lead-views.ts'
import { paths } from '../../links.ts'
import { ago, money, type Reader } from '../../platform/web/reader.ts'
import { Pill } from '../../platform/web/ui/notice.tsx'
import { Picture } from '../../platform/web/ui/picture.tsx'
import { copy } from '../copy.ts'
import { replyDueWords, STATUS_TONE } from '../request/lead-words.ts'

const { words } = copy

/** When the answer is due; a late one can't be missed. */
function ReplyClock({ replyDue, reader }: { replyDue: number; reader: Reader }) {
  const text = replyDueWords(reader, replyDue)
  return replyDue > reader.now ? <span class="small muted">{text}</span> : <Pill tone="warning">{text}</Pill>
}

type Props = { order: OrderCard; reader: Reader; level: 2 | 3 }

/** One order in a list; the whole row opens it. `level` is its heading's place in the page. */
export function OrderRow({ order, reader, level }: Props) {
  const Title = `h${level}` as const
  const { assignmentStatus, replyDue, unread } = order
  const price = words.about(money(reader, order.likelyMinor, order.currency))
  const about = [order.customerName || words.deletedCustomer, order.location, price]
    .filter(Boolean)
    .join(' · ')
  const { row } = copy.orders
  return (
    <li class="card order-row">
      <Picture url={order.thumbnailUrl} alt={order.alt} engine={order.pictureBy} />
      <div class="stack stack-4">
        <Title class="row-title">
          <a href={paths.order(order.assignmentId)}>{pieceTitle(order.spec)}</a>
        </Title>
        <p class="small">{about}</p>
        <p class="small muted">
          {row.reference(order.reference)} · {row.changed(ago(reader, order.updatedAt))}
        </p>
      </div>
      <div class="row order-state">
        {assignmentStatus ? (
          <Pill tone={STATUS_TONE[assignmentStatus]}>{words.status[assignmentStatus]}</Pill>
        ) : null}
        {unread > 0 ? <span class="badge">{words.unread(unread)}</span> : null}
        {replyDue === null ? null : <ReplyClock replyDue={replyDue} reader={reader} />}
      </div>
    </li>
  )
}

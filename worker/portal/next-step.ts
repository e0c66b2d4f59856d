import type { AssignmentStatus } from '#shared/lead/assignment-status.ts'
import type { PortalView } from '../domain/lead-views/portal-view.ts'
import { promisedBy, type Reader } from '../platform/web/reader.ts'
import { copy } from './copy.ts'

type Jeweler = PortalView['jewelers'][number]

/** How far a status has brought the piece; what ended without an order has not brought it anywhere. */
const PROGRESS: Record<AssignmentStatus, number> = {
  declined: -1,
  auto_declined: -1,
  lost: -1,
  cancelled: -1,
  reviewing: 0,
  offered: 0,
  accepted: 1,
  quote_sent: 2,
  in_production: 3,
  completed: 4,
}

/** The jeweler who is furthest along, if anybody is engaged. */
const furthest = ({ jewelers }: PortalView): Jeweler | undefined =>
  jewelers
    .filter(({ status }) => PROGRESS[status] >= 0)
    .toSorted((a, b) => PROGRESS[b.status] - PROGRESS[a.status])[0]

/** How many of the five steps are reached: 0 is sent, 4 is finished. */
export function stepOf(view: PortalView): number {
  const jeweler = furthest(view)
  return jeweler ? PROGRESS[jeweler.status] : 0
}

/** The name a customer reads, unless someone may be reading over their shoulder. */
export const nameFor = (view: PortalView, storeName: string): string =>
  view.surprise ? copy.someone : storeName

function onceAccepted(who: string, { replyDue }: Jeweler, reader: Reader): string {
  const { next } = copy
  if (replyDue === null) return next.acceptedAnswered(who)
  return replyDue > reader.now ? next.accepted(who, promisedBy(reader, replyDue)) : next.acceptedLate(who)
}

function whileEngaged(who: string, jeweler: Jeweler, reader: Reader): string {
  const { status, respondBy } = jeweler
  const { next } = copy
  if (status === 'quote_sent') return next.quoted(who)
  if (status === 'in_production') return next.making(who)
  if (status === 'completed') return next.completed(who)
  if (status === 'accepted') return onceAccepted(who, jeweler, reader)
  return respondBy !== null && respondBy > reader.now
    ? next.offered(who, promisedBy(reader, respondBy))
    : next.offeredLate(who)
}

/** Nobody has it: who can see it, and until when they may take it on, as long as that is to come. */
function stillOpen(view: PortalView, reader: Reader): string {
  const { storeName, poolUntil } = view
  const { next } = copy
  const looking = view.reviewing > 0
  const seen = storeName === null ? next.open(looking) : next.released(nameFor(view, storeName), looking)
  const tell =
    poolUntil !== null && poolUntil > reader.now ? next.tellUntil(promisedBy(reader, poolUntil)) : next.tell
  return `${seen} ${tell}`
}

/** What happens next, in one sentence. */
export function nextStep(view: PortalView, reader: Reader): string {
  if (view.status === 'closed') return copy.next.closed[view.closedReason ?? 'nobody']
  const accepted = view.jewelers.filter(({ status }) => status === 'accepted')
  const jeweler = furthest(view)
  if (!jeweler) return stillOpen(view, reader)
  if (jeweler.status === 'accepted' && accepted.length > 1) return copy.next.several(accepted.length)
  return whileEngaged(nameFor(view, jeweler.storeName), jeweler, reader)
}

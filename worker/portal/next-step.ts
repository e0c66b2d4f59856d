import type { AssignmentStatus } from '#shared/lead/assignment-status.ts'
import type { PortalView } from '../domain/lead-views/portal-view.ts'
import { promisedBy, type Reader } from '../platform/web/reader.ts'
import { type PortalCopy, portalCopy } from './copy/portal-copy.ts'

type Jeweler = PortalView['jewelers'][number]

/** To whom, and in whose words. */
type Told = { reader: Reader; next: PortalCopy['next'] }

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
  view.surprise ? portalCopy(view.locale).someone : storeName

function onceAccepted(who: string, { replyDue }: Jeweler, { reader, next }: Told): string {
  if (replyDue === null) return next.acceptedAnswered(who)
  return replyDue > reader.now ? next.accepted(who, promisedBy(reader, replyDue)) : next.acceptedLate(who)
}

function whileEngaged(who: string, jeweler: Jeweler, told: Told): string {
  const { status, respondBy } = jeweler
  const { reader, next } = told
  if (status === 'quote_sent') return next.quoted(who)
  if (status === 'in_production') return next.making(who)
  if (status === 'completed') return next.completed(who)
  if (status === 'accepted') return onceAccepted(who, jeweler, told)
  return respondBy !== null && respondBy > reader.now
    ? next.offered(who, promisedBy(reader, respondBy))
    : next.offeredLate(who)
}

/** Nobody has it: who can see it, and until when they may take it on, as long as that is to come. */
function stillOpen(view: PortalView, { reader, next }: Told): string {
  const { storeName, poolUntil } = view
  const looking = view.reviewing > 0
  const seen = storeName === null ? next.open(looking) : next.released(nameFor(view, storeName), looking)
  const tell =
    poolUntil !== null && poolUntil > reader.now ? next.tellUntil(promisedBy(reader, poolUntil)) : next.tell
  return `${seen} ${tell}`
}

/** What happens next, in one sentence. */
export function nextStep(view: PortalView, reader: Reader): string {
  const { next } = portalCopy(view.locale)
  const told = { reader, next }
  if (view.status === 'closed') return next.closed[view.closedReason ?? 'nobody']
  const accepted = view.jewelers.filter(({ status }) => status === 'accepted')
  const jeweler = furthest(view)
  if (!jeweler) return stillOpen(view, told)
  if (jeweler.status === 'accepted' && accepted.length > 1) return next.several(accepted.length)
  return whileEngaged(nameFor(view, jeweler.storeName), jeweler, told)
}

import type { AssignmentAction } from '#shared/lead/assignment-status.ts'
import type { EventView, LeadDetails } from '../../domain/lead-views/lead-views.ts'
import { fullMoment, type Reader } from '../../platform/web/reader.ts'
import { Timeline, type TimelineItem } from '../../platform/web/ui/records.tsx'
import { copy } from '../copy.ts'

const words = copy.order

/** What happened and who did it: the store ("You"), the customer by name, or Milgrain. */
const SENTENCES = new Map<string, (name: string) => string>(
  Object.entries(words.events satisfies Partial<Record<AssignmentAction, (name: string) => string>>),
)

/** Some actions read differently by who took them, or why. */
function sentenceOf({ action, actorKind }: EventView, withdrawn: boolean) {
  if (action === 'cancel' && actorKind === 'customer') return SENTENCES.get('cancelByCustomer')
  if (action === 'lose' && withdrawn) return SENTENCES.get('loseWithdrawn')
  return SENTENCES.get(action)
}

/** Whether the customer took the request back, as far as the events tell. */
export const wasWithdrawn = ({ events }: LeadDetails): boolean =>
  events.some(({ action }) => action === 'withdraw')

function timelineItems(lead: LeadDetails, name: string, reader: Reader): TimelineItem[] {
  const withdrawn = wasWithdrawn(lead)
  const items = lead.events.flatMap((event) => {
    const sentence = sentenceOf(event, withdrawn)
    return sentence ? [{ title: sentence(name), when: fullMoment(reader, event.at) }] : []
  })
  return items.map((item, index) => ({ ...item, stage: index === items.length - 1 ? 'now' : 'done' }))
}

export const OrderTimeline = ({
  lead,
  name,
  reader,
}: {
  lead: LeadDetails
  name: string
  reader: Reader
}) => (
  <section class="card stack" aria-labelledby="timeline">
    <h2 id="timeline">{words.timeline}</h2>
    <Timeline label={words.timeline} items={timelineItems(lead, name, reader)} />
  </section>
)

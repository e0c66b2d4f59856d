import { and, eq } from 'drizzle-orm'
import type { Ctx, Shopper } from '../../context.ts'
import { found, notFound } from '../../errors.ts'
import type { NumberedEvent } from '../../platform/concepts/event-log.ts'
import { findDesign } from '../designs/design-scope.ts'
import { conceptView } from '../designs/concept-view.ts'
import { failureEvent } from './failure-event.ts'
import { conceptJobs } from '../../tables/concepts.ts'

type Input = { designId: string; conceptId: string; after: number }

/** A number after everything that can happen to one concept. */
const LAST = 1_000_000

/**
 * What happens to a concept of this design, after the event numbered `after` (−1 for all): of a finished one its end.
 * Leaving the watch changes nothing.
 */
export async function watchConcept(
  ctx: Ctx<Shopper>,
  { designId, conceptId, after }: Input,
): Promise<AsyncIterable<NumberedEvent>> {
  const { concepts, design } = await findDesign(ctx, designId)
  const made = concepts.find(({ id }) => id === conceptId)
  if (made) return only({ name: 'final', data: { concept: conceptView(ctx, made) }, id: LAST })
  const [job] = await ctx.db
    .select()
    .from(conceptJobs)
    .where(and(eq(conceptJobs.id, conceptId), eq(conceptJobs.designId, designId)))
  const { state, failure } = found(job)
  // A picture that was made and deleted since.
  if (state === 'done') throw notFound()
  if (state === 'failed') return only({ ...failureEvent(failure ?? 'upstream', design.locale), id: LAST })
  return ctx.rooms.watch(conceptId, after)
}

async function* only(event: NumberedEvent): AsyncGenerator<NumberedEvent> {
  yield event
}

import type { ConceptEvents } from '#shared/contract/concepts.ts'
import { ApiError, codeOf, type DesignKey } from '../api.ts'
import type { ConceptApi, NumberedEvent, Watched } from '../concept-api.ts'

export type FollowParts = {
  api: Pick<ConceptApi, 'makeConcept' | 'watchConcept'>
  /** Waits so long, or until the network is back. */
  pause: (ms: number) => Promise<void>
}

export type Made = ConceptEvents['final']

const PAUSES_MS = [1_000, 2_000, 4_000, 4_000, 4_000]

/** What says nothing about the concept itself: it may well be finished by now. */
const BROKEN: ReadonlySet<string> = new Set(['offline', 'unavailable', 'too_many_requests'])
export const isBroken = (error: unknown): boolean => BROKEN.has(codeOf(error))

const watchedAfter = (event: NumberedEvent, before: Watched | null): Watched | null => {
  const conceptId = 'conceptId' in event.data ? event.data.conceptId : before?.conceptId
  return conceptId ? { conceptId, after: event.id } : null
}

/**
 * One concept to its end. A stream that breaks is taken up again where it was; nothing is ordered twice.
 * @throws ApiError with the code of its failure, or a broken connection's when it stays broken.
 */
export async function follow(
  { api, pause }: FollowParts,
  design: DesignKey,
  begin: Watched | (() => AsyncGenerator<NumberedEvent>),
  signal: AbortSignal,
  tell: (event: NumberedEvent, watched: Watched | null) => void,
): Promise<Made> {
  let watched = typeof begin === 'function' ? null : begin
  let stream = typeof begin === 'function' ? begin() : api.watchConcept(design, begin, signal)
  for (let broken = 0; ; broken++) {
    let end: ConceptEvents['error'] | null = null
    try {
      for await (const event of stream) {
        broken = 0
        if (event.name === 'final') return event.data
        if (event.name === 'error') end = event.data
        else tell(event, (watched = watchedAfter(event, watched)))
      }
    } catch (error) {
      if (!isBroken(error) || !watched) throw error
    }
    if (end) throw new ApiError(end.code)
    const ms = PAUSES_MS[broken]
    if (!watched || signal.aborted || ms === undefined) throw new ApiError('unavailable')
    await pause(ms)
    stream = api.watchConcept(design, watched, signal)
  }
}

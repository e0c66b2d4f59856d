import type { ConceptEvents, MakeConceptRequest } from '#shared/contract/concepts.ts'
import { ApiError, type Api, type Call, type DesignKey } from './api.ts'
import { readEvents } from './event-stream.ts'

export type ConceptEvent = {
  [Name in keyof ConceptEvents]: { name: Name; data: ConceptEvents[Name] }
}[keyof ConceptEvents]
/** `id` counts what happened to one concept. */
export type NumberedEvent = ConceptEvent & { id: number }

/** A concept, and the number of the last thing that was seen of it; −1 for nothing yet. */
export type Watched = { conceptId: string; after: number }

export type ConceptApi = {
  makeConcept(
    design: DesignKey,
    body: MakeConceptRequest,
    key: string,
    signal: AbortSignal,
  ): AsyncGenerator<NumberedEvent>
  /** What happens to a concept after what was seen, or all that is still known. */
  watchConcept(design: DesignKey, watched: Watched, signal: AbortSignal): AsyncGenerator<NumberedEvent>
  deleteConcept(design: DesignKey, conceptId: string): Promise<void>
}

/** The events of an answer, as they come. */
async function* eventsOf(answer: Promise<Response>): AsyncGenerator<NumberedEvent> {
  const { body } = await answer
  if (!body) throw new ApiError('unavailable')
  for await (const { event, data, id } of readEvents(body)) {
    // oxlint-disable-next-line typescript/consistent-type-assertions -- boundary: events of shared/contract
    yield { name: event, data: JSON.parse(data), id: Number(id) } as NumberedEvent
  }
}

/** The calls about a design's pictures, which the first step can do without. */
export function createConceptApi({ ask }: Pick<Api, 'ask'>): ConceptApi {
  const send = ({ id, token }: DesignKey, rest: string, call: Call) =>
    ask(`/designs/${encodeURIComponent(id)}/concepts${rest}`, { ...call, token })
  return {
    makeConcept: (design, body, key, signal) =>
      eventsOf(send(design, '', { method: 'POST', body, key, signal })),
    watchConcept: (design, { conceptId, after }, signal) =>
      eventsOf(send(design, `/${conceptId}/events`, { after, signal })),
    deleteConcept: async (design, conceptId) =>
      void (await send(design, `/${conceptId}`, { method: 'DELETE' })),
  }
}

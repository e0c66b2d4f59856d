import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { ConceptEvent } from '../domain/concepts/make-concept.ts'
import { conceptEvents } from '#shared/contract/concepts.ts'

/** Sends events as they happen; each carries an id, so that a watcher can say where it was. */
export function streamConcept(
  c: Context,
  events: AsyncIterable<ConceptEvent>,
  gone: AbortController,
): Response {
  c.header('Cache-Control', 'no-store')
  c.header('X-Accel-Buffering', 'no')
  return streamSSE(c, async (stream) => {
    stream.onAbort(() => gone.abort())
    let id = 0
    for await (const { name, data } of events) {
      await stream.writeSSE({
        event: name,
        id: String(id++),
        data: JSON.stringify(conceptEvents[name].parse(data)),
      })
    }
  })
}

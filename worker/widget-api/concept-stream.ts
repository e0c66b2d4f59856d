import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import { conceptEvents } from '#shared/contract/concepts.ts'
import { describeError } from '../describe-error.ts'
import type { NumberedEvent } from '../platform/concepts/event-log.ts'
import type { ShopperEnv } from './shopper.ts'

/** Sends events as they happen, under their numbers, so that a watcher can say where it was. */
export function streamConcept(c: Context<ShopperEnv>, events: AsyncIterable<NumberedEvent>): Response {
  c.header('Cache-Control', 'no-store')
  c.header('X-Accel-Buffering', 'no')
  const { log, requestId } = c.get('ctx')
  return streamSSE(
    c,
    async (stream) => {
      for await (const { name, id, data } of events) {
        if (stream.aborted) return
        await stream.writeSSE({
          event: name,
          id: String(id),
          data: JSON.stringify(conceptEvents[name].parse(data)),
        })
      }
    },
    // The answer is on its way: a stream that ends without an end has failed, and its watcher may come back.
    async (error) => log({ level: 'error', requestId, what: 'watch', ...describeError(error) }),
  )
}

/** The number of the last event a watcher saw; −1 when it has seen none. */
export function lastEventId(c: Context): number {
  const given = c.req.header('last-event-id') ?? ''
  return /^\d{1,9}$/.test(given) ? Number(given) : -1
}

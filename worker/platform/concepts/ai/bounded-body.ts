import { ConceptError } from '../engine.ts'

/**
 * The body, as long as it stays within a size and nobody stops it. The SDK ends a stopped stream as if it were
 * complete and puts no limit on an event; here both are errors.
 */
export function boundedBody(response: Response, limit: number, signal: AbortSignal): Response {
  const reader = response.body?.getReader()
  if (!reader) return response
  let received = 0
  const stopped = new Promise<never>((_, reject) => {
    const stop = () => reject(signal.reason)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
  stopped.catch(() => {})
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await Promise.race([reader.read(), stopped])
      if (done) return controller.close()
      received += value.length
      if (received > limit) throw new ConceptError('upstream', undefined, { maySpend: true })
      controller.enqueue(value)
    },
    cancel: () => letGo(reader),
  })
  stopped.catch(() => letGo(reader))
  return new Response(body, { headers: response.headers })
}

const letGo = (reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> =>
  reader.cancel().catch(() => {})

import type { DurableObjectNamespace, DurableObjectState } from '@cloudflare/workers-types'
import { EventLog, type NumberedEvent } from './event-log.ts'
import type { ConceptRooms, RunConcept } from './rooms.ts'

const encoder = new TextEncoder()

/** Events as lines of JSON. A watcher that leaves ends the reading, not the work. */
function asLines(events: AsyncGenerator<NumberedEvent>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await events.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`))
    },
    async cancel() {
      await events.return(undefined)
    },
  })
}

/**
 * A room as a Durable Object: one to a concept, wherever it is asked for. The work is its alarm, which Cloudflare
 * lets run for minutes without any request, and rings again if the object is killed at it.
 */
export class DurableRoom {
  readonly #state: DurableObjectState
  readonly #run: RunConcept
  #log: EventLog | null = null

  constructor(state: DurableObjectState, run: RunConcept) {
    this.#state = state
    this.#run = run
  }

  async watch(conceptId: string, after: number): Promise<ReadableStream<Uint8Array>> {
    if (!this.#log) {
      await this.#state.storage.put('concept', conceptId)
      // A moment long past rings at once.
      await this.#state.storage.setAlarm(1)
      this.#log ??= new EventLog()
    }
    return asLines(this.#log.from(after))
  }

  async work(): Promise<void> {
    const log = (this.#log ??= new EventLog())
    const conceptId = await this.#state.storage.get<string>('concept')
    try {
      if (conceptId) await this.#run(conceptId, (event) => log.add(event))
    } catch (error) {
      // Cloudflare rings again; who watches then must not be shown this log's end.
      this.#log = null
      throw error
    } finally {
      log.end()
    }
    await this.#state.storage.deleteAll()
  }
}

async function* readLines(body: ReadableStream<Uint8Array>): AsyncGenerator<NumberedEvent> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const lines = (rest + decoder.decode(value, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) yield JSON.parse(line)
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** Rooms on Cloudflare, by the concept's id. */
export const durableRooms = (rooms: DurableObjectNamespace): ConceptRooms => ({
  async *watch(conceptId, after) {
    const address = `https://room/${conceptId}?after=${after}`
    const answer = await rooms.get(rooms.idFromName(conceptId)).fetch(address)
    const body: unknown = Reflect.get(answer, 'body')
    if (body instanceof ReadableStream) yield* readLines(body)
  },
})

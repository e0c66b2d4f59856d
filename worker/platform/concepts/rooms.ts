import { type ConceptEvent, EventLog, type NumberedEvent } from './event-log.ts'

/** Makes one concept, telling what happens. It throws only where nothing could be written down: then it is begun anew. */
export type RunConcept = (conceptId: string, tell: (event: ConceptEvent) => void) => Promise<void>

/**
 * Where concepts are made: each in a room of its own, which goes on whoever is watching. A request only looks in.
 */
export type ConceptRooms = {
  /** What happens to a concept after the event numbered `after`, to its end. Begins it unless somebody has. */
  watch: (conceptId: string, after: number) => AsyncIterable<NumberedEvent>
}

/** Rooms in this process: for tests and for a server that is not Cloudflare's. */
export function localRooms(run: RunConcept): ConceptRooms & { settle: () => Promise<void> } {
  const open = new Map<string, { log: EventLog; done: Promise<void> }>()
  const enter = (conceptId: string) => {
    const before = open.get(conceptId)
    if (before) return before
    const log = new EventLog()
    const done = run(conceptId, (event) => log.add(event))
      .catch(() => undefined)
      .finally(() => {
        log.end()
        open.delete(conceptId)
      })
    const room = { log, done }
    open.set(conceptId, room)
    return room
  }
  return {
    watch: (conceptId, after) => enter(conceptId).log.from(after),
    async settle() {
      while (open.size > 0) await Promise.all([...open.values()].map(({ done }) => done))
    },
  }
}

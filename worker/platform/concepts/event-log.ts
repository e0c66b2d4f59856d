import type { ConceptEvents } from '#shared/contract/concepts.ts'

export type ConceptEvent = {
  [Name in keyof ConceptEvents]: { name: Name; data: ConceptEvents[Name] }
}[keyof ConceptEvents]

/** `id` counts what happened to one concept, so that a watcher that comes back can say where it was. */
export type NumberedEvent = ConceptEvent & { id: number }

/**
 * What has happened to one concept so far, for any number of watchers. Of pictures on their way and of progress only
 * the latest is kept: whoever comes late is shown how things stand.
 */
export class EventLog {
  #kept: NumberedEvent[] = []
  #next = 0
  #ended = false
  #wake: (() => void)[] = []

  add(event: ConceptEvent): void {
    this.#kept = [...this.#kept.filter(({ name }) => name !== event.name), { ...event, id: this.#next++ }]
    this.#rouse()
  }

  /** Nothing more will happen. */
  end(): void {
    this.#ended = true
    this.#rouse()
  }

  #rouse(): void {
    for (const wake of this.#wake.splice(0)) wake()
  }

  /** What is kept and what is to come, after the event numbered `after` (−1 for all). */
  async *from(after: number): AsyncGenerator<NumberedEvent> {
    let seen = after
    for (;;) {
      const fresh = this.#kept.filter(({ id }) => id > seen)
      for (const event of fresh) {
        seen = event.id
        yield event
      }
      if (fresh.length > 0) continue
      if (this.#ended) return
      await new Promise<void>((resolve) => this.#wake.push(resolve))
    }
  }
}

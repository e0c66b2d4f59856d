import type { NumberedEvent } from './event-log.ts'

/** What happens to several concepts, as it happens, to the end of the last. */
export async function* mergeEvents(rooms: AsyncIterable<NumberedEvent>[]): AsyncGenerator<NumberedEvent> {
  const watches = rooms.map((room) => room[Symbol.asyncIterator]())
  const next = (index: number) =>
    watches[index]?.next().then((step) => ({ index, step })) ?? Promise.reject(new RangeError('no such room'))
  const waiting = new Map(watches.map((_, index) => [index, next(index)]))
  try {
    while (waiting.size > 0) {
      const { index, step } = await Promise.race(waiting.values())
      if (step.done) waiting.delete(index)
      else {
        waiting.set(index, next(index))
        yield step.value
      }
    }
  } finally {
    for (const watch of watches) void watch.return?.(undefined)
  }
}

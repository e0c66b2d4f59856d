import { array, assert, asyncProperty, constantFrom, integer, record, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEvents, type StreamEvent } from './event-stream.ts'

/** A body that arrives in pieces cut at the given places, wherever they fall. */
function body(text: string, cuts: number[] = []): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  const places = [...new Set([0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length])].sort(
    (a, b) => a - b,
  )
  return new ReadableStream({
    start(controller) {
      for (const [at, from] of places.entries()) controller.enqueue(bytes.slice(from, places[at + 1] ?? from))
      controller.close()
    },
  })
}

const read = async (stream: ReadableStream<Uint8Array>): Promise<StreamEvent[]> => {
  const events: StreamEvent[] = []
  for await (const event of readEvents(stream)) events.push(event)
  return events
}

describe('the event stream', () => {
  it('reads name, id and data, and joins lines of data', async () => {
    expect(await read(body('id: 7\nevent: partial\ndata: {"a":\ndata: 1}\n\n'))).toEqual([
      { id: '7', event: 'partial', data: '{"a":\n1}' },
    ])
  })

  it('passes over comments and keep-alives, and calls a nameless event a message', async () => {
    expect(await read(body(': hello\n\n:\n\ndata:x\n\n'))).toEqual([{ id: '', event: 'message', data: 'x' }])
  })

  it('drops an event the end of the stream cut off', async () => {
    expect(await read(body('data: whole\n\ndata: half'))).toEqual([
      { id: '', event: 'message', data: 'whole' },
    ])
  })

  it('stops the stream when the reader leaves early', async () => {
    let cancelled = false
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('data: 1\n\n')),
      cancel: () => {
        cancelled = true
      },
    })
    for await (const event of readEvents(endless)) {
      expect(event.data).toBe('1')
      break
    }
    expect(cancelled).toBe(true)
  })

  it('reads the same events however the bytes are cut and the lines are ended', async () => {
    const event = record({
      id: constantFrom('', '1', '42'),
      event: constantFrom('progress', 'final'),
      data: string({ unit: 'binary' }).map((text) => JSON.stringify(text)),
    })
    const ending = constantFrom('\n', '\r\n')
    await assert(
      asyncProperty(
        array(event),
        array(integer({ min: 0, max: 4_000 })),
        ending,
        async (events, cuts, newline) => {
          const text = events
            .map(({ id, event, data }) =>
              [`id: ${id}`, `event: ${event}`, `data: ${data}`, '', ''].join(newline),
            )
            .join('')
          expect(await read(body(text, cuts))).toEqual(events)
        },
      ),
      { seed: 20_261_122 },
    )
  })
})

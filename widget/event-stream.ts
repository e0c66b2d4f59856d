export type StreamEvent = { id: string; event: string; data: string }

const FIELD = /^(data|event|id)(?:: ?(.*))?$/

/** Parses one block of lines between two empty ones; `null` when it carries no data (a comment, a keep-alive). */
function readBlock(block: string): StreamEvent | null {
  const event: StreamEvent = { id: '', event: 'message', data: '' }
  const data: string[] = []
  for (const line of block.split('\n')) {
    const [, name, value = ''] = FIELD.exec(line) ?? []
    if (name === 'data') data.push(value)
    else if (name === 'event') event.event = value
    else if (name === 'id') event.id = value
  }
  return data.length ? { ...event, data: data.join('\n') } : null
}

/** The events of a `text/event-stream` body, as they arrive. An event cut off by the end of the stream is dropped. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamEvent> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      // A CR at the end of a chunk may belong to a CRLF whose LF is still on its way.
      rest = (rest + decoder.decode(value, { stream: true })).replace(/\r\n|\r(?!$)/g, '\n')
      const blocks = rest.split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) {
        const event = readBlock(block)
        if (event) yield event
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

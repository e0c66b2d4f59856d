import { writeCsv } from '#shared/pricing/cells/csv.ts'
import type { CustomerLine } from '../../domain/customers/select-customers.ts'
import { copy } from '../copy.ts'

const MARK = '\uFEFF'

const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10)

const rowOf = (person: CustomerLine): string[] => [
  person.name,
  person.email,
  person.phone ?? '',
  person.surprise ? copy.customers.csv.yes : '',
  person.location ?? '',
  dayOf(person.firstAt),
  dayOf(person.lastAt),
  String(person.requests),
  String(person.orders),
]

/** The file in pieces, its head and byte order mark first; what begins like a formula stays text (`writeCsv`). */
export async function* customersCsv(chunks: AsyncIterable<CustomerLine[]>): AsyncGenerator<string> {
  yield writeCsv([copy.customers.csv.head])
  for await (const people of chunks) {
    const rows = people.map(rowOf)
    if (rows.length > 0) yield writeCsv(rows).slice(MARK.length)
  }
}

/** A body that is sent as it is made: the next piece is asked for when the one before was taken. */
export function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) return controller.close()
      controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}

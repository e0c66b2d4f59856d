import { describe, expect, it } from 'vitest'
import { EventLog, type NumberedEvent } from './event-log.ts'
import { localRooms } from './rooms.ts'

const job = { name: 'job', data: { conceptId: 'con_1' } } as const
const progress = (fraction: number) => ({ name: 'progress', data: { stage: 'sketching', fraction } }) as const
const partial = (index: number) =>
  ({ name: 'partial', data: { conceptId: 'con_1', image: `data:${index}`, index } }) as const

async function all(events: AsyncIterable<NumberedEvent>): Promise<string[]> {
  const seen: string[] = []
  for await (const { id, name } of events) seen.push(`${id} ${name}`)
  return seen
}

describe('what has happened to a concept', () => {
  it('is told to whoever watches from the beginning, as it happens', async () => {
    const log = new EventLog()
    const watching = all(log.from(-1))
    for (const event of [job, progress(0.1), partial(0)]) {
      log.add(event)
      await Promise.resolve()
    }
    log.end()
    expect(await watching).toEqual(['0 job', '1 progress', '2 partial'])
  })

  it('is told to whoever comes late as it stands: the latest progress, the latest picture', async () => {
    const log = new EventLog()
    for (const event of [job, progress(0.1), partial(0), progress(0.5), partial(1)]) log.add(event)
    log.end()
    expect(await all(log.from(-1))).toEqual(['0 job', '3 progress', '4 partial'])
    expect(await all(log.from(3))).toEqual(['4 partial'])
    expect(await all(log.from(9))).toEqual([])
  })

  it('reaches any number of watchers, and one that leaves keeps nothing from the others', async () => {
    const log = new EventLog()
    const one = log.from(-1)[Symbol.asyncIterator]()
    const two = all(log.from(-1))
    log.add(job)
    await one.next()
    await one.return?.(undefined)
    log.add(progress(0.2))
    log.end()
    expect((await two).at(-1)).toBe('1 progress')
  })
})

describe('rooms in this process', () => {
  it('begin a concept once, however many look in, and again only after it has ended', async () => {
    let runs = 0
    const rooms = localRooms(async (_id, tell) => {
      runs++
      tell(job)
      await Promise.resolve()
    })
    await Promise.all([all(rooms.watch('con_1', -1)), all(rooms.watch('con_1', -1))])
    expect(runs).toBe(1)
    await rooms.settle()
    await all(rooms.watch('con_1', -1))
    expect(runs).toBe(2)
  })

  it('go on when whoever began them is gone', async () => {
    let finished = false
    const rooms = localRooms(async (_id, tell) => {
      tell(job)
      await new Promise((resolve) => setTimeout(resolve))
      finished = true
    })
    const watching = rooms.watch('con_1', -1)[Symbol.asyncIterator]()
    await watching.next()
    await watching.return?.(undefined)
    await rooms.settle()
    expect(finished).toBe(true)
  })
})

import { createClient } from '@libsql/client'
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { sellers } from '../../tables/sellers.ts'
import { countedDatabase } from './database.ts'

const ADA = 'ada@goldsmith.example'

const failureOf = (work: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(work).then(
    () => null,
    (error: unknown) => error,
  )

const textsOf = (error: unknown): string =>
  error instanceof Error
    ? `${error.message}\n${error.stack}\n${JSON.stringify(error)}\n${textsOf(error.cause)}`
    : ''

it('keeps what was written out of the error of a failed statement, and says which constraint failed', async () => {
  const { db, roundTrips } = countedDatabase(createClient({ url: ':memory:' }))
  await db.run(sql`create table sellers (id text, email text unique)`)
  const insert = () => db.run(sql`insert into ${sellers} (id, email) values (${'sel_1'}, ${ADA})`)
  await insert()
  for (const work of [insert(), db.batch([insert()])]) {
    const told = textsOf(await failureOf(work))
    expect(told).toContain('UNIQUE constraint failed: sellers.email')
    expect(told).not.toContain(ADA)
  }
  expect(roundTrips()).toBe(4)
})

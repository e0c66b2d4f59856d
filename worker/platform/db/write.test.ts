import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditEntries } from '../../tables/audit.ts'
import { outbox } from '../../tables/outbox.ts'
import { notFound, Refusal } from '../../errors.ts'
import { createTestApp, type TestApp } from '../../test/harness.ts'
import { guardedInsert, insertMail, insertWhere } from './guarded.ts'
import { GuardedInsert, MailInsert, type Statements, Unbound } from './statements.ts'
import { GuardFailed, retryOnce, write, writeIfHeld } from './write.ts'

let app: TestApp
let made = 0

beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())

const entry = () => ({
  id: `aud_${++made}`,
  storeId: 'store_1',
  sellerId: 'sel_1',
  action: 'write_test',
  detail: {},
  createdAt: made,
})
const mail = (of: string) => ({
  id: `out_${++made}`,
  key: of,
  kind: 'seller_invited',
  storeId: 'store_1',
  createdAt: 1,
  dueAt: 1,
})
const countOf = (column: SQL) =>
  app.db
    .select({ rows: sql<number>`count(*)` })
    .from(auditEntries)
    .where(column)
const system = () => app.contextAs({ kind: 'system' })
type SQL = ReturnType<typeof sql>

/** An event, an update under it that finds three rows, and two mails of which one is already there. */
function exampleWrite(guard = sql`true`) {
  const ctx = system()
  const event = entry()
  const then = sql`exists (select 1 from ${auditEntries} where id = ${event.id})`
  const first = mail(`first:${event.id}`)
  return {
    event,
    first,
    statements: {
      written: guardedInsert(ctx.db, auditEntries, event, guard),
      touched: ctx.db.update(auditEntries).set({ sellerId: 'sel_2' }).where(then),
      mails: {
        first: insertMail(ctx.db, outbox, first, then),
        none: insertMail(ctx.db, outbox, mail('x'), sql`${then} and 1 = 2`),
      },
    },
  }
}

/** The same statements with one more at every place, which finds something else each time. */
function withOneMore(statements: Statements, place: number): Statements {
  const extra = new Unbound(app.db.select({ id: outbox.id }).from(outbox))
  return Object.fromEntries([
    ...Object.entries(statements).slice(0, place),
    ['extra', extra],
    ...Object.entries(statements).slice(place),
  ])
}

describe('a write', () => {
  it.each([0, 1, 2, 3])(
    'keeps every result under its name when a statement is put in at place %i',
    async (place) => {
      const { first, statements } = exampleWrite()
      const before = app.nudged.length
      const results = await writeIfHeld(system(), withOneMore(statements, place))
      expect(results).toMatchObject({
        written: { rowsAffected: 1 },
        mails: { first: [first.id], none: [] },
      })
      await app.settle()
      expect(app.nudged.slice(before)).toEqual([first.id])
    },
  )

  it('has typed results: a mail’s are ids, a read’s are rows, of what is left out nothing', async () => {
    const { statements } = exampleWrite()
    const reads = new Unbound(app.db.select({ id: auditEntries.id }).from(auditEntries).limit(1))
    const results = await write(system(), { ...statements, reads, leftOut: null })
    const ids: string[] = results.mails.first
    const rows: { id: string }[] = results.reads
    expect([ids.length, rows.length, results.leftOut]).toEqual([1, 1, null])
  })

  it('writes nothing, sends nothing and says so when its guard no longer holds', async () => {
    const { event, statements } = exampleWrite(sql`false`)
    const before = app.nudged.length
    await expect(write(system(), statements)).rejects.toBeInstanceOf(GuardFailed)
    expect(await writeIfHeld(system(), exampleWrite(sql`false`).statements)).toBeNull()
    await app.settle()
    expect(await countOf(eq(auditEntries.id, event.id))).toEqual([{ rows: 0 }])
    expect(app.nudged).toHaveLength(before)
  })

  it.each([
    ['first', (it: Statements) => ({ loose: app.db.delete(outbox).where(eq(outbox.id, 'none')), ...it })],
    ['later', (it: Statements) => ({ ...it, loose: app.db.delete(outbox).where(eq(outbox.id, 'none')) })],
    [
      'an event of its own',
      (it: Statements) => ({ ...it, loose: guardedInsert(app.db, auditEntries, entry(), sql`true`) }),
    ],
    [
      'in a group',
      (it: Statements) => ({
        ...it,
        group: { loose: insertWhere(app.db, outbox, mail('loose'), sql`true`) },
      }),
    ],
  ])('is refused in development with a statement that is not bound to its event: %s', async (_, spoil) => {
    const { event, statements } = exampleWrite()
    await expect(writeIfHeld(system(), spoil(statements))).rejects.toThrow('not bound to its event')
    expect(await countOf(eq(auditEntries.id, event.id))).toEqual([{ rows: 0 }])
  })

  it('tells its kinds of statements apart', () => {
    const { statements } = exampleWrite()
    expect(statements.written).toBeInstanceOf(GuardedInsert)
    expect(statements.mails.first).toBeInstanceOf(MailInsert)
  })
})

describe('somebody who was first', () => {
  const answers = (...outcomes: (string | Error)[]) => {
    const left = [...outcomes]
    return retryOnce(async () => {
      const outcome = left.shift()
      if (outcome instanceof Error) throw outcome
      return outcome
    })
  }

  it('is met by one more attempt', async () => {
    expect(await answers('done')).toBe('done')
    expect(await answers(new GuardFailed(), 'done')).toBe('done')
  })

  it('twice is a conflict, and what has gone since has changed', async () => {
    await expect(answers(new GuardFailed(), new GuardFailed(), 'never')).rejects.toMatchObject({
      code: 'conflict',
    })
    await expect(answers(new GuardFailed(), notFound())).rejects.toMatchObject({ code: 'conflict' })
  })

  it('is no reason to try again what is refused for another', async () => {
    await expect(answers(notFound(), 'never')).rejects.toMatchObject({ code: 'not_found' })
    await expect(answers(new Refusal('conflict'), 'never')).rejects.toMatchObject({ code: 'conflict' })
    await expect(answers(new GuardFailed(), new Refusal('forbidden'))).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})

import { HOUR } from '#shared/dates.ts'
import { createClient } from '@libsql/client'
import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lapse } from './domain/leads/lapse-assignments.ts'
import { concepts } from './tables/concepts.ts'
import { leads } from './tables/leads.ts'
import { outbox } from './tables/outbox.ts'
import { timerRuns } from './tables/operator.ts'
import { ConceptError } from './platform/concepts/engine.ts'
import { countedDatabase } from './platform/db/database.ts'
import { queryOf } from './platform/db/require-bound.ts'
import { inOrder } from './platform/db/statements.ts'
import { createTestApp, noAi, quickEngine, type TestApp } from './test/harness.ts'
import { openGoldsmith, sendGracesRing } from './test/stories.ts'
import { runConsumer, runTimers } from './timers.ts'

let app: TestApp
let works: boolean

/** A database nobody answers from. */
const closed = createClient({ url: ':memory:' })
closed.close()

const moody = {
  ...quickEngine(),
  async *make(...args: Parameters<ReturnType<typeof quickEngine>['make']>) {
    if (!works) throw new ConceptError('upstream')
    yield* quickEngine().make(...args)
  },
}

beforeEach(async () => {
  works = true
  app = await createTestApp({ engines: { studio: moody, ai: noAi } })
})
afterEach(() => app.close())

const sendWithoutPicture = async () => {
  works = false
  const { store } = await openGoldsmith(app)
  await sendGracesRing(app, store).catch((error: unknown) => expect(error).toBeInstanceOf(ConceptError))
}
const theLead = async () => (await app.db.select().from(leads))[0]

describe('cron', () => {
  it('sends mail even when no picture can be drawn, and says so without words of anybody', async () => {
    await sendWithoutPicture()
    await runTimers(app.deps)
    expect(app.mails).toHaveLength(2)
    const failure = app.logs.find((line) => line['timer'] === 'pictured')
    expect(failure).toMatchObject({ level: 'error', errors: ['ConceptError'] })
    expect(JSON.stringify(app.logs)).not.toMatch(/Grace|sapphire/)
  })

  it('draws what was left undrawn once that works again, and gives up on what never will', async () => {
    await sendWithoutPicture()
    await runTimers(app.deps)
    expect((await theLead())?.conceptId).toBeNull()
    works = true
    await runTimers(app.deps)
    expect((await theLead())?.conceptId).not.toBeNull()
    const [drawn] = await app.db.select().from(concepts)
    for (const key of [drawn?.heroKey, drawn?.topKey, drawn?.sideKey])
      expect(await app.deps.files.get(key ?? '')).not.toBeNull()

    works = false
    await app.db.update(leads).set({ conceptId: null })
    for (let run = 0; run < 8; run++) await runTimers(app.deps)
    expect((await theLead())?.pictureAttempts).toBe(5)
  })

  it('sends everything that waits, not just the first page', async () => {
    const { store } = await openGoldsmith(app)
    await sendGracesRing(app, store)
    const [row] = await app.db.select().from(outbox)
    if (!row) throw new Error('no mail was written')
    const copies = Array.from({ length: 118 }, (_, index) => ({
      ...row,
      id: `out_copy${index}`,
      key: `copy:${index}`,
    }))
    await app.db.insert(outbox).values(copies)
    await runTimers(app.deps)
    expect(app.mails).toHaveLength(120)
  })

  it('notes that it was here unless nothing worked', async () => {
    await runTimers({ ...app.deps, openDatabase: () => countedDatabase(closed) })
    expect(app.logs.at(-1)).toMatchObject({ route: 'timers', mails: 'failed', swept: 'failed' })
    expect(app.logs.at(-1)).not.toHaveProperty('ranAt')
    const files = { ...app.deps.files, remove: () => Promise.reject(new Error('down')) }
    await runTimers({ ...app.deps, files })
    expect(app.logs.at(-1)).toMatchObject({ ranAt: app.deps.now() })
    expect(await app.db.select().from(timerRuns)).toMatchObject([{ ranAt: app.deps.now() }])
  })

  it('lapses by the clock', async () => {
    const { store } = await openGoldsmith(app)
    await sendGracesRing(app, store)
    app.wait(49 * HOUR)
    await runTimers(app.deps)
    expect(await theLead()).toMatchObject({ status: 'closed' })
    expect(app.mails.map((mail) => mail.subject)).toContainEqual(expect.stringMatching(/^About your request/))
  })

  it('leaves a mail of a kind it does not know for a newer version', async () => {
    const { store } = await openGoldsmith(app)
    await sendGracesRing(app, store)
    await app.db.update(outbox).set({ kind: 'customer_poem' }).where(eq(outbox.kind, 'customer_received'))
    await runConsumer(
      app.deps,
      app.nudged.map((outboxId) => ({ outboxId })),
    )
    const [poem] = await app.db.select().from(outbox).where(eq(outbox.kind, 'customer_poem'))
    expect(poem).toMatchObject({ sentAt: null, failedAt: null, lastError: 'UnknownKind' })
    expect(app.mails).toHaveLength(1)
  })

  it('never scans a growing table', async () => {
    const due = sql`respond_by <= ${app.deps.now()}`
    for (const query of inOrder(lapse(app.contextAs({ kind: 'system' }), due)).map(queryOf)) {
      const plan = await app.client.execute({
        sql: `explain query plan ${query.sql}`,
        args: query.params.map(String),
      })
      for (const { detail } of plan.rows)
        expect(String(detail)).not.toMatch(/SCAN (leads|assignments|events|outbox|a|e)\b/)
    }
  })
})

import type { Client, InStatement } from '@libsql/client'
import { HOUR } from '#shared/dates.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { declineLead } from '../domain/leads/decline-lead.ts'
import { leads } from '../tables/leads.ts'
import { withdrawLead } from '../domain/leads/withdraw-lead.ts'
import { setVacation } from '../domain/settings/set-vacation.ts'
import { createToken } from '../platform/auth/tokens.ts'
import { countedDatabase } from '../platform/db/database.ts'
import { runTimers } from '../timers.ts'
import { createTestApp, type TestApp } from './harness.ts'
import { openGoldsmith, sendGracesRing } from './stories.ts'

let app: TestApp
const asked: InStatement[] = []

/** The same client, keeping every statement of a batch. */
const listening = (client: Client): Client =>
  new Proxy(client, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property, target)
      if (property !== 'batch') return typeof value === 'function' ? value.bind(target) : value
      return (statements: InStatement[], mode: 'write') => {
        asked.push(...statements)
        return target.batch(statements, mode)
      }
    },
  })

beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())

/** What grows with time; a scan of one of them takes longer every day. */
const GROWING = /\bSCAN (?:leads|assignments|events|outbox|gave|recorded|a|l|lead_contacts)\b/

it('reads no growing table from end to end, whatever time or people end', async () => {
  const { store, actor } = await openGoldsmith(app, { networkRelease: true })
  const db = countedDatabase(listening(app.client)).db
  const ctx = { ...app.contextAs(actor), db }
  await sendGracesRing(app, store)
  const [first] = await app.db.select().from(leads)
  await declineLead(ctx, { leadId: first?.id ?? '', reason: 'too_busy' })
  const token = await createToken(app.deps.secrets.links, 'portal', first?.id ?? '', 1)
  await app.db.update(leads).set({ status: 'open' })
  await withdrawLead({ ...ctx, actor: { kind: 'customer', token } })
  await setVacation(ctx, { vacation: true })
  app.wait(HOUR)
  await runTimers({ ...app.deps, openDatabase: () => countedDatabase(listening(app.client)) })
  expect(asked.length).toBeGreaterThan(20)
  for (const statement of asked) {
    if (typeof statement === 'string') continue
    const plan = await app.client.execute({ ...statement, sql: `explain query plan ${statement.sql}` })
    const steps = plan.rows.map(({ detail }) => String(detail))
    expect(
      steps.filter((step) => GROWING.test(step)),
      statement.sql,
    ).toEqual([])
  }
})

import { DAY } from '#shared/dates.ts'
import { createId } from '#shared/ids.ts'
import { startingSpec } from '#shared/spec/starting-spec.ts'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../test/harness.ts'
import { describe as describePiece, openGoldsmith } from '../../test/stories.ts'
import { conceptJobs } from '../../tables/concepts.ts'
import { designs } from '../../tables/designs.ts'
import { sweepExpired } from '../retention/sweep-expired.ts'
import type { Store } from '../../tables/stores.ts'
import { isFree, JOB_LIFE } from './quotas.ts'
import { aiAccounts } from '../../tables/spending.ts'

const asker = { visitor: 'a-browser', address: 'a-network' }

let app: TestApp
let store: Store

beforeEach(async () => {
  app = await createTestApp()
  store = (await openGoldsmith(app)).store
  await app.db.insert(aiAccounts).values({ storeId: store.id, enabled: true })
})
afterEach(() => app.close())

/** The work on a picture for that browser, so long ago. */
async function drawnBefore(age: number, designId: string): Promise<void> {
  const createdAt = app.deps.now() - age
  const id = createId('concept', createdAt, app.deps.random)
  const asked = { idempotencyKey: id, requestHash: '', specHash: '', ...asker }
  const spec = startingSpec('ring', 'signet')
  const job = { id, designId, storeId: store.id, state: 'done', engine: 'ai', spec, createdAt } as const
  await app.db.insert(conceptJobs).values({ ...job, ...asked })
}
const mayAsk = async (): Promise<boolean> => {
  const [row] = await app.db.all<{ free: number }>(
    sql`select ${isFree(store.id, asker, app.deps.now())} as "free"`,
  )
  return row?.free === 1
}

describe('pictures one browser has free', () => {
  it.each([
    ['three of today', [0, 0, 0], false],
    ['three, the first almost 90 days ago', [0, DAY, JOB_LIFE - 1], false],
    ['three, the first 90 days ago', [0, DAY, JOB_LIFE], true],
    ['many, long ago', [JOB_LIFE, JOB_LIFE, JOB_LIFE, 2 * JOB_LIFE], true],
  ])('after %s, the same before and after the sweep', async (_, ages, free) => {
    for (const age of ages) await drawnBefore(age, 'des_gone')
    expect(await mayAsk()).toBe(free)
    await sweepExpired(app.contextAs({ kind: 'system' }))
    expect(await mayAsk()).toBe(free)
  })

  it.each([
    [JOB_LIFE - 1, true],
    [JOB_LIFE, false],
  ])('are more for who sent a request that was drawn %i ms ago: %s', async (age, known) => {
    const { design } = await describePiece(app, store)
    await app.db.update(designs).set({ leadId: 'lead_sent' })
    await drawnBefore(age, design.id)
    for (let n = 0; n < 3; n++) await drawnBefore(0, 'des_gone')
    expect(await mayAsk()).toBe(known)
    await sweepExpired(app.contextAs({ kind: 'system' }))
    expect(await mayAsk()).toBe(known)
  })
})

import { DAY } from '#shared/dates.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { filesOf } from '../../test/erasure-stories.ts'
import { createTestApp, type TestApp } from '../../test/harness.ts'
import { addPhoto } from '../../test/photos.ts'
import {
  callWidget,
  describe as describePiece,
  leadRequest,
  openGoldsmith,
  sendGracesRing,
} from '../../test/stories.ts'
import { conceptJobs, concepts } from '../../tables/concepts.ts'
import { designReferences, designs } from '../../tables/designs.ts'
import { leads } from '../../tables/leads.ts'
import { invitations } from '../../tables/sellers.ts'
import { idempotencyKeys } from '../../tables/idempotency-keys.ts'
import { type Store } from '../../tables/stores.ts'
import { expiredStatements, sweepExpired } from './sweep-expired.ts'

let app: TestApp
let store: Store
const system = { kind: 'system' } as const

beforeEach(async () => {
  app = await createTestApp()
  store = (await openGoldsmith(app)).store
})
afterEach(() => app.close())

/** A design with a picture and a photo, not sent. */
async function draft() {
  const made = await describePiece(app, store)
  await addPhoto(app, store, made)
  const call = { method: 'POST', token: made.token, body: { spec: made.design.spec, instruction: 'finer' } }
  await (await callWidget(app, store, `/designs/${made.design.id}/concepts`, call)).text()
  await app.settle()
  return made
}
const sweep = () => sweepExpired(app.contextAs(system))

describe('designs nobody sent', () => {
  it('go after thirty days with pictures, photos and files; of the work on them stays no word', async () => {
    await draft()
    app.wait(30 * DAY - 1)
    await sweep()
    expect(await app.db.select().from(designs)).toHaveLength(1)
    expect(await filesOf(app)).toHaveLength(4)
    app.wait(1)
    await sweep()
    for (const table of [designs, concepts, designReferences])
      expect(await app.db.select().from(table)).toEqual([])
    expect(await filesOf(app)).toEqual([])
    expect(await app.db.select().from(conceptJobs)).toMatchObject([{ instruction: null, state: 'done' }])
    app.wait(60 * DAY + 1)
    await sweep()
    expect(await app.db.select().from(conceptJobs)).toEqual([])
  })

  it('stay when they were sent, with their picture', async () => {
    await sendGracesRing(app, store)
    const files = await filesOf(app)
    app.wait(400 * DAY)
    await sweep()
    expect(await app.db.select().from(leads)).toHaveLength(1)
    expect(await app.db.select().from(designs)).toHaveLength(1)
    expect(await filesOf(app)).toEqual(files)
  })

  it('go on going where the worker was killed: before, between and after the files', async () => {
    for (let n = 0; n < 3; n++) await draft()
    app.wait(31 * DAY)
    const dies = { ...app.deps.files, remove: async () => Promise.reject(new Error('killed')) }
    await expect(sweepExpired({ ...app.contextAs(system), files: dies })).rejects.toThrow('killed')
    expect(await app.db.select().from(designs)).toHaveLength(3)
    const half = {
      ...app.deps.files,
      remove: async (keys: string[]) => {
        await app.deps.files.remove(keys.slice(0, 3))
        throw new Error('killed')
      },
    }
    await expect(sweepExpired({ ...app.contextAs(system), files: half })).rejects.toThrow('killed')
    await sweep()
    expect(await app.db.select().from(designs)).toEqual([])
    expect(await filesOf(app)).toEqual([])
  })

  it('are given up for good: whoever still holds one can neither open nor send it', async () => {
    const made = await draft()
    app.wait(31 * DAY)
    const never = { ...app.deps.files, remove: () => Promise.reject(new Error('killed')) }
    await sweepExpired({ ...app.contextAs(system), files: never }).catch(() => {})
    const path = `/designs/${made.design.id}`
    expect((await callWidget(app, store, path, { token: made.token })).status).toBe(401)
    const sent = await callWidget(app, store, `${path}/lead`, {
      method: 'POST',
      token: made.token,
      body: leadRequest(made),
    })
    expect(sent.status).toBe(401)
    expect(await app.db.select().from(leads)).toEqual([])
  })

  it('are many at a time, all of them', async () => {
    await draft()
    const [design] = await app.db.select().from(designs)
    if (!design) throw new Error('no design')
    for (let chunk = 0; chunk < 3; chunk++)
      await app.db
        .insert(designs)
        .values(Array.from({ length: 300 }, (_, n) => ({ ...design, id: `des_${chunk}_${n}` })))
    app.wait(31 * DAY)
    await sweep()
    expect(await app.db.select().from(designs)).toEqual([])
  })
})

describe('what is kept only for a time', () => {
  it('goes when it is old: keys of a day, invitations nobody took up', async () => {
    await draft()
    const now = app.deps.now()
    await app.db.insert(invitations).values({
      id: 'inv_00000000000000',
      storeId: store.id,
      email: 'joe@example.com',
      role: 'staff',
      invitedBy: 'sel_ada',
      createdAt: 0,
      expiresAt: now + DAY,
    })
    await sweep()
    expect(await app.db.select().from(idempotencyKeys)).toHaveLength(2)
    expect(await app.db.select().from(invitations)).toHaveLength(1)
    app.wait(DAY)
    await sweep()
    expect(await app.db.select().from(idempotencyKeys)).toEqual([])
    expect(await app.db.select().from(invitations)).toEqual([])
  })

  it('goes where another part fails, and the failure is told', async () => {
    await draft()
    app.wait(91 * DAY)
    const dies = { ...app.deps.files, remove: async () => Promise.reject(new Error('killed')) }
    await expect(sweepExpired({ ...app.contextAs(system), files: dies })).rejects.toThrow('killed')
    expect(await app.db.select().from(designs)).toHaveLength(1)
    expect(await app.db.select().from(idempotencyKeys)).toEqual([])
    expect(await app.db.select().from(conceptJobs)).toEqual([])
  })

  it('is found without reading what stays', async () => {
    for (const statement of expiredStatements(app.contextAs(system))) {
      const { sql: text, params } = statement.toSQL()
      const plan = await app.client.execute({
        sql: `explain query plan ${text}`,
        args: params.map(String),
      })
      for (const { detail } of plan.rows)
        expect(String(detail)).not.toMatch(/SCAN (idempotency_keys|invitations|concept_jobs|designs)/)
    }
  })
})

import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sendLeadResponse } from '#shared/contract/leads.ts'
import { startingSpec } from '#shared/spec/starting-spec.ts'
import { actingAs } from '../../context.ts'
import { everything, filesOf } from '../../test/erasure-stories.ts'
import { createTestApp, noAi, quickEngine, type TestApp } from '../../test/harness.ts'
import { callWidget, describe as describePiece, leadRequest, openGoldsmith } from '../../test/stories.ts'
import { conceptJobs, concepts } from '../../tables/concepts.ts'
import { pictureLead } from '../leads/picture-lead.ts'
import { leads } from '../../tables/leads.ts'
import { withdrawLead } from '../leads/withdraw-lead.ts'
import { sweepExpired } from '../retention/sweep-expired.ts'
import type { Store } from '../../tables/stores.ts'
import { eraseOwnData } from './erase-own-data.ts'

const engraving = { text: 'Always, G', font: 'serif', place: 'outside' } as const
const spec = { ...startingSpec('ring', 'signet'), engraving }
const system = { kind: 'system' } as const

let app: TestApp
let store: Store
/** What happens while the next picture is being drawn. */
let meanwhile: (() => Promise<void>) | null

beforeEach(async () => {
  meanwhile = null
  const engine = quickEngine()
  const studio = {
    ...engine,
    async *make(...args: Parameters<typeof engine.make>) {
      const happens = meanwhile
      meanwhile = null
      await happens?.()
      yield* engine.make(...args)
    },
  }
  app = await createTestApp({ engines: { studio, ai: noAi } })
  store = (await openGoldsmith(app)).store
})
afterEach(() => app.close())

type Made = Awaited<ReturnType<typeof describePiece>>

async function send(made: Made): Promise<string> {
  const path = `/designs/${made.design.id}/lead`
  const body = leadRequest(made, { spec })
  const answer = await callWidget(app, store, path, { method: 'POST', token: made.token, body })
  return sendLeadResponse.parse(await answer.json()).lead.portalUrl
}
async function erase(portalUrl: string): Promise<void> {
  const token = new URL(portalUrl).pathname.slice(3)
  const ctx = actingAs(app.contextAs(system), { kind: 'customer', token } as const)
  await withdrawLead(ctx)
  await eraseOwnData(ctx)
}
const theLead = async () => {
  const [lead] = await app.db.select().from(leads)
  if (!lead) throw new Error('nothing was sent')
  return lead
}

describe('a picture still being drawn when its request is erased', () => {
  it('of the request itself is not kept, nor its files; what is left is drawn instead', async () => {
    const portalUrl = await send(await describePiece(app, store, { spec }))
    await app.settle()
    const lead = await theLead()
    await app.db.update(leads).set({ conceptId: null })
    await app.db.delete(concepts)
    for (const key of await filesOf(app)) await app.deps.files.remove([key])
    meanwhile = () => erase(portalUrl)
    await pictureLead(app.contextAs(system), { leadId: lead.id })
    await app.settle()
    expect(await theLead()).toMatchObject({ conceptId: null })
    expect(await app.db.select().from(concepts)).toEqual([])
    expect(await filesOf(app)).toEqual([])
    await pictureLead(app.contextAs(system), { leadId: lead.id })
    const [drawn] = await app.db.select().from(concepts)
    expect(drawn?.spec.engraving).toBeUndefined()
    expect((await theLead()).conceptId).toBe(drawn?.id)
  })

  it('of a change in the shopper’s words is not kept, nor its files, and the work on it ends', async () => {
    const made = await describePiece(app, store, { spec })
    meanwhile = async () => erase(await send(made))
    const answer = await callWidget(app, store, `/designs/${made.design.id}/concepts`, {
      method: 'POST',
      token: made.token,
      body: { spec, instruction: 'make it like Aunt Mabel wore it' },
    })
    expect(await answer.text()).toContain('event: error')
    await app.settle()
    await sweepExpired(app.contextAs(system))
    const text = await everything(app)
    for (const trace of ['Aunt Mabel', 'Always, G']) expect(text).not.toContain(trace)
    expect(await app.db.select().from(conceptJobs)).toMatchObject([
      { state: 'failed', failure: 'cancelled', instruction: null },
    ])
    const left = await app.db.select().from(concepts).where(eq(concepts.designId, made.design.id))
    const named = left.flatMap(({ heroKey, topKey, sideKey }) => [heroKey, topKey, sideKey])
    expect((await filesOf(app)).toSorted()).toEqual(named.toSorted())
  })
})

import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Seller } from '../../context.ts'
import { createTestApp, type TestApp } from '../../test/harness.ts'
import { openBezel, openGoldsmith, sendGracesRing } from '../../test/stories.ts'
import { assignments } from '../../tables/assignments.ts'
import { acceptLead } from '../leads/accept-lead.ts'
import { leads } from '../../tables/leads.ts'
import { markRead } from './mark-read.ts'
import { messages } from '../../tables/conversations.ts'

let app: TestApp
let ada: Seller
let bruno: Seller
let assignmentId: string

beforeEach(async () => {
  app = await createTestApp()
  const { store, actor } = await openGoldsmith(app)
  ada = actor
  bruno = (await openBezel(app)).actor
  const orders: string[] = []
  for (let n = 0; n < 2; n++) {
    const { reference } = await sendGracesRing(app, store)
    const [lead] = await app.db.select().from(leads).where(eq(leads.reference, reference))
    orders.push((await acceptLead(app.contextAs(ada), { leadId: lead?.id ?? '' })).assignmentId)
  }
  const [first = '', second = ''] = orders
  assignmentId = first
  const says = (id: string, author: 'seller' | 'customer', createdAt: number, of = first) => ({
    id,
    author,
    createdAt,
    assignmentId: of,
    body: 'Good morning',
  })
  await app.db
    .insert(messages)
    .values([
      says('msg_1', 'customer', 10),
      says('msg_2', 'seller', 20),
      says('msg_3', 'customer', 30),
      says('msg_4', 'customer', 31),
      says('msg_5', 'customer', 10, second),
    ])
})
afterEach(() => app.close())

const mark = (actor = ada, upTo = 30) => markRead(app.contextAs(actor), { assignmentId, upTo })
const read = async () =>
  (await app.db.select().from(messages)).flatMap(({ id, readAt }) =>
    readAt === null ? [] : [`${id} ${readAt}`],
  )

it('reads what the customer of this order wrote, up to what was on the page', async () => {
  await mark()
  expect(await read()).toEqual([`msg_1 ${app.deps.now()}`, `msg_3 ${app.deps.now()}`])
})

it('keeps when it was read first', async () => {
  await mark()
  const before = await read()
  app.wait(1_000)
  await mark()
  expect(await read()).toEqual(before)
})

it('is a 404 for another store and for what was never accepted, and reads nothing', async () => {
  await expect(mark(bruno)).rejects.toMatchObject({ code: 'not_found' })
  await app.db.update(assignments).set({ status: 'offered', acceptedAt: null })
  await expect(mark()).rejects.toMatchObject({ code: 'not_found' })
  expect(await read()).toEqual([])
})

import { HOUR } from '#shared/dates.ts'
import { ASSIGNMENT_STATUSES } from '#shared/lead/assignment-status.ts'
import { REPLY_WITHIN } from '#shared/lead/timers.ts'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Seller } from '../../context.ts'
import { createTestApp, type TestApp } from '../../test/harness.ts'
import { openBezel, openGoldsmith, sendGracesRing } from '../../test/stories.ts'
import { messages } from '../../tables/conversations.ts'
import { acceptLead } from '../leads/accept-lead.ts'
import { leads } from '../../tables/leads.ts'
import { outbox } from '../../tables/outbox.ts'
import { noteAnswer } from './note-answer.ts'
import { remindOfCustomer } from '../assignments/remind-of-customer.ts'
import { type AssignmentRow, assignments } from '../../tables/assignments.ts'
import { events } from '../../tables/events.ts'

let app: TestApp
let ada: Seller
let bruno: Seller
let assignmentId: string

beforeEach(async () => {
  app = await createTestApp()
  const { store, actor } = await openGoldsmith(app)
  ada = actor
  bruno = (await openBezel(app)).actor
  await sendGracesRing(app, store)
  const [lead] = await app.db.select().from(leads)
  assignmentId = (await acceptLead(app.contextAs(ada), { leadId: lead?.id ?? '' })).assignmentId
})
afterEach(() => app.close())

const note = (actor = ada) => noteAnswer(app.contextAs(actor), { assignmentId })
const order = async () => (await app.db.select().from(assignments))[0]
const told = () => app.db.select().from(events).where(eq(events.action, 'wrote'))

describe('an answer by email', () => {
  it('stops the clock and its mail, leaves the order where it stands, and says who wrote', async () => {
    app.wait(3 * HOUR)
    await note()
    expect(await order()).toMatchObject({
      status: 'accepted',
      replyDue: null,
      replyMailAt: null,
      updatedAt: app.deps.now(),
    })
    expect(await told()).toMatchObject([
      {
        assignmentId,
        fromStatus: 'accepted',
        toStatus: 'accepted',
        actorKind: 'seller',
        actorId: ada.sellerId,
      },
    ])
    app.wait(REPLY_WITHIN)
    await remindOfCustomer(app.contextAs({ kind: 'system' }))
    expect(await app.db.select().from(outbox).where(eq(outbox.kind, 'seller_customer_waiting'))).toEqual([])
  })

  it('counts as having read what the customer wrote, and leaves the store’s own words alone', async () => {
    const message = { assignmentId, body: 'Good morning', createdAt: 1 }
    await app.db.insert(messages).values([
      { ...message, id: 'msg_1', author: 'customer' },
      { ...message, id: 'msg_2', author: 'seller' },
    ])
    await note()
    const rows = await app.db.select().from(messages)
    expect(rows.map(({ readAt }) => readAt)).toEqual([app.deps.now(), null])
  })

  it('is one note when clicked twice, one after the other or at once', async () => {
    await Promise.all([note(), note()])
    const before = await order()
    app.wait(HOUR)
    await note()
    expect(await order()).toEqual(before)
    expect(await told()).toHaveLength(1)
  })

  it('is a 404 for another store, and changes nothing', async () => {
    const before = await order()
    await expect(note(bruno)).rejects.toMatchObject({ code: 'not_found' })
    expect(await order()).toEqual(before)
    expect(await told()).toEqual([])
  })

  it.each(ASSIGNMENT_STATUSES)('on an assignment that is %s', async (status) => {
    const stands: Partial<AssignmentRow> = { status, replyDue: app.deps.now() + HOUR }
    await app.db.update(assignments).set(stands)
    const outcome = await note().then(
      () => 'noted',
      (error: { code: string }) => error.code,
    )
    const expected: Partial<Record<typeof status, string>> = {
      accepted: 'noted',
      quote_sent: 'noted',
      in_production: 'noted',
      completed: 'conflict',
      cancelled: 'conflict',
      lost: 'conflict',
    }
    expect(outcome).toBe(expected[status] ?? 'not_found')
    expect(await told()).toHaveLength(outcome === 'noted' ? 1 : 0)
    expect((await order())?.replyDue === null).toBe(outcome === 'noted')
  })
})

import { DAY, HOUR } from '#shared/dates.ts'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Seller } from '../../context.ts'
import { createTestApp, type TestApp } from '../../test/harness.ts'
import { openBezel, openGoldsmith, sendGracesRing } from '../../test/stories.ts'
import { runTimers } from '../../timers.ts'
import { assignments } from '../../tables/assignments.ts'
import { outbox } from '../../tables/outbox.ts'
import { setVacation } from '../settings/set-vacation.ts'
import { acceptLead } from './accept-lead.ts'
import { declineLead } from './decline-lead.ts'
import { findLead } from './find-lead.ts'
import { readPool } from '../pool/read-pool.ts'
import { reviewLead } from './review-lead.ts'
import { leads } from '../../tables/leads.ts'
import { LEAD_SELLER_SLOTS } from '../pool/slots.ts'

let app: TestApp
let ada: Seller
let bruno: Seller
let leadId: string

/** Ada is away when it is sent, so that it goes straight to the others; then she is back. */
beforeEach(async () => {
  app = await createTestApp()
  const goldsmith = await openGoldsmith(app, { networkRelease: true, autoDeclineHours: 168, vacation: true })
  ada = goldsmith.actor
  bruno = (await openBezel(app)).actor
  await sendGracesRing(app, goldsmith.store, {
    consent: { terms: true, network: true },
    contact: { name: 'Grace Hopper', email: 'grace@example.com', preferred: 'email' },
  })
  leadId = (await theLead()).id
  await setVacation(app.contextAs(ada), { vacation: false })
})
afterEach(() => app.close())

const as = (actor: Seller) => app.contextAs(actor)
const refusedWith = (code: string) => expect.objectContaining({ code })
async function theLead() {
  const [lead] = await app.db.select().from(leads)
  if (!lead) throw new Error('no lead was sent')
  return lead
}
const cron = (later: number) => {
  app.wait(later)
  return runTimers(app.deps)
}
const kinds = async () => (await app.db.select().from(outbox)).map(({ kind }) => kind)

describe('a home store that meets its own site’s lead in the pool', () => {
  it('takes every slot when it is the first', async () => {
    await acceptLead(as(ada), { leadId })
    expect(await theLead()).toMatchObject({ status: 'claimed', slotsTaken: LEAD_SELLER_SLOTS })
    await expect(acceptLead(as(bruno), { leadId })).rejects.toEqual(refusedWith('conflict'))
  })

  it('comes too late once another has taken it on, and no longer sees it', async () => {
    await reviewLead(as(ada), { leadId })
    await acceptLead(as(bruno), { leadId })
    await expect(acceptLead(as(ada), { leadId })).rejects.toEqual(refusedWith('conflict'))
    expect(await theLead()).toMatchObject({ status: 'open', slotsTaken: 1 })
  })

  it('is not shown it at all when another was first', async () => {
    await acceptLead(as(bruno), { leadId })
    expect((await readPool(as(ada))).pool).toEqual([])
    await expect(findLead(as(ada), leadId)).rejects.toEqual(refusedWith('not_found'))
  })

  it.each(['declines', 'lets it lapse', 'goes on vacation'])(
    'and %s late closes nothing another has taken on',
    async (how) => {
      await cron(29 * DAY)
      await reviewLead(as(ada), { leadId })
      await acceptLead(as(bruno), { leadId })
      await cron(2 * DAY)
      expect(await theLead()).toMatchObject({ status: 'open', inPool: false })
      if (how === 'declines') await declineLead(as(ada), { leadId, reason: 'too_busy' })
      else if (how === 'lets it lapse') await cron(8 * DAY)
      else await setVacation(as(ada), { vacation: true })
      await cron(HOUR)
      const [bezels] = await app.db.select().from(assignments).where(eq(assignments.storeId, bruno.storeId))
      expect([bezels?.status, (await theLead()).status]).toEqual(['accepted', 'open'])
      expect(await kinds()).not.toContain('customer_nobody')
    },
  )
})

it('hides an address in what is engraved from stores that may not reach the customer, and shows it to who may', async () => {
  const { spec } = await theLead()
  const engraving = { text: 'grace@example.com', font: 'serif', place: 'inside' } as const
  await app.db.update(leads).set({ spec: { ...spec, engraving } })
  expect(JSON.stringify(await readPool(as(bruno)))).not.toContain('grace@example.com')
  expect(JSON.stringify(await findLead(as(bruno), leadId))).not.toContain('grace@example.com')
  await acceptLead(as(bruno), { leadId })
  expect((await findLead(as(bruno), leadId)).spec.engraving?.text).toBe('grace@example.com')
})

import { createClient } from '@libsql/client'
import { DAY } from '#shared/dates.ts'
import { budgetBand } from '#shared/lead/budget-band.ts'
import { CLOSING_WARNING, POOL_LIFE } from '#shared/lead/timers.ts'
import { eq, sql } from 'drizzle-orm'
import { migrate } from 'drizzle-orm/libsql/migrator'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as z from 'zod'
import { assignments } from '../../tables/assignments.ts'
import { customers } from '../../tables/customers.ts'
import { leads } from '../../tables/leads.ts'
import { storeCounts } from '../../tables/stores.ts'
import { countedDatabase } from './database.ts'

const MIGRATIONS = join(import.meta.dirname, 'migrations')
const SENT = Date.UTC(2026, 9, 1)
const LAST_OLD = 2

const journal = z.looseObject({ entries: z.array(z.looseObject({ idx: z.number() })) })

let folder: string
const client = createClient({ url: ':memory:' })
const { db } = countedDatabase(client)

/** The migrations up to the last one of before the seller's side, in a folder of their own. */
function oldMigrations(): string {
  const old = join(folder, 'migrations')
  cpSync(MIGRATIONS, old, { recursive: true })
  const path = join(old, 'meta', '_journal.json')
  const all = journal.parse(JSON.parse(readFileSync(path, 'utf8')))
  const entries = all.entries.filter(({ idx }) => idx <= LAST_OLD)
  writeFileSync(path, JSON.stringify({ ...all, entries }))
  return old
}

const oldLead = (id: string, status: string, budgetMax: number | null, currency: string) =>
  db.run(sql`insert into leads (id, reference, home_store_id, design_id, status, in_pool, category, currency, locale,
    description, spec, estimate, advice, price_book_id, budget_max_minor, network_consent, surprise, created_at, updated_at)
    values (${id}, ${id}, 'sto_1', ${`des_${id}`}, ${status}, 0, 'ring', ${currency}, 'en-US', 'a ring', '{}',
    '{"likelyMinor":123400}', '[]', 'pb_1', ${budgetMax}, 0, 0, ${SENT}, ${SENT})`)

const oldAssignment = (leadId: string, status: string, more: { respondBy?: number; acceptedAt?: number }) => [
  db.run(
    sql`insert into lead_contacts (lead_id, name, email, preferred) values (${leadId}, 'Grace', 'Grace@Example.com', 'email')`,
  ),
  db.run(sql`insert into assignments (id, lead_id, store_id, status, respond_by, accepted_at, created_at, updated_at)
    values (${`asg_${leadId}`}, ${leadId}, 'sto_1', ${status}, ${more.respondBy ?? null}, ${more.acceptedAt ?? null}, ${SENT}, ${SENT})`),
]

const oldEvent = (leadId: string, action: string, at: number) =>
  db.run(sql`insert into events (id, lead_id, assignment_id, store_id, action, to_status, actor_kind, created_at)
    values (${`evt_${leadId}_${action}`}, ${leadId}, ${`asg_${leadId}`}, 'sto_1', ${action}, 'x', 'system', ${at})`)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'milgrain-migrations-'))
  await migrate(db, { migrationsFolder: oldMigrations() })
  for (const statement of [
    oldLead('lead_1', 'claimed', 200_000, 'USD'),
    ...oldAssignment('lead_1', 'accepted', { acceptedAt: SENT + DAY }),
    oldEvent('lead_1', 'offer', SENT),
    oldEvent('lead_1', 'accept', SENT + DAY),
    oldLead('lead_2', 'open', null, 'USD'),
    ...oldAssignment('lead_2', 'offered', { respondBy: SENT + DAY }),
    oldEvent('lead_2', 'offer', SENT),
    oldLead('lead_3', 'closed', 2_001, 'JPY'),
    ...oldAssignment('lead_3', 'auto_declined', {}),
    oldEvent('lead_3', 'offer', SENT),
    oldEvent('lead_3', 'lapse', SENT + DAY),
  ])
    await statement
  await migrate(db, { migrationsFolder: MIGRATIONS })
})
afterAll(() => {
  client.close()
  rmSync(folder, { recursive: true, force: true })
})

it.each([
  ['lead_1', 200_000, 'USD'],
  ['lead_2', null, 'USD'],
  ['lead_3', 2_001, 'JPY'],
])('%s of before has what it would be born with today', async (id, budgetMax, currency) => {
  const [lead] = await db.select().from(leads).where(eq(leads.id, id))
  const lives = lead?.status !== 'closed'
  expect(lead).toMatchObject({
    likelyMinor: 123_400,
    budgetBand: budgetBand(budgetMax, currency),
    poolUntil: lives ? SENT + POOL_LIFE : null,
    closingWarnAt: lives ? SENT + POOL_LIFE - CLOSING_WARNING : null,
    reviewing: id === 'lead_1' ? 1 : 0,
  })
})

it('knows when assignments of before were offered, answered and lapsed, and whom their store met', async () => {
  const rows = await db.select().from(assignments).orderBy(assignments.id)
  expect(rows.map(({ offeredAt, answeredAt, lapsedAt }) => [offeredAt, answeredAt, lapsedAt])).toEqual([
    [SENT, SENT + DAY, null],
    [SENT, null, null],
    [SENT, null, SENT + DAY],
  ])
  expect(await db.select().from(customers)).toEqual([
    { storeId: 'sto_1', email: 'grace@example.com', lastLeadId: 'lead_3', lastLeadAt: SENT, createdAt: SENT },
  ])
})

it('counts what was there, and goes on counting', async () => {
  await db.update(assignments).set({ status: 'quote_sent' }).where(eq(assignments.id, 'asg_lead_1'))
  const counts = Object.fromEntries((await db.select().from(storeCounts)).map((row) => [row.name, row.value]))
  expect(counts).toEqual({
    accepted: 0,
    quote_sent: 1,
    offered: 1,
    auto_declined: 1,
    ever_accepted: 1,
    offers_answered: 1,
    offers_lapsed: 1,
  })
})

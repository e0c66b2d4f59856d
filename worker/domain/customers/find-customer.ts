import { isEngaged } from '#shared/lead/assignment-status.ts'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { found } from '../../errors.ts'
import { type CardRow, cardOf, maySeeContact, selectCards } from '../lead-views/lead-card.ts'
import type { LeadCard } from '../lead-views/lead-views.ts'
import { knownThrough } from './known-through.ts'
import { customers } from '../../tables/customers.ts'

const MOST = 100

export type CustomerRequest = LeadCard & { assignmentId: string | null; isOrder: boolean }

export type CustomerView = {
  email: string
  name: string
  phone: string | null
  location: string | null
  preferred: 'email' | 'phone' | 'text'
  /** Phone and place are shown only while this store deals with one of their requests. */
  reachable: boolean
  surprise: boolean
  firstAt: number
  /** The newest first; `more` when there are still older ones. */
  requests: CustomerRequest[]
  more: boolean
  /** What keeps their data from being deleted just now. */
  blockedBy: 'order_open' | 'offer_open' | null
  /** Some of what they sent came from elsewhere and is not this store's to delete. */
  fromPool: boolean
}

const theirs = (storeId: string, email: string): SQL =>
  sql`leads.id in (select c.lead_id from lead_contacts c
    cross join assignments a on a.lead_id = c.lead_id and a.store_id = ${storeId}
    where c.email = ${email} and ${knownThrough})`

const requestOf = (ctx: Ctx<Seller>, row: CardRow): CustomerRequest => ({
  ...cardOf(ctx, row),
  assignmentId: row.assignment?.id ?? null,
  isOrder: row.assignment !== null && row.assignment.acceptedAt !== null,
})

function blockedBy(rows: CardRow[]): CustomerView['blockedBy'] {
  const statuses = rows.map(({ assignment }) => assignment?.status)
  if (statuses.some((status) => status && isEngaged(status) && status !== 'completed')) return 'order_open'
  return statuses.includes('offered') ? 'offer_open' : null
}

/** One person with all they sent to this store; somebody it does not know is a 404. One round trip. */
export async function findCustomer(ctx: Ctx<Seller>, email: string): Promise<CustomerView> {
  const { storeId } = ctx.actor
  const address = email.toLowerCase()
  const [people, rows] = await ctx.db.batch([
    ctx.db
      .select()
      .from(customers)
      .where(and(eq(customers.storeId, storeId), eq(customers.email, address))),
    selectCards(ctx, theirs(storeId, address), MOST + 1),
  ])
  const { createdAt } = found(people[0])
  const { contact } = found(rows[0])
  const reached = rows.find((row) => maySeeContact(row, storeId))?.contact
  return {
    email: address,
    name: contact.name,
    phone: reached?.phone ?? null,
    location: reached?.location ?? null,
    preferred: contact.preferred,
    reachable: reached !== undefined,
    surprise: rows.some(({ lead }) => lead.surprise),
    firstAt: createdAt,
    requests: rows.slice(0, MOST).map((row) => requestOf(ctx, row)),
    more: rows.length > MOST,
    blockedBy: blockedBy(rows),
    fromPool: rows.some(({ lead }) => lead.homeStoreId !== storeId),
  }
}

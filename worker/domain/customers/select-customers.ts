import { type SQL, sql } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { knownThrough, reachedThrough } from './known-through.ts'
import { customers } from '../../tables/customers.ts'

/** Where a list goes on: behind this person. */
export type After = { lastLeadAt: number; email: string }

/** One person as a store knows them. Phone and place only while the store may reach them. */
export type CustomerLine = {
  email: string
  lastLeadAt: number
  name: string
  phone: string | null
  location: string | null
  firstAt: number
  lastAt: number
  requests: number
  orders: number
  /** One of their requests is a surprise. */
  surprise: 0 | 1
}

type Wanted = { after: After | null; words: string | null; scan: number; limit: number }

const scanned = (storeId: string, { after, scan }: Wanted): SQL => sql`select email, last_lead_at, created_at
  from ${customers} where store_id = ${storeId}
  ${after ? sql`and (last_lead_at, email) < (${after.lastLeadAt}, ${after.email})` : sql``}
  order by last_lead_at desc, email desc limit ${scan}`

/** Of the newest lead through which the store reaches them. */
const reachable = (column: 'phone' | 'location', storeId: string): SQL =>
  sql`(select c.${sql.identifier(column)} from lead_contacts c
    cross join assignments a on a.lead_id = c.lead_id and a.store_id = ${storeId}
    where c.email = s.email and ${knownThrough} and ${reachedThrough} order by c.lead_id desc limit 1)`

/**
 * People of the store, newest activity first, each with what the store may see of them. Looks at no more than `scan`
 * of them; who wrote nothing but spam, or was erased, is left out. Two reads for one batch: the people, and how far
 * the look went.
 */
export function selectCustomers({ db, actor }: Ctx<Seller>, wanted: Wanted) {
  const { storeId } = actor
  const { words, limit } = wanted
  const within = scanned(storeId, wanted)
  // One `max` only: SQLite then takes the name from that newest row.
  const people = db.all<CustomerLine>(sql`with s as (${within})
    select s.email as "email", s.last_lead_at as "lastLeadAt", c.name as "name",
      ${reachable('phone', storeId)} as "phone", ${reachable('location', storeId)} as "location",
      s.created_at as "firstAt", max(l.created_at) as "lastAt", count(*) as "requests",
      sum(a.accepted_at is not null) as "orders",
      sum(l.surprise) > 0 as "surprise"
    from s cross join lead_contacts c on c.email = s.email
    cross join assignments a on a.lead_id = c.lead_id and a.store_id = ${storeId}
    cross join leads l on l.id = c.lead_id
    where ${knownThrough}
    group by s.last_lead_at, s.email
    ${words === null ? sql`` : sql`having instr(s.email, lower(${words})) > 0 or sum(instr(lower(c.name), lower(${words})) > 0) > 0`}
    order by s.last_lead_at desc, s.email desc limit ${limit}`)
  const end = db.all<After & { scanned: number }>(sql`with s as (${within})
    select email as "email", last_lead_at as "lastLeadAt", (select count(*) from s) as "scanned"
    from s order by last_lead_at, email limit 1`)
  return { people, end }
}

/** Behind whom the list goes on, or `null` at its end. */
export function goesOnAfter(
  { scan, limit }: Pick<Wanted, 'scan' | 'limit'>,
  people: CustomerLine[],
  [end]: (After & { scanned: number })[],
): After | null {
  const last = people.at(-1)
  if (last && people.length === limit) return { email: last.email, lastLeadAt: last.lastLeadAt }
  return end && end.scanned === scan ? { email: end.email, lastLeadAt: end.lastLeadAt } : null
}

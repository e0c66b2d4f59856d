import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { found } from '../../errors.ts'
import { assignments } from '../../tables/assignments.ts'
import { concepts } from '../../tables/concepts.ts'
import { stores } from '../../tables/stores.ts'
import { cardOf, type CardSource } from '../lead-views/lead-card.ts'
import { leadSignsOf } from '../lead-views/lead-signs-of.ts'
import type { PoolView } from './pool-view.ts'
import { CARD_LEAD } from '../lead-views/card-columns.ts'
import { NO_FILTER, type PoolFilter } from './pool-filter.ts'
import { POOL_PAGE, poolWalk } from './pool-walk.ts'
import { leadContacts, leads } from '../../tables/leads.ts'

/** All that reading the pool needs. */
type Reading = Pick<Ctx<Seller>, 'db' | 'actor' | 'now'>

const PICTURE = { heroKey: concepts.heroKey, engine: concepts.engine, alt: concepts.alt }

/** What waits for the store's word, those that began first, and so lapse first, before the others. */
const selectWaiting = ({ db, actor }: Reading, status: 'offered' | 'reviewing', most: number) =>
  db
    .select({ lead: CARD_LEAD, contact: leadContacts, ...PICTURE, assignment: assignments })
    .from(assignments)
    .innerJoin(leads, eq(leads.id, assignments.leadId))
    .innerJoin(leadContacts, eq(leadContacts.leadId, leads.id))
    .leftJoin(concepts, eq(concepts.id, leads.conceptId))
    .where(and(eq(assignments.storeId, actor.storeId), eq(assignments.status, status)))
    .orderBy(asc(assignments.updatedAt))
    .limit(most)

/** The search's leads with the rest of their card; a row without a customer is where the search stopped. */
const selectPool = ({ db, actor }: Reading, filter: PoolFilter) =>
  db
    // Under the table's own name, so that its columns are read as the schema says.
    .with(db.$with('leads', {}).as(poolWalk(actor.storeId, filter)))
    .select({ lead: CARD_LEAD, contact: leadContacts, ...PICTURE })
    .from(leads)
    .leftJoin(leadContacts, and(eq(leadContacts.leadId, leads.id), isNotNull(leads.reference)))
    .leftJoin(concepts, eq(concepts.id, leads.conceptId))

const selectStore = ({ db, actor }: Reading) =>
  db
    .select({
      accepting: stores.accepting,
      vacation: stores.vacation,
      networkReceive: stores.networkReceive,
      currency: stores.currency,
      categories: stores.categories,
      minOrderMinor: stores.minOrderMinor,
      maxOrderMinor: stores.maxOrderMinor,
      leadTimeDays: stores.leadTimeDays,
      timeZone: stores.timeZone,
    })
    .from(stores)
    .where(eq(stores.id, actor.storeId))

type PoolRow = Awaited<ReturnType<typeof selectPool>>[number]

const isLead = (row: PoolRow): row is PoolRow & { contact: NonNullable<PoolRow['contact']> } =>
  row.contact !== null

function nextOf(rows: PoolRow[]): PoolView['next'] {
  const shown = rows.filter(isLead)
  const last = shown[POOL_PAGE - 1]?.lead
  if (last && shown.length > POOL_PAGE)
    return { after: { createdAt: last.createdAt, id: last.id }, searched: 'page' }
  const stopped = rows.find((row) => !isLead(row))?.lead
  return stopped ? { after: { createdAt: stopped.createdAt, id: stopped.id }, searched: 'stopped' } : null
}

/**
 * What waits for the store's answer: offers from its own site, what it is reviewing, then a page of the open leads
 * that match it and the filter. One round trip, and no more rows than the page has, whatever the pool's size.
 */
export async function readPool(ctx: Reading, filter: PoolFilter = NO_FILTER): Promise<PoolView> {
  const most = filter.after === null ? POOL_PAGE + 1 : 0
  const [storeRows, offers, reviewing, rows] = await ctx.db.batch([
    selectStore(ctx),
    selectWaiting(ctx, 'offered', most),
    selectWaiting(ctx, 'reviewing', most),
    selectPool(ctx, filter),
  ])
  const store = found(storeRows[0])
  const card = (row: CardSource & Parameters<typeof leadSignsOf>[2]) => ({
    ...cardOf(ctx, row),
    signs: leadSignsOf(ctx, store, row),
  })
  return {
    forYou: offers.slice(0, POOL_PAGE).map(card),
    forYouMore: offers.length > POOL_PAGE,
    reviewing: reviewing.slice(0, POOL_PAGE).map(card),
    pool: rows
      .filter(isLead)
      .slice(0, POOL_PAGE)
      .map((row) => card({ ...row, assignment: null })),
    next: nextOf(rows),
    filter,
    store,
  }
}

import { ENGAGED_STATUSES, LIVE_STATUSES } from '#shared/lead/assignment-status.ts'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { guardedInsert } from '../../platform/db/guarded.ts'
import { Unbound } from '../../platform/db/statements.ts'
import { GuardFailed, retryOnce, writeBulk } from '../../platform/db/write.ts'
import { audited, auditEntry } from '../audit/audit-entry.ts'
import { auditEntries } from '../../tables/audit.ts'
import { filesToGo, removeLater } from './erase-design.ts'
import { eraseLeadContacts } from './erase-lead-contacts.ts'
import { idList } from './id-list.ts'
import { requireOwner } from '../sellers/require-owner.ts'
import { askWhether, requireStill, stillOwner } from '../sellers/still-owner.ts'
import { customers } from '../../tables/customers.ts'

/** What they sent to this store's own site, or this store took on. `held`: by another store, whose customer they are too. */
type Row = { leadId: string; home: number; status: string | null; held: number }

const theirLeads = ({ db, actor }: Ctx<Seller>, email: string) =>
  db.all<Row>(sql`select l.id as "leadId", l.home_store_id is ${actor.storeId} as "home", a.status as "status",
      exists (select 1 from assignments o where o.lead_id = l.id and o.store_id <> ${actor.storeId}
        and o.status in ${ENGAGED_STATUSES}) as "held"
    from lead_contacts c cross join leads l on l.id = c.lead_id
    left join assignments a on a.lead_id = l.id and a.store_id = ${actor.storeId}
    where c.email = ${email} and (l.home_store_id = ${actor.storeId} or a.id is not null)`)

function refuseWhileLive(rows: Row[]): void {
  const open = rows.find(({ status }) => LIVE_STATUSES.some((live) => live === status))
  if (!open) return
  const code = open.status === 'offered' ? 'offer_open' : 'order_open'
  throw new Refusal('conflict', { fields: [{ path: 'form', code, message: code }] })
}

/** Holds while this store knows the person, deals with none of their requests, and nobody took on what is to go. */
const mayGo = ({ actor }: Ctx<Seller>, email: string, ids: SQL): SQL =>
  sql`(exists (select 1 from ${customers} where store_id = ${actor.storeId} and email = ${email})
      or exists (select 1 from lead_contacts where lead_id in ${ids} and erased_at is null))
    and not exists (select 1 from lead_contacts c cross join assignments a on a.lead_id = c.lead_id
      where c.email = ${email} and a.store_id = ${actor.storeId} and a.status in ${LIVE_STATUSES})
    and not exists (select 1 from assignments where lead_id in ${ids} and store_id <> ${actor.storeId}
      and status in ${ENGAGED_STATUSES})`

/**
 * Deletes a person at their request: what they sent through this store's own site is erased, unless another store has
 * taken it on, and the store's directory forgets them. Somebody unknown, or already gone, is no refusal: nothing of
 * them is here, and the answer never tells whether they were. While an order or an offer stands it is a `conflict`.
 */
export const eraseCustomer = (ctx: Ctx<Seller>, { email: typed }: { email: string }): Promise<void> =>
  retryOnce(async (isLast) => {
    requireOwner(ctx)
    const { db, actor } = ctx
    const email = typed.toLowerCase()
    const rows = await theirLeads(ctx, email)
    refuseWhileLive(rows)
    const leadIds = rows.filter(({ home, held }) => home === 1 && held === 0).map(({ leadId }) => leadId)
    const entry = auditEntry(ctx, 'erase_customer', { requests: leadIds.length })
    const may = stillOwner(ctx)
    const isEntered = audited(entry)
    const { asked, files, entered } = await writeBulk(ctx, {
      asked: new Unbound(askWhether(ctx, may)),
      files: filesToGo(ctx, leadIds),
      entered: guardedInsert(db, auditEntries, entry, and(may, mayGo(ctx, email, idList(leadIds)))),
      ...eraseLeadContacts(ctx, leadIds, isEntered),
      customer: db
        .delete(customers)
        .where(and(eq(customers.storeId, actor.storeId), eq(customers.email, email), isEntered)),
    })
    requireStill(asked)
    if (entered.rowsAffected > 0) return removeLater(ctx, files)
    // Something came in between the read and the write, the other half of a double click was first, or nobody was here.
    if (!isLast || leadIds.length > 0) throw new GuardFailed()
  })

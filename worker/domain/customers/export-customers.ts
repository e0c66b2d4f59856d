import type { Ctx, Seller } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { insertWhere } from '../../platform/db/guarded.ts'
import { batch } from '../../platform/db/write.ts'
import { auditEntry } from '../audit/audit-entry.ts'
import { auditEntries } from '../../tables/audit.ts'
import { requireOwner } from '../sellers/require-owner.ts'
import { stillOwner } from '../sellers/still-owner.ts'
import { type CustomerLine, goesOnAfter, selectCustomers } from './select-customers.ts'

const CHUNK = 500
/** Far more than any store knows; a file that ended here would say so by its size. */
const MOST_CHUNKS = 200

/**
 * All the people of the store for a file, five hundred at a time, newest activity first. The first chunk is read in
 * the batch that writes the audit entry; the rest as the file is taken.
 */
export async function exportCustomers(ctx: Ctx<Seller>): Promise<AsyncIterable<CustomerLine[]>> {
  requireOwner(ctx)
  if (!(await ctx.allowWrite(`export-customers:${ctx.actor.storeId}`))) throw new Refusal('too_many_requests')
  const wanted = { words: null, after: null, scan: CHUNK, limit: CHUNK }
  const { people, end, entered } = await batch(ctx, {
    ...selectCustomers(ctx, wanted),
    entered: insertWhere(ctx.db, auditEntries, auditEntry(ctx, 'export_customers'), stillOwner(ctx)),
  })
  if (entered.rowsAffected === 0) throw new Refusal('forbidden')
  return chunksFrom(ctx, people, goesOnAfter(wanted, people, end))
}

async function* chunksFrom(ctx: Ctx<Seller>, first: CustomerLine[], next: ReturnType<typeof goesOnAfter>) {
  yield first
  let after = next
  for (let chunk = 1; after !== null && chunk < MOST_CHUNKS; chunk++) {
    const wanted = { words: null, after, scan: CHUNK, limit: CHUNK }
    const { people, end } = await batch(ctx, selectCustomers(ctx, wanted))
    yield people
    after = goesOnAfter(wanted, people, end)
  }
}

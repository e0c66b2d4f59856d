import { aliasedTable, and, desc, eq, lt, sql } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { sellers } from '../../tables/sellers.ts'
import { type AuditEntry, auditEntries } from '../../tables/audit.ts'

/** `by` is null for somebody who has left the store; `about` is the colleague it was done to, while they are there. */
export type HistoryLine = Pick<AuditEntry, 'id' | 'action' | 'detail' | 'createdAt'> & {
  by: string | null
  about: string | null
}

const colleagues = aliasedTable(sellers, 'colleagues')

const PAGE = 50

/** Who changed what of the store, newest first, fifty at a time; `before` goes on from there. One round trip. */
export async function listHistory(
  ctx: Ctx<Seller>,
  { before }: { before?: string | undefined } = {},
): Promise<{ lines: HistoryLine[]; more: boolean }> {
  const mine = eq(auditEntries.storeId, ctx.actor.storeId)
  const { id, action, detail, createdAt } = auditEntries
  const rows = await ctx.db
    .select({ id, action, detail, createdAt, by: sellers.name, about: colleagues.name })
    .from(auditEntries)
    .leftJoin(sellers, and(eq(sellers.id, auditEntries.sellerId), eq(sellers.storeId, auditEntries.storeId)))
    .leftJoin(
      colleagues,
      and(
        eq(colleagues.id, sql`json_extract(${detail}, '$.sellerId')`),
        eq(colleagues.storeId, auditEntries.storeId),
      ),
    )
    .where(before === undefined ? mine : and(mine, lt(id, before)))
    .orderBy(desc(id))
    .limit(PAGE + 1)
  return { lines: rows.slice(0, PAGE), more: rows.length > PAGE }
}

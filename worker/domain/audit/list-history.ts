import { and, desc, eq, lt } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { sellers } from '../sellers/schema.ts'
import { type AuditEntry, auditEntries } from './schema.ts'

/** `by` is null for somebody who has left the store. */
export type HistoryLine = Pick<AuditEntry, 'id' | 'action' | 'detail' | 'createdAt'> & { by: string | null }

const PAGE = 50

/** Who changed what of the store, newest first, fifty at a time; `before` goes on from there. One round trip. */
export async function listHistory(
  ctx: Ctx<Seller>,
  { before }: { before?: string | undefined } = {},
): Promise<{ lines: HistoryLine[]; more: boolean }> {
  const mine = eq(auditEntries.storeId, ctx.actor.storeId)
  const { id, action, detail, createdAt } = auditEntries
  const rows = await ctx.db
    .select({ id, action, detail, createdAt, by: sellers.name })
    .from(auditEntries)
    .leftJoin(sellers, and(eq(sellers.id, auditEntries.sellerId), eq(sellers.storeId, auditEntries.storeId)))
    .where(before === undefined ? mine : and(mine, lt(id, before)))
    .orderBy(desc(id))
    .limit(PAGE + 1)
  return { lines: rows.slice(0, PAGE), more: rows.length > PAGE }
}

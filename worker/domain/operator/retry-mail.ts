import { and, eq, exists, isNotNull, isNull } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { found } from '../../errors.ts'
import { insertWhere } from '../../platform/db/guarded.ts'
import { batch } from '../../platform/db/write.ts'
import { auditEntry } from '../audit/audit-entry.ts'
import { auditEntries } from '../../tables/audit.ts'
import { outbox } from '../../tables/outbox.ts'
import { requireOperator } from './require-operator.ts'
import { rowsOf } from '../../platform/db/conditions.ts'

/** A mail given up on is due again, from its first attempt. One that is no longer failed stays as it is. */
export async function retryMail(ctx: Ctx<Seller>, { id }: { id: string }): Promise<void> {
  requireOperator(ctx)
  const entry = auditEntry(ctx, 'retry_mail', { mail: id })
  const isFailed = and(eq(outbox.id, id), isNotNull(outbox.failedAt), isNull(outbox.sentAt))
  const { mails, retried } = await batch(ctx, {
    mails: ctx.db.select({ id: outbox.id }).from(outbox).where(eq(outbox.id, id)),
    entered: insertWhere(ctx.db, auditEntries, entry, exists(rowsOf(outbox, isFailed))),
    retried: ctx.db.update(outbox).set({ failedAt: null, attempts: 0, dueAt: ctx.now }).where(isFailed),
  })
  found(mails[0])
  if (retried.rowsAffected > 0) ctx.background(ctx.nudgeMail([id]))
}

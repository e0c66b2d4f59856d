import { createId } from '#shared/ids.ts'
import { eq, exists, type SQL } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { type AuditEntry, auditEntries } from '../../tables/audit.ts'
import { rowsOf } from '../../platform/db/conditions.ts'

/** Who did it and when, to be inserted in the batch of the change. `detail` names things, never people's data. */
export const auditEntry = (
  { actor, now, random }: Pick<Ctx<Seller>, 'actor' | 'now' | 'random'>,
  action: string,
  detail: AuditEntry['detail'] = {},
): AuditEntry => ({
  id: createId('audit', now, random),
  storeId: actor.storeId,
  sellerId: actor.sellerId,
  action,
  detail,
  createdAt: now,
})

/** Holds once the entry has been written earlier in the same batch: what `happened` is for events. */
export const audited = ({ id }: AuditEntry): SQL => exists(rowsOf(auditEntries, eq(auditEntries.id, id)))

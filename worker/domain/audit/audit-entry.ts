import { createId } from '#shared/ids.ts'
import type { Ctx, Seller } from '../../context.ts'
import type { AuditEntry } from './schema.ts'

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

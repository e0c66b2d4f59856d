import type { Ctx, Seller } from '../../context.ts'
import { changesOf } from '../audit/changes-of.ts'
import { SELLER_MAIL_KINDS, type SellerMailKind } from '../outbox/mail-kinds.ts'
import { requireOwner } from '../sellers/require-owner.ts'
import { changeStore } from './change-store.ts'
import { readStore } from '../stores/read-store.ts'

/** Where the store's mails go, and which of those about leads it wants; the others are never sent to it. */
export async function updateNotifications(
  ctx: Ctx<Seller>,
  { email, wanted }: { email: string; wanted: SellerMailKind[] },
): Promise<void> {
  requireOwner(ctx)
  const mutedMails = SELLER_MAIL_KINDS.filter((kind) => !wanted.includes(kind))
  const { set, fields } = changesOf(await readStore(ctx), { email, mutedMails })
  if (fields === '') return
  await changeStore(ctx, { set, action: 'update_notifications', detail: { fields } })
}

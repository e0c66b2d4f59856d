import { DAY, MINUTE } from '#shared/dates.ts'
import { createId } from '#shared/ids.ts'
import { and, eq, exists, lt, notExists, sql } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { fieldRefusal, Refusal } from '../../errors.ts'
import { guardedInsert, insertWhere } from '../../platform/db/guarded.ts'
import { MailInsert } from '../../platform/db/statements.ts'
import { write } from '../../platform/db/write.ts'
import { audited, auditEntry } from '../audit/audit-entry.ts'
import { auditEntries } from '../../tables/audit.ts'
import { outbox } from '../../tables/outbox.ts'
import { requireOwner } from './require-owner.ts'
import { type InvitationRow, invitations, sellers } from '../../tables/sellers.ts'
import { stillOwner } from './still-owner.ts'
import { countOf, rowsOf } from '../../platform/db/conditions.ts'

export const INVITATION_DAYS = 7
const MOST_INVITATIONS = 20
/** The second half of a double click: the same invitation just went out. */
const JUST_NOW = MINUTE

type Input = { email: string; role: 'owner' | 'staff' }

const isJustSent = (row: InvitationRow, { role }: Input, now: number): boolean =>
  row.role === role && row.createdAt > now - JUST_NOW

/**
 * Asks a colleague by mail to join the store. The same address again renews the invitation, and the link before stops
 * working. Whether an address has an account with another store is not told here: only its own mailbox reads that.
 */
export async function inviteSeller(ctx: Ctx<Seller>, input: Input): Promise<void> {
  requireOwner(ctx)
  const { storeId } = ctx.actor
  if (!(await ctx.allowWrite(`invite:${storeId}`))) throw new Refusal('too_many_requests')
  const [members, open] = await ctx.db.batch([
    ctx.db
      .select({ id: sellers.id })
      .from(sellers)
      .where(and(eq(sellers.storeId, storeId), eq(sellers.email, input.email))),
    ctx.db.select().from(invitations).where(eq(invitations.storeId, storeId)),
  ])
  if (members.length > 0) throw fieldRefusal('email', 'member')
  const before = open.find(({ email }) => email === input.email)
  if (before && isJustSent(before, input, ctx.now)) return
  if (!before && open.length >= MOST_INVITATIONS) throw fieldRefusal('email', 'too_many')
  await writeInvitation(ctx, input, before?.generation ?? 0)
}

/** Under the generation that was read, so that two at once send one mail. */
async function writeInvitation(ctx: Ctx<Seller>, { email, role }: Input, generation: number): Promise<void> {
  const { db, now, random } = ctx
  const { storeId, sellerId } = ctx.actor
  const entry = auditEntry(ctx, 'invite_seller', { role, again: generation > 0 })
  const outboxId = createId('outbox', now, random)
  const mine = and(eq(invitations.storeId, storeId), eq(invitations.email, email))
  const isSame =
    generation === 0
      ? notExists(rowsOf(invitations, mine))
      : exists(rowsOf(invitations, and(mine, eq(invitations.generation, generation))))
  const isNoMember = notExists(rowsOf(sellers, and(eq(sellers.storeId, storeId), eq(sellers.email, email))))
  const hasRoom =
    generation === 0
      ? lt(countOf(invitations, eq(invitations.storeId, storeId)), MOST_INVITATIONS)
      : undefined
  const times = { createdAt: now, expiresAt: now + INVITATION_DAYS * DAY }
  const row = { id: createId('invitation', now, random), storeId, email, role, invitedBy: sellerId, ...times }
  await write(ctx, {
    entered: guardedInsert(db, auditEntries, entry, and(stillOwner(ctx), isSame, hasRoom, isNoMember)),
    renewed: db
      .update(invitations)
      .set({ role, invitedBy: sellerId, generation: generation + 1, ...times })
      .where(and(mine, audited(entry))),
    made: generation === 0 ? insertWhere(db, invitations, row, audited(entry)) : null,
    mail: new MailInsert(
      db.run(sql`insert into ${outbox} (id, key, kind, store_id, subject_id, created_at, due_at)
      select ${outboxId}, 'seller_invited:' || id || ':' || generation, 'seller_invited', store_id, id, ${now}, ${now}
      from ${invitations} where ${mine} and ${audited(entry)} returning id`),
    ),
  })
}

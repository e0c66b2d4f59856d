import { and, eq, exists, gt, notExists } from 'drizzle-orm'
import { actingAs, type Ctx } from '../../context.ts'
import { describeError } from '../../describe-error.ts'
import { Refusal } from '../../errors.ts'
import type { Visitor } from '../../platform/auth/call-auth.ts'
import { signIn } from '../../platform/auth/sign-in.ts'
import { insertWhere, guardedInsert } from '../../platform/db/guarded.ts'
import { writeIfHeld } from '../../platform/db/write.ts'
import { audited, auditEntry } from '../audit/audit-entry.ts'
import { auditEntries } from '../../tables/audit.ts'
import { findInvitation } from './find-invitation.ts'
import { newSeller } from './new-seller.ts'
import { accounts, type InvitationRow, invitations, sellers } from '../../tables/sellers.ts'
import { rowsOf } from '../../platform/db/conditions.ts'

type Joining = { token: string; name: string; password: string }

/**
 * A colleague takes an invitation: seller and password appear and the invitation goes, in one batch, and they are
 * signed in. Of two posts of one link, one makes the seller. A link that opens nothing any more is a `conflict`.
 * @returns the cookies to set; `null` where they have joined and only signing in did not work.
 */
export async function joinStore(
  ctx: Ctx,
  { token, name, password }: Joining,
  visitor: Visitor,
): Promise<{ headers: Headers | null }> {
  if (!(await ctx.allowWrite(`join:${visitor.address ?? 'local'}`))) throw new Refusal('too_many_requests')
  const found = await findInvitation(ctx, { token })
  if (!found || found.hasAccount) throw new Refusal('conflict')
  const { email } = found.invitation
  if (!(await writeSeller(ctx, found.invitation, { name, password }))) throw new Refusal('conflict')
  try {
    return await signIn(ctx, { email, password }, visitor)
  } catch (error) {
    ctx.log({ level: 'error', requestId: ctx.requestId, ...describeError(error) })
    return { headers: null }
  }
}

/** @returns whether this call made the seller. */
async function writeSeller(ctx: Ctx, asked: InvitationRow, person: { name: string; password: string }) {
  const { db, now, random, passwords } = ctx
  const { id, generation, storeId, role, email, invitedBy } = asked
  const { seller, account } = await newSeller({ ...person, storeId, role, email, passwords, now, random })
  const actor = { kind: 'seller', sellerId: seller.id, storeId, role, name: person.name } as const
  const entry = auditEntry(actingAs(ctx, actor), 'join_store', { role })
  const isOpen = exists(
    rowsOf(
      invitations,
      and(eq(invitations.id, id), eq(invitations.generation, generation), gt(invitations.expiresAt, now)),
    ),
  )
  const isByOwner = exists(
    rowsOf(sellers, and(eq(sellers.id, invitedBy), eq(sellers.storeId, storeId), eq(sellers.role, 'owner'))),
  )
  const isFree = notExists(rowsOf(sellers, eq(sellers.email, email)))
  const joined = await writeIfHeld(ctx, {
    entered: guardedInsert(db, auditEntries, entry, and(isOpen, isByOwner, isFree)),
    // They came by a link that only their mailbox got.
    seller: insertWhere(db, sellers, { ...seller, emailVerified: true }, audited(entry)),
    account: insertWhere(db, accounts, account, audited(entry)),
    invitation: db.delete(invitations).where(and(eq(invitations.id, id), audited(entry))),
  })
  return joined !== null
}

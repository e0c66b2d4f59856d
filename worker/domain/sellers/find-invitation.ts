import { aliasedTable, and, eq } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { tokenOpens, tokenSubject } from '../../platform/auth/tokens.ts'
import { stores } from '../../tables/stores.ts'
import { type InvitationRow, invitations, sellers } from '../../tables/sellers.ts'

export type FoundInvitation = {
  invitation: InvitationRow
  storeName: string
  /** The address already belongs to a seller, and an address is one seller. Told only to who has the link. */
  hasAccount: boolean
}

const inviters = aliasedTable(sellers, 'inviters')

/** An invitation is as good as who sent it: they must own its store. */
const byAnOwner = and(
  eq(inviters.id, invitations.invitedBy),
  eq(inviters.storeId, invitations.storeId),
  eq(inviters.role, 'owner'),
)

/** The invitation a link opens; null where it was used, taken back, renewed or is too old. One round trip. */
export async function findInvitation(
  ctx: Ctx,
  { token }: { token: string },
): Promise<FoundInvitation | null> {
  const [row] = await ctx.db
    .select({ invitation: invitations, storeName: stores.name, sellerId: sellers.id })
    .from(invitations)
    .innerJoin(stores, eq(stores.id, invitations.storeId))
    .innerJoin(inviters, byAnOwner)
    .leftJoin(sellers, eq(sellers.email, invitations.email))
    .where(eq(invitations.id, tokenSubject(token)))
  if (!row) return null
  const { invitation, storeName, sellerId } = row
  const { id, generation, expiresAt } = invitation
  const opens = await tokenOpens(ctx.secrets.links, 'invite', id, generation, token)
  return opens && expiresAt > ctx.now ? { invitation, storeName, hasAccount: sellerId !== null } : null
}

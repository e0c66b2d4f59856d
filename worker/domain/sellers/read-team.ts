import { asc, eq } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { invitations, sellers } from '../../tables/sellers.ts'

export type TeamView = {
  people: { id: string; name: string; email: string; role: 'owner' | 'staff'; isYou: boolean }[]
  invitations: { id: string; email: string; role: 'owner' | 'staff'; expiresAt: number; isOver: boolean }[]
  /** A store keeps at least one. */
  owners: number
}

/** Who works in the store, and who is asked to. One round trip. */
export async function readTeam(ctx: Ctx<Seller>): Promise<TeamView> {
  const { storeId, sellerId } = ctx.actor
  const { id, name, email, role } = sellers
  const [people, asked] = await ctx.db.batch([
    ctx.db
      .select({ id, name, email, role })
      .from(sellers)
      .where(eq(sellers.storeId, storeId))
      .orderBy(asc(id)),
    ctx.db
      .select({
        id: invitations.id,
        email: invitations.email,
        role: invitations.role,
        expiresAt: invitations.expiresAt,
      })
      .from(invitations)
      .where(eq(invitations.storeId, storeId))
      .orderBy(asc(invitations.email)),
  ])
  return {
    people: people.map((person) => ({ ...person, isYou: person.id === sellerId })),
    invitations: asked.map((one) => ({ ...one, isOver: one.expiresAt <= ctx.now })),
    owners: people.filter((person) => person.role === 'owner').length,
  }
}

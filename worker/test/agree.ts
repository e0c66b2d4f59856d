import { and, eq, ne } from 'drizzle-orm'
import { actingAs, type Ctx, type Seller } from '../context.ts'
import { moveAssignments } from '../domain/assignments/move-assignments.ts'
import { assignments } from '../tables/assignments.ts'
import { loseAssignments } from '../domain/leads/lose-others.ts'
import { moveLeadsWith } from '../domain/leads/move-leads.ts'
import { writeIfHeld } from '../platform/db/write.ts'

/** A store has quoted and the customer said yes: what quotes will write, until there are some. */
export async function agreeOnQuote(ctx: Ctx<Seller>, assignmentId: string): Promise<void> {
  const { db } = ctx
  const it = eq(assignments.id, assignmentId)
  const [order] = await db.select().from(assignments).where(it)
  if (!order) return
  const quoted = moveAssignments(ctx, 'quote', { where: it })
  const asCustomer = actingAs(ctx, { kind: 'customer', token: '' })
  const won = moveAssignments(asCustomer, 'win', { where: and(it, quoted.moved.happened) })
  const others = and(
    eq(assignments.leadId, order.leadId),
    ne(assignments.id, assignmentId),
    won.moved.happened,
  )
  await writeIfHeld(ctx, {
    quoted: quoted.statements,
    won: won.statements,
    lead: moveLeadsWith(asCustomer, 'win', { of: won.moved }),
    lost: loseAssignments(ctx, others),
  })
}

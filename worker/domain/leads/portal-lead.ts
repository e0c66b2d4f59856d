import { eq, sql } from 'drizzle-orm'
import type { Ctx, Customer } from '../../context.ts'
import { found, notFound } from '../../errors.ts'
import { tokenOpens, tokenSubject } from '../../platform/auth/tokens.ts'
import { senderOfLead } from './sender-of-lead.ts'
import { leads } from '../../tables/leads.ts'

/** The read before a customer acts: the lead their link opens, and whose mails they get; a wrong or revoked link is a 404. */
export async function portalLead(ctx: Ctx<Customer>) {
  const { token } = ctx.actor
  const rows = await ctx.db
    .select({ lead: leads, senderId: sql<string | null>`${senderOfLead}` })
    .from(leads)
    .where(eq(leads.id, tokenSubject(token)))
  const { lead, senderId } = found(rows[0])
  if (!(await tokenOpens(ctx.secrets.links, 'portal', lead.id, lead.generation, token))) throw notFound()
  return { ...lead, senderId }
}

import { eq, sql } from 'drizzle-orm'
import type { Ctx, Customer } from '../../context.ts'
import { found, notFound, Refusal } from '../../errors.ts'
import { tokenOpens, tokenSubject } from '../../platform/auth/tokens.ts'
import { leadContacts, leads } from '../leads/schema.ts'
import { filesToGo, removeLater } from './erase-design.ts'
import { eraseLeadContacts } from './erase-lead-contacts.ts'

/**
 * A customer deletes their data from their own page, wherever the request went. A second click finds it done; while a
 * jeweler deals with it, it is a `conflict`.
 */
export async function eraseOwnData(ctx: Ctx<Customer>, triesLeft = 1): Promise<void> {
  const { token } = ctx.actor
  const leadId = tokenSubject(token)
  const rows = await ctx.db
    .select({ generation: leads.generation, erasedAt: leadContacts.erasedAt })
    .from(leads)
    .innerJoin(leadContacts, eq(leadContacts.leadId, leads.id))
    .where(eq(leads.id, leadId))
  const { generation, erasedAt } = found(rows[0])
  if (!(await tokenOpens(ctx.secrets.links, 'portal', leadId, generation, token))) throw notFound()
  if (erasedAt !== null) return
  const [files, written] = await ctx.db.batch([
    filesToGo(ctx, [leadId]),
    ...eraseLeadContacts(ctx, [leadId], sql`true`),
  ])
  if (written.rowsAffected === 0 && triesLeft > 0) return eraseOwnData(ctx, triesLeft - 1)
  if (written.rowsAffected === 0) throw new Refusal('conflict')
  removeLater(ctx, files)
}

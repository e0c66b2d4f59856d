import { eq } from 'drizzle-orm'
import type { Ctx, Customer } from '../../context.ts'
import { found, notFound } from '../../errors.ts'
import { tokenOpens, tokenSubject } from '../../platform/auth/tokens.ts'
import { retryOnce, write } from '../../platform/db/write.ts'
import { leadContacts, leads } from '../../tables/leads.ts'
import { filesToGo, removeLater } from './erase-design.ts'
import { eraseLeadContacts } from './erase-lead-contacts.ts'

/**
 * A customer deletes their data from their own page, wherever the request went. A second click finds it done; while a
 * jeweler deals with it, it is a `conflict`.
 */
export const eraseOwnData = (ctx: Ctx<Customer>): Promise<void> =>
  retryOnce(async () => {
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
    const { files } = await write(ctx, {
      files: filesToGo(ctx, [leadId]),
      ...eraseLeadContacts(ctx, [leadId]),
    })
    removeLater(ctx, files)
  })

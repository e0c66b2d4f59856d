import { eq } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { readLead } from '../leads/find-lead.ts'
import type { LeadDetails } from '../lead-views/lead-views.ts'
import { leads } from '../../tables/leads.ts'
import { orderOfStore } from '../assignments/is-order.ts'
import { assignments } from '../../tables/assignments.ts'

/** One order of this store, with everything around it; another store's, or one never accepted, is a 404. */
export const findOrder = (ctx: Ctx<Seller>, assignmentId: string): Promise<LeadDetails> =>
  readLead(
    ctx,
    eq(
      leads.id,
      ctx.db.select({ leadId: assignments.leadId }).from(assignments).where(orderOfStore(ctx, assignmentId)),
    ),
  )

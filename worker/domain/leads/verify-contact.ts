import { and, eq, isNull } from 'drizzle-orm'
import type { Ctx, Customer } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { mailProofHolds } from '../outbox/mail-proof.ts'
import { portalLead } from './portal-lead.ts'
import { leadContacts } from '../../tables/leads.ts'

/** The customer came from a mail of ours, so the address is theirs; noted once. */
export async function verifyContact(ctx: Ctx<Customer>, { proof }: { proof: string }): Promise<void> {
  const lead = await portalLead(ctx)
  if (!(await mailProofHolds(ctx, lead, proof))) throw new Refusal('forbidden')
  await ctx.db
    .update(leadContacts)
    .set({ verifiedAt: ctx.now })
    .where(
      and(eq(leadContacts.leadId, lead.id), isNull(leadContacts.verifiedAt), isNull(leadContacts.erasedAt)),
    )
}

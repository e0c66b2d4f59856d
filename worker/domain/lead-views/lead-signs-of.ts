import { localDateOf } from '#shared/dates.ts'
import { type LeadSign, leadSigns } from '#shared/lead/lead-quality.ts'
import type { Ctx } from '../../context.ts'
import type { Store } from '../../tables/stores.ts'
import type { LeadContactRow, LeadRow } from '../../tables/leads.ts'

type Row = {
  lead: Pick<
    LeadRow,
    'budgetMinMinor' | 'budgetMaxMinor' | 'needBy' | 'estimate' | 'designedMs' | 'duplicateOf'
  >
  contact: Pick<LeadContactRow, 'verifiedAt'>
}

/** The reasons for and against a lead, as this store would weigh them: its own lead time, its own day. */
export const leadSignsOf = (
  { now }: Pick<Ctx, 'now'>,
  { leadTimeDays, timeZone }: Pick<Store, 'leadTimeDays' | 'timeZone'>,
  { lead, contact }: Row,
): LeadSign[] =>
  leadSigns({
    contactVerified: contact.verifiedAt !== null,
    budgetMinMinor: lead.budgetMinMinor,
    budgetMaxMinor: lead.budgetMaxMinor,
    lowMinor: lead.estimate.lowMinor,
    highMinor: lead.estimate.highMinor,
    needBy: lead.needBy,
    today: localDateOf(now, timeZone),
    leadTimeDays,
    assumed: lead.estimate.assumptions.length,
    designedMs: lead.designedMs,
    duplicate: lead.duplicateOf !== null,
  })

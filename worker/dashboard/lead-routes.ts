import { Hono } from 'hono'
import { acceptLead } from '../domain/leads/accept-lead.ts'
import { declineLead } from '../domain/leads/decline-lead.ts'
import { findLead } from '../domain/leads/find-lead.ts'
import { readPool } from '../domain/leads/read-pool.ts'
import { reviewLead } from '../domain/leads/review-lead.ts'
import { whyGone } from '../domain/leads/why-gone.ts'
import { Refusal } from '../errors.ts'
import { paths } from '../links.ts'
import { type FormValues, readForm, refusedFields } from '../platform/web/forms.ts'
import { isOrder } from '../domain/assignments/is-order.ts'
import { copy } from './copy.ts'
import type { LeadForms } from './pages/lead-page.tsx'
import { whyGoneWords } from './parts/why-changed.ts'
import { gonePage, leadPage, poolPage } from './render.tsx'
import { idOf, type SellerContext, type SellerEnv } from './seller-env.ts'

export const leadRoutes = new Hono<SellerEnv>()

leadRoutes.get(paths.pool, async (c) => poolPage(c, await readPool(c.get('ctx'))))

leadRoutes.get(paths.lead(':id'), async (c) => {
  const lead = await findLead(c.get('ctx'), idOf(c))
  const { assignment } = lead
  if (assignment && isOrder(assignment)) return c.redirect(paths.assignment(assignment.id), 303)
  return leadPage(c, lead)
})

const isMissing = (error: unknown): boolean => error instanceof Refusal && error.code === 'not_found'

/** The page again, as the lead stands now, with what was typed; of a lead that is gone, what happened to it. */
async function refusedAnswer(
  c: SellerContext,
  leadId: string,
  form: 'accept' | 'decline',
  values: FormValues,
  error: unknown,
) {
  if (isMissing(error)) return gonePage(c, copy.lead.gone.notFound, 404)
  const { errors, status } = refusedFields(error)
  const lead = await findLead(c.get('ctx'), leadId).catch((missing: unknown) => {
    if (!isMissing(missing)) throw missing
  })
  if (!lead) return gonePage(c, whyGoneWords[await whyGone(c.get('ctx'), leadId)], status)
  const forms: LeadForms = { [form]: { values, errors }, changed: status === 409 }
  return leadPage(c, lead, forms, status)
}

leadRoutes.post(paths.acceptLead(':id'), async (c) => {
  const leadId = idOf(c)
  const values = await readForm(c)
  try {
    const { assignmentId } = await acceptLead(c.get('ctx'), { leadId, message: values.message ?? '' })
    return c.redirect(`${paths.assignment(assignmentId)}?accepted#main`, 303)
  } catch (error) {
    return refusedAnswer(c, leadId, 'accept', values, error)
  }
})

leadRoutes.post(paths.declineLead(':id'), async (c) => {
  const leadId = idOf(c)
  const values = await readForm(c)
  try {
    await declineLead(c.get('ctx'), { leadId, reason: values.reason ?? '', note: values.note ?? '' })
    return c.redirect(`${paths.pool}?declined#main`, 303)
  } catch (error) {
    return refusedAnswer(c, leadId, 'decline', values, error)
  }
})

leadRoutes.post(paths.reviewLead(':id'), async (c) => {
  await reviewLead(c.get('ctx'), { leadId: idOf(c) })
  return c.body(null, 204)
})

// A refused form leaves its own address in the browser; a reload of it goes back to the lead.
leadRoutes.on('GET', [paths.acceptLead(':id'), paths.declineLead(':id')], (c) =>
  c.redirect(paths.lead(idOf(c)), 303),
)

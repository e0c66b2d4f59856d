import { Hono } from 'hono'
import { acceptLead } from '../../domain/leads/accept-lead.ts'
import { declineLead } from '../../domain/leads/decline-lead.ts'
import { findLead } from '../../domain/leads/find-lead.ts'
import { markSpam } from '../../domain/leads/mark-spam.ts'
import { readPool } from '../../domain/pool/read-pool.ts'
import { readPoolLive } from '../../domain/pool/read-pool-live.ts'
import { reviewLead } from '../../domain/leads/review-lead.ts'
import { whyGone } from '../../domain/leads/why-gone.ts'
import { Refusal } from '../../errors.ts'
import { paths } from '../../links.ts'
import { type FormValues, readForm, refusedFields } from '../../platform/web/forms.ts'
import { isOrder } from '../../domain/assignments/is-order.ts'
import { copy } from '../copy.ts'
import type { LeadForms } from './lead-page.tsx'
import { cardLeftWords } from '../request/lead-words.ts'
import { whyGoneWords } from './why-changed.ts'
import { readPoolQuery } from './pool-query.ts'
import { pageReader } from '../frame.tsx'
import { gonePage, leadPage, poolPage } from '../render.tsx'
import { idOf, seenAnswer, type SellerContext, type SellerEnv } from '../seller-env.ts'

export const leadRoutes = new Hono<SellerEnv>()

leadRoutes.get(paths.pool, async (c) => {
  const { filter, form } = readPoolQuery(c.req.query())
  return poolPage(c, await readPool(c.get('ctx'), filter), form)
})

leadRoutes.get(paths.poolLive, async (c) => {
  const ids = (c.req.query('ids') ?? '').split(',').filter((id) => id !== '')
  const reader = pageReader(c)
  const leads = (await readPoolLive(c.get('ctx'), ids)).map(({ leadId, reviewing, ...time }) => ({
    leadId,
    reviewing: copy.words.reviewing(reviewing),
    left: cardLeftWords(reader, time),
  }))
  return c.json({ leads }, 200, { 'cache-control': 'no-store' })
})

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
  form: 'accept' | 'decline' | 'spam',
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

leadRoutes.post(paths.markSpam(':id'), async (c) => {
  const leadId = idOf(c)
  try {
    await markSpam(c.get('ctx'), { leadId })
    return c.redirect(`${paths.pool}?spam#main`, 303)
  } catch (error) {
    return refusedAnswer(c, leadId, 'spam', {}, error)
  }
})

leadRoutes.post(paths.reviewLead(':id'), async (c) => {
  const leadId = idOf(c)
  await reviewLead(c.get('ctx'), { leadId })
  return seenAnswer(c, paths.lead(leadId))
})

// A refused form leaves its own address in the browser; a reload of it goes back to the lead.
leadRoutes.on('GET', [paths.acceptLead(':id'), paths.declineLead(':id'), paths.markSpam(':id')], (c) =>
  c.redirect(paths.lead(idOf(c)), 303),
)

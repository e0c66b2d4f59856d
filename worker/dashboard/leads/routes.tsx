import { pieceTitle } from '#shared/spec/describe-spec.ts'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import * as z from 'zod'
import { isOrder } from '../../domain/assignments/is-order.ts'
import type { LeadDetails } from '../../domain/lead-views/lead-views.ts'
import { acceptLead } from '../../domain/leads/accept-lead.ts'
import { declineLead } from '../../domain/leads/decline-lead.ts'
import { findLead } from '../../domain/leads/find-lead.ts'
import { markSpam } from '../../domain/leads/mark-spam.ts'
import { reviewLead } from '../../domain/leads/review-lead.ts'
import { whyGone } from '../../domain/leads/why-gone.ts'
import { Refusal } from '../../errors.ts'
import { paths } from '../../links.ts'
import { buttonOnly, text } from '../../platform/web/form-fields.ts'
import { type FormState } from '../../platform/web/forms.ts'
import { handleForm, type RefusedStatus } from '../../platform/web/handle-form.ts'
import { copy } from '../copy.ts'
import { pageReader } from '../frame.tsx'
import { idOf, seenAnswer, type SellerContext } from '../seller-env.ts'
import { leadsArea } from './area.ts'
import { GonePage } from './gone-page.tsx'
import { type LeadForms, LeadPage } from './lead-page.tsx'
import { poolRoutes } from './pool-routes.tsx'
import { whyGoneWords } from './why-changed.ts'

export { leadsArea }
const { routes } = leadsArea

const leadPage = (
  c: SellerContext,
  lead: LeadDetails,
  forms: LeadForms = {},
  status: ContentfulStatusCode = 200,
) =>
  leadsArea.page(
    c,
    { title: pieceTitle(lead.spec), status },
    <LeadPage lead={lead} reader={pageReader(c)} forms={forms} />,
  )

const gonePage = (c: SellerContext, why: string, status: ContentfulStatusCode) =>
  leadsArea.page(c, { title: copy.lead.gone.title, status }, <GonePage why={why} />)

routes.get(paths.lead(':id'), async (c) => {
  const lead = await findLead(c.get('ctx'), idOf(c))
  const { assignment } = lead
  if (assignment && isOrder(assignment)) return c.redirect(paths.order(assignment.id), 303)
  return leadPage(c, lead)
})

type Answer = 'accept' | 'decline' | 'spam'

/** The page again, as the lead stands now; of a lead that is gone, what happened to it. */
async function refusedAnswer(c: SellerContext, form: Answer, state: FormState, status: RefusedStatus) {
  const leadId = idOf(c)
  const lead = await findLead(c.get('ctx'), leadId).catch((error: unknown) => {
    if (!(error instanceof Refusal && error.code === 'not_found')) throw error
  })
  if (!lead) return gonePage(c, whyGoneWords[await whyGone(c.get('ctx'), leadId)], status)
  return leadPage(c, lead, { [form]: state, changed: status === 409 }, status)
}

/** A form by which a seller answers a lead. */
const answers = <T,>(
  path: (id: string) => string,
  form: Answer,
  schema: z.ZodType<T>,
  submit: (c: SellerContext, leadId: string, data: T) => Promise<string>,
) =>
  routes.post(path(':id'), (c) =>
    handleForm(c, {
      schema,
      submit: (data) => submit(c, idOf(c), data),
      refused: (state, status) => refusedAnswer(c, form, state, status),
      missing: () => gonePage(c, copy.lead.gone.notFound, 404),
    }),
  )

answers(paths.acceptLead, 'accept', z.object({ message: text }), async (c, leadId, { message }) => {
  const { assignmentId } = await acceptLead(c.get('ctx'), { leadId, message })
  return `${paths.order(assignmentId)}?accepted#main`
})

answers(paths.declineLead, 'decline', z.object({ reason: text, note: text }), async (c, leadId, form) => {
  await declineLead(c.get('ctx'), { leadId, ...form })
  return `${paths.pool}?declined#main`
})

answers(paths.markSpam, 'spam', buttonOnly, async (c, leadId) => {
  await markSpam(c.get('ctx'), { leadId })
  return `${paths.pool}?spam#main`
})

routes.post(paths.reviewLead(':id'), async (c) => {
  const leadId = idOf(c)
  await reviewLead(c.get('ctx'), { leadId })
  return seenAnswer(c, paths.lead(leadId))
})

// A refused form leaves its own address in the browser; a reload of it goes back to the lead.
routes.on('GET', [paths.acceptLead(':id'), paths.declineLead(':id'), paths.markSpam(':id')], (c) =>
  c.redirect(paths.lead(idOf(c)), 303),
)

routes.route('/', poolRoutes)

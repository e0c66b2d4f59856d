import { makeConceptRequest } from '#shared/contract/concepts.ts'
import { createDesignRequest, updateDesignRequest } from '#shared/contract/designs.ts'
import { funnelRequest } from '#shared/contract/funnel.ts'
import { sendLeadRequest } from '#shared/contract/leads.ts'
import { Hono } from 'hono'
import { deleteConcept } from '../domain/concepts/delete-concept.ts'
import { orderConcept } from '../domain/concepts/order-concept.ts'
import { watchConcept } from '../domain/concepts/watch-concept.ts'
import { createDesign } from '../domain/designs/create-design.ts'
import { deleteDesign } from '../domain/designs/delete-design.ts'
import { designAnswer } from '../domain/designs/design-answer.ts'
import { findDesign } from '../domain/designs/design-scope.ts'
import { updateDesign } from '../domain/designs/update-design.ts'
import { pictureLead } from '../domain/leads/picture-lead.ts'
import { sendLead } from '../domain/leads/send-lead.ts'
import { countStep } from '../domain/stores/count-step.ts'
import { findRetailBook } from '../domain/public-store/find-retail-book.ts'
import { readConfig } from '../domain/public-store/read-config.ts'
import { Refusal } from '../errors.ts'
import { sha256 } from '../platform/auth/tokens.ts'
import { mergeEvents } from '../platform/concepts/merge-events.ts'
import { limitBody } from '../platform/web/limit-body.ts'
import { askerOf } from './asker.ts'
import { jsonBody, requireJson } from './body.ts'
import { lastEventId, streamConcept } from './concept-stream.ts'
import { referenceRoutes } from './reference-routes.ts'
import { fieldIssues, refuse } from './refusals.ts'
import { asShopper, cors, idempotencyKeyOf, type ShopperEnv } from './shopper.ts'

/** `/api/widget/:store`: what the designer on a jeweler's page may ask for. */
export const widgetApi = new Hono<ShopperEnv>()

widgetApi.use('/:store/*', cors, asShopper)
widgetApi.onError((error, c) => refuse(c, error))
widgetApi.notFound((c) => refuse(c, new Refusal('not_found')))

widgetApi.get('/:store/config', async (c) => {
  const config = await readConfig(c.get('ctx'))
  const etag = `"${(await sha256(JSON.stringify(config))).slice(0, 32)}"`
  c.header('ETag', etag)
  c.header('Cache-Control', 'max-age=60, stale-while-revalidate=600')
  c.header('Vary', 'Accept-Language')
  return c.req.header('if-none-match') === etag ? c.body(null, 304) : c.json(config)
})

widgetApi.get('/:store/retail-books/:version', async (c) => {
  const book = await findRetailBook(c.get('ctx'), { version: c.req.param('version') })
  c.header('Cache-Control', 'public, max-age=31536000, immutable')
  return c.json(book)
})

widgetApi.post('/:store/designs', limitBody, requireJson, jsonBody(createDesignRequest), async (c) =>
  c.json(
    await createDesign(c.get('ctx'), { body: c.req.valid('json'), idempotencyKey: idempotencyKeyOf(c) }),
    201,
  ),
)

widgetApi.get('/:store/designs/:id', async (c) => {
  const ctx = c.get('ctx')
  c.header('Cache-Control', 'no-store')
  return c.json(await designAnswer(ctx, await findDesign(ctx, c.req.param('id'))))
})

widgetApi.patch('/:store/designs/:id', limitBody, requireJson, jsonBody(updateDesignRequest), async (c) =>
  c.json(await updateDesign(c.get('ctx'), { designId: c.req.param('id'), body: c.req.valid('json') })),
)

widgetApi.delete('/:store/designs/:id', async (c) => {
  await deleteDesign(c.get('ctx'), { designId: c.req.param('id') })
  return c.body(null, 204)
})

widgetApi.post(
  '/:store/designs/:id/concepts',
  limitBody,
  requireJson,
  jsonBody(makeConceptRequest),
  async (c) => {
    const ctx = c.get('ctx')
    const { conceptIds } = await orderConcept(ctx, {
      designId: c.req.param('id'),
      body: c.req.valid('json'),
      idempotencyKey: idempotencyKeyOf(c),
      asker: await askerOf(c, c.req.param('id')),
    })
    return streamConcept(c, mergeEvents(conceptIds.map((id) => ctx.rooms.watch(id, -1))))
  },
)

widgetApi.get('/:store/designs/:id/concepts/:cid/events', async (c) => {
  const { id, cid } = c.req.param()
  const input = { designId: id, conceptId: cid, after: lastEventId(c) }
  return streamConcept(c, await watchConcept(c.get('ctx'), input))
})

widgetApi.delete('/:store/designs/:id/concepts/:cid', async (c) => {
  const { id, cid } = c.req.param()
  await deleteConcept(c.get('ctx'), { designId: id, conceptId: cid })
  return c.body(null, 204)
})

widgetApi.route('/', referenceRoutes)

widgetApi.post('/:store/designs/:id/lead', limitBody, requireJson, jsonBody(sendLeadRequest), async (c) => {
  const ctx = c.get('ctx')
  const sent = await sendLead(ctx, {
    designId: c.req.param('id'),
    body: c.req.valid('json'),
    idempotencyKey: idempotencyKeyOf(c),
  })
  if (!sent.pictured) ctx.background(pictureLead(ctx, { leadId: sent.leadId }))
  return c.json(
    { lead: { reference: sent.reference, portalUrl: sent.portalUrl, replyBy: sent.replyBy } },
    201,
  )
})

/** A beacon is `text/plain`, so that it needs no preflight and survives the page being left. */
widgetApi.post('/:store/events', limitBody, async (c) => {
  const parsed = funnelRequest.safeParse(await parseJson(c.req.text()))
  if (!parsed.success) throw new Refusal('invalid', { fields: fieldIssues(parsed.error.issues) })
  await countStep(c.get('ctx'), parsed.data)
  return c.body(null, 204)
})

async function parseJson(text: Promise<string>): Promise<unknown> {
  try {
    return JSON.parse(await text)
  } catch {
    throw new Refusal('malformed')
  }
}

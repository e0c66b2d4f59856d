import { addDays, localDateOf, MINUTE } from '#shared/dates.ts'
import type { SendLeadRequest } from '#shared/contract/leads.ts'
import { sendLeadRequest } from '#shared/contract/leads.ts'
import { specSchema } from '#shared/contract/spec.ts'
import { minorDigits } from '#shared/money.ts'
import { eq } from 'drizzle-orm'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Shopper } from '../../../context.ts'
import { addReference } from '../../../domain/designs/add-reference.ts'
import { createDesign } from '../../../domain/designs/create-design.ts'
import { sendLead } from '../../../domain/leads/send-lead.ts'
import { leadContacts } from '../../../tables/leads.ts'
import type { Store } from '../../../tables/stores.ts'
import type { DemoLead } from '../demo-lead.ts'
import { sketchConcept } from './sketches.ts'
import type { World } from './world.ts'

const PHOTOS = join(import.meta.dirname, '..', '..', '..', '..', 'demo-site', 'images')
/** How long after sending a customer opens the mail. */
const UNTIL_OPENED = 25 * MINUTE

type Priced = Pick<SendLeadRequest, 'spec' | 'likelyMinor' | 'bookVersion' | 'conceptId'>

function requestOf(lead: DemoLead, priced: Priced, store: Store, instant: number): SendLeadRequest {
  const { name, email, phone, preferred = 'email', location, budget, message, needByWeeks } = lead
  const minor = (major: number) => major * 10 ** minorDigits(store.currency)
  return sendLeadRequest.parse({
    ...priced,
    contact: { name, email, preferred, ...(phone ? { phone } : {}), ...(location ? { location } : {}) },
    ...(budget
      ? {
          budget: {
            ...(budget.min === undefined ? {} : { minMinor: minor(budget.min) }),
            ...(budget.max === undefined ? {} : { maxMinor: minor(budget.max) }),
          },
        }
      : {}),
    ...(needByWeeks ? { needBy: addDays(localDateOf(instant, store.timeZone), needByWeeks * 7) } : {}),
    ...(message ? { message } : {}),
    consent: { terms: true, network: lead.consent ?? false },
    ...(lead.surprise ? { surprise: true } : {}),
  })
}

const shopperOf = (world: World, store: Store): Shopper => ({
  kind: 'shopper',
  locale: 'en-US',
  origin: world.deps.links.origin,
  storeKey: store.publishableKey,
  writes: true,
  token: null,
})

/** The design as it is sent: words, photos and a picture. */
async function design(world: World, lead: DemoLead, store: Store, sentAt: number) {
  const shopper = shopperOf(world, store)
  const { words: description, category, locale } = lead
  const body = { description, ...(category ? { category } : {}), ...(locale ? { locale } : {}) }
  const made = await world.as(shopper, sentAt - lead.minutes * MINUTE, (ctx) =>
    createDesign(ctx, { body, idempotencyKey: crypto.randomUUID() }),
  )
  const { id: designId, token = null } = made.design
  // As the wire would carry it: a concept is known by its spec's text.
  const spec = specSchema.parse(made.design.spec)
  const bearer: Shopper = { ...shopper, token }
  for (const { file, aspect } of lead.photos ?? []) {
    const photo = { image: new Uint8Array(readFileSync(join(PHOTOS, file))), aspect }
    await world.as(bearer, sentAt - MINUTE, (ctx) =>
      addReference(ctx, { designId, ...photo, idempotencyKey: crypto.randomUUID() }),
    )
  }
  const conceptId = await world.as(bearer, sentAt - MINUTE, (ctx) => sketchConcept(ctx, designId, spec))
  const { likelyMinor, bookVersion } = made.estimate
  return { bearer, designId, priced: { spec, likelyMinor, bookVersion, conceptId } }
}

/** A shopper's whole way, at its time, up to the design sent. @returns the lead's id. */
export async function liveThroughSending(
  world: World,
  lead: DemoLead,
  store: Store,
  sentAt: number,
): Promise<string> {
  const { bearer, designId, priced } = await design(world, lead, store, sentAt)
  const body = requestOf(lead, priced, store, sentAt)
  const { leadId } = await world.as(bearer, sentAt, (ctx) =>
    sendLead(ctx, { designId, body, idempotencyKey: crypto.randomUUID() }),
  )
  if (!lead.unopened)
    await world.db
      .update(leadContacts)
      .set({ verifiedAt: sentAt + UNTIL_OPENED })
      .where(eq(leadContacts.leadId, leadId))
  return leadId
}

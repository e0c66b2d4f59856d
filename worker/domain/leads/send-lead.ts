import type { SendLeadRequest } from '#shared/contract/leads.ts'
import { HOUR } from '#shared/dates.ts'
import { storeTakes } from '#shared/lead/matching.ts'
import { estimatePiece } from '#shared/pricing/estimate-piece.ts'
import type { Estimate } from '#shared/pricing/estimate.ts'
import type { RetailBook } from '#shared/pricing/retail-book.ts'
import { eq } from 'drizzle-orm'
import type { Ctx, Shopper } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { createToken } from '../../platform/auth/tokens.ts'
import { attemptOf, madeBefore, recallAttempt } from '../../platform/db/idempotency.ts'
import { GuardFailed, retryOnce, batch } from '../../platform/db/write.ts'
import { specHash } from '../concepts/draw-concept.ts'
import { admitDesign, designReads } from '../designs/design-scope.ts'
import type { Store } from '../../tables/stores.ts'
import { isNetwork } from '../stores/store-by-key.ts'
import { noMatchNotice, noticeOf } from '../stores/store-notice.ts'
import { paths } from '../../links.ts'
import { newLead } from './new-lead.ts'
import { type LeadRow, leads } from '../../tables/leads.ts'
import { repeatOf, sentBefore } from './sent-before.ts'
import { writeLead } from './write-lead.ts'

type Input = { designId: string; body: SendLeadRequest; idempotencyKey: string }
export type SentLead = {
  leadId: string
  reference: string
  portalUrl: string
  replyBy: number | null
  pictured: boolean
}

/**
 * A shopper sends their design: the lead is born with its snapshot, its first event and its mails, all or none.
 * Refuses with `estimate_changed` when the price they saw is no longer true, `store_unavailable` when nobody may
 * take it.
 */
export const sendLead = (ctx: Ctx<Shopper>, input: Input): Promise<SentLead> =>
  retryOnce(() => trySending(ctx, input))

async function trySending(ctx: Ctx<Shopper>, input: Input): Promise<SentLead> {
  const { designId, body, idempotencyKey } = input
  const attempt = await attemptOf(`${designId}/lead`, idempotencyKey, body, ctx.now)
  const { stores, designs, concepts, references, before, sent, others } = await batch(ctx, {
    ...designReads(ctx, designId),
    before: recallAttempt(ctx.db, attempt),
    sent: ctx.db.select().from(leads).where(eq(leads.designId, designId)),
    others: sentBefore(ctx, body.contact.email),
  })
  const { store, retail, design } = await admitDesign(ctx, stores, designs)
  const madeId = madeBefore(attempt, before)
  const earlier = sent.find((lead) => lead.id === (madeId ?? design.leadId))
  if (earlier && madeId) return sentLead(ctx, earlier, store)
  if (design.leadId !== null) throw new Refusal('already_sent')
  const estimate = agreedEstimate(body, retail)
  const route = routeFor(store, body, design.locale)
  const hash = await specHash(body.spec)
  const concept =
    concepts.find((row) => row.id === body.conceptId && row.specHash === hash) ??
    concepts.findLast((row) => row.specHash === hash)
  const rows = newLead(ctx, {
    design,
    body,
    store,
    estimate,
    route,
    conceptId: concept?.id ?? null,
    referenceCount: references.length,
    duplicateOf: repeatOf(others, { description: design.description, spec: body.spec }),
  })
  // Another tab changed something between the read and the write, or the other half of a double click was first.
  if (!(await writeLead(ctx, attempt, rows, store))) throw new GuardFailed()
  return sentLead(ctx, rows.lead, store)
}

/** The price the shopper saw, agreed to the cent; otherwise 409 with the true one and the book it comes from. */
function agreedEstimate(body: SendLeadRequest, retail: RetailBook): Estimate {
  const estimate = estimatePiece(body.spec, retail)
  if (estimate.likelyMinor === body.likelyMinor && estimate.bookVersion === body.bookVersion) return estimate
  throw new Refusal('estimate_changed', { beside: { estimate, retailBook: retail } })
}

export type Route = 'home' | 'pool'

/** To the store it came from; to the pool where that store can't take it and the shopper agreed; otherwise 409. */
function routeFor(store: Store, body: SendLeadRequest, locale: string): Route {
  if (isNetwork(store)) return 'pool'
  const lead = {
    category: body.spec.category,
    currency: store.currency,
    budgetMinMinor: body.budget?.minMinor ?? null,
    budgetMaxMinor: body.budget?.maxMinor ?? null,
  }
  if (storeTakes(store, lead)) return 'home'
  if (body.consent.network && store.networkRelease) return 'pool'
  throw new Refusal('store_unavailable', {
    beside: { notice: noticeOf(store, locale) ?? noMatchNotice(store, locale) },
  })
}

async function sentLead(
  ctx: Ctx,
  lead: Pick<LeadRow, 'id' | 'reference' | 'generation' | 'inPool' | 'createdAt' | 'conceptId'>,
  store: Store,
): Promise<SentLead> {
  const token = await createToken(ctx.secrets.links, 'portal', lead.id, lead.generation)
  return {
    leadId: lead.id,
    reference: lead.reference,
    portalUrl: ctx.links.absolute(paths.portal(token)),
    replyBy: lead.inPool ? null : lead.createdAt + store.autoDeclineHours * HOUR,
    pictured: lead.conceptId !== null,
  }
}

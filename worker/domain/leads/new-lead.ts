import type { SendLeadRequest } from '#shared/contract/leads.ts'
import { localDateOf } from '#shared/dates.ts'
import { createId, createReference } from '#shared/ids.ts'
import { budgetBand } from '#shared/lead/budget-band.ts'
import { ASSIGNMENT_TRANSITIONS } from '#shared/lead/assignment-status.ts'
import type { EventAction } from '#shared/lead/event-action.ts'
import { LEAD_TRANSITIONS } from '#shared/lead/lead-status.ts'
import { answerWindow, CLOSING_WARNING, POOL_LIFE } from '#shared/lead/timers.ts'
import { gravestFirst, type Finding } from '#shared/makeability/advice.ts'
import { checkNeedBy } from '#shared/makeability/check-need-by.ts'
import { checkPiece } from '#shared/makeability/check-piece.ts'
import type { Estimate } from '#shared/pricing/estimate.ts'
import type { Ctx } from '../../context.ts'
import type { AssignmentRow } from '../../tables/assignments.ts'
import type { DesignRow } from '../../tables/designs.ts'
import { outboxRow } from '../outbox/outbox-row.ts'
import type { Store } from '../../tables/stores.ts'
import { isNetwork } from '../stores/store-by-key.ts'
import type { LeadRow } from '../../tables/leads.ts'
import type { Route } from './send-lead.ts'

type Born = {
  design: DesignRow
  body: SendLeadRequest
  store: Store
  estimate: Estimate
  route: Route
  conceptId: string | null
  referenceCount: number
  duplicateOf: string | null
}

export type NewLead = ReturnType<typeof newLead>

/** Every row a lead is born with. */
export function newLead(ctx: Pick<Ctx, 'now' | 'random'>, born: Born) {
  const { body, store, route } = born
  const lead = leadSnapshot(ctx, born)
  const assignment = route === 'home' ? offer(ctx, lead, store) : null
  const about = { leadId: lead.id, storeId: store.id, ...(assignment ? { assignmentId: assignment.id } : {}) }
  return {
    lead,
    assignment,
    revision: born.design.revision,
    contact: {
      leadId: lead.id,
      name: body.contact.name,
      // A person is found by their address, whatever hand wrote it.
      email: body.contact.email.toLowerCase(),
      phone: body.contact.phone ?? null,
      preferred: body.contact.preferred,
      location: body.contact.location ?? null,
      message: body.message ?? null,
      verifiedAt: null,
      erasedAt: null,
    },
    received: event(ctx, lead.id, { action: 'receive', toStatus: lead.status, actorKind: 'customer' }),
    offered: assignment
      ? {
          ...event(ctx, lead.id, { action: 'offer', toStatus: assignment.status, actorKind: 'system' }),
          assignmentId: assignment.id,
          storeId: store.id,
        }
      : null,
    mails: [
      outboxRow(ctx, 'customer_received', about),
      ...(assignment ? [outboxRow(ctx, 'seller_new_lead', about)] : []),
    ],
  }
}

/** Of the piece, and of the day it is needed by as the store it came from reckons. */
function adviceOn({ now }: Pick<Ctx, 'now'>, { body, store }: Born): Finding[] {
  const { leadTimeDays, timeZone } = store
  const deadline = checkNeedBy({ needBy: body.needBy, today: localDateOf(now, timeZone), leadTimeDays })
  return gravestFirst([...checkPiece(body.spec), ...(deadline ? [deadline] : [])])
}

function leadSnapshot(ctx: Pick<Ctx, 'now' | 'random'>, born: Born): LeadRow {
  const { design, body, store, estimate, route, conceptId } = born
  return {
    id: createId('lead', ctx.now, ctx.random),
    reference: createReference(ctx.random),
    homeStoreId: isNetwork(store) ? null : store.id,
    designId: design.id,
    status: LEAD_TRANSITIONS.receive.to,
    inPool: route === 'pool',
    category: body.spec.category,
    currency: store.currency,
    locale: design.locale,
    description: design.description,
    spec: body.spec,
    estimate,
    advice: adviceOn(ctx, born),
    priceBookId: store.priceBookId,
    conceptId,
    budgetMinMinor: body.budget?.minMinor ?? null,
    budgetMaxMinor: body.budget?.maxMinor ?? null,
    needBy: body.needBy ?? null,
    networkConsent: body.consent.network,
    surprise: body.surprise ?? false,
    slotsTaken: 0,
    reviewing: 0,
    budgetBand: budgetBand(body.budget?.maxMinor ?? null, store.currency),
    likelyMinor: estimate.likelyMinor,
    referenceCount: born.referenceCount,
    designedMs: ctx.now - design.createdAt,
    duplicateOf: born.duplicateOf,
    poolUntil: ctx.now + POOL_LIFE,
    closingWarnAt: ctx.now + POOL_LIFE - CLOSING_WARNING,
    closedReason: null,
    pictureAttempts: 0,
    generation: 1,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  }
}

const offer = (ctx: Pick<Ctx, 'now' | 'random'>, lead: LeadRow, store: Store): AssignmentRow => ({
  id: createId('assignment', ctx.now, ctx.random),
  leadId: lead.id,
  storeId: store.id,
  status: ASSIGNMENT_TRANSITIONS.offer.to,
  ...answerWindow(ctx.now, store.autoDeclineHours),
  replyDue: null,
  replyMailAt: null,
  offeredAt: ctx.now,
  answeredAt: null,
  lapsedAt: null,
  acceptedAt: null,
  completedAt: null,
  cancelledBy: null,
  cancelReason: null,
  spamAt: null,
  declineReason: null,
  declineNote: null,
  createdAt: ctx.now,
  updatedAt: ctx.now,
})

const event = (
  ctx: Pick<Ctx, 'now' | 'random'>,
  leadId: string,
  what: { action: EventAction; toStatus: string; actorKind: string },
) => ({ id: createId('event', ctx.now, ctx.random), leadId, createdAt: ctx.now, ...what })

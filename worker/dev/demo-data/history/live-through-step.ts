import { createId } from '#shared/ids.ts'
import { isUnanswered } from '#shared/lead/assignment-status.ts'
import { REPLY_WITHIN } from '#shared/lead/timers.ts'
import { and, eq, isNull } from 'drizzle-orm'
import type { Ctx, Customer, Seller, System } from '../../../context.ts'
import { cancelOrder } from '../../../domain/orders/cancel-order.ts'
import { completeOrder } from '../../../domain/orders/complete-order.ts'
import { type AssignmentRow, assignments } from '../../../tables/assignments.ts'
import { messages } from '../../../tables/conversations.ts'
import { acceptLead } from '../../../domain/leads/accept-lead.ts'
import { declineLead } from '../../../domain/leads/decline-lead.ts'
import { markSpam } from '../../../domain/leads/mark-spam.ts'
import { reviewLead } from '../../../domain/leads/review-lead.ts'
import { withdrawLead } from '../../../domain/leads/withdraw-lead.ts'
import { createToken } from '../../../platform/auth/tokens.ts'
import type { DemoStep } from '../demo-lead.ts'
import { move } from './move.ts'
import type { World } from './world.ts'

type StepContext = { leadId: string; seller: Seller; at: number }

const CUSTOMER: Customer = { kind: 'customer', token: '' }
const SYSTEM: System = { kind: 'system' }

/** One step of a lead's story, at its time; what the transition table does not allow stops the demo. */
export async function liveThroughStep(world: World, step: DemoStep, context: StepContext): Promise<void> {
  const { leadId, seller, at } = context
  const asSeller = <T>(work: (ctx: Ctx<Seller>) => Promise<T>) => world.as(seller, at, work)
  switch (step.do) {
    case 'review':
      return asSeller((ctx) => reviewLead(ctx, { leadId }))
    case 'accept':
      return void (await asSeller((ctx) =>
        acceptLead(ctx, { leadId, ...(step.says ? { message: step.says } : {}) }),
      ))
    case 'decline':
      return asSeller((ctx) =>
        declineLead(ctx, { leadId, reason: step.reason, ...(step.note ? { note: step.note } : {}) }),
      )
    default:
      return afterward(world, step, context, await assignmentOf(world, context))
  }
}

async function assignmentOf(world: World, { leadId, seller }: StepContext): Promise<AssignmentRow> {
  const [row] = await world.db
    .select()
    .from(assignments)
    .where(and(eq(assignments.leadId, leadId), eq(assignments.storeId, seller.storeId)))
  if (!row) throw new Error(`${seller.name} has nothing to do with ${leadId}`)
  return row
}

type Later = Exclude<DemoStep, { do: 'review' | 'accept' | 'decline' }>

async function afterward(
  world: World,
  step: Later,
  context: StepContext,
  order: AssignmentRow,
): Promise<void> {
  const { seller, at, leadId } = context
  switch (step.do) {
    case 'quote':
      return world.as(seller, at, (ctx) => move(ctx, 'quote', order))
    case 'win':
      return win(world, context, order)
    case 'complete':
      return world.as(seller, at, (ctx) => completeOrder(ctx, { assignmentId: order.id }))
    case 'cancel':
      return world.as(seller, at, (ctx) => cancelOrder(ctx, { assignmentId: order.id, reason: step.reason }))
    case 'spam':
      return world.as(seller, at, (ctx) => markSpam(ctx, { leadId }))
    case 'withdraw':
      return withdraw(world, context)
    case 'write':
    case 'reply':
      return write(world, step, context, order)
  }
}

/** The customer agrees to one quote: whoever else was at it has lost the lead. */
async function win(world: World, { at, leadId }: StepContext, order: AssignmentRow): Promise<void> {
  await world.as(CUSTOMER, at, (ctx) => move(ctx, 'win', order))
  const others = await world.db.select().from(assignments).where(eq(assignments.leadId, leadId))
  for (const other of others) {
    if (other.id === order.id) continue
    const isIn = isUnanswered(other.status) || other.status === 'accepted' || other.status === 'quote_sent'
    if (isIn) await world.as(SYSTEM, at, (ctx) => move(ctx, 'lose', other))
  }
}

/** From their own page, which their link opens. */
async function withdraw(world: World, { at, leadId }: StepContext): Promise<void> {
  const token = await world.as(SYSTEM, at, (ctx) => createToken(ctx.secrets.links, 'portal', leadId, 1))
  await world.as({ kind: 'customer', token }, at, withdrawLead)
}

/** A customer's message starts the reply clock; the store's answer stops it and has read what came before. */
async function write(
  world: World,
  step: Extract<Later, { do: 'write' | 'reply' }>,
  { seller, at }: StepContext,
  { id: assignmentId }: AssignmentRow,
): Promise<void> {
  const isReply = step.do === 'reply'
  const replyDue = isReply ? null : at + REPLY_WITHIN
  await world.as(isReply ? seller : CUSTOMER, at, async ({ db, now, random }) => {
    await db.batch([
      db
        .update(messages)
        .set({ readAt: now })
        .where(and(eq(messages.assignmentId, assignmentId), isNull(messages.readAt))),
      db.insert(messages).values({
        id: createId('message', now, random),
        assignmentId,
        author: isReply ? 'seller' : 'customer',
        sellerId: isReply ? seller.sellerId : null,
        body: step.says,
        createdAt: now,
      }),
      db
        .update(assignments)
        .set({ replyDue, replyMailAt: replyDue, updatedAt: now })
        .where(eq(assignments.id, assignmentId)),
    ])
  })
}

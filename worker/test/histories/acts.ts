import {
  type AssignmentAction,
  ASSIGNMENT_TRANSITIONS,
  type AssignmentFrom,
  canNoteAnswer,
} from '#shared/lead/assignment-status.ts'
import { DAY, HOUR, MINUTE } from '#shared/dates.ts'
import { eq } from 'drizzle-orm'
import { cancelOrder } from '../../domain/orders/cancel-order.ts'
import { completeOrder } from '../../domain/orders/complete-order.ts'
import { noteAnswer } from '../../domain/orders/note-answer.ts'
import { reopenOrder } from '../../domain/orders/reopen-order.ts'
import { assignments } from '../../tables/assignments.ts'
import { eraseCustomer } from '../../domain/erasure/erase-customer.ts'
import { eraseOwnData } from '../../domain/erasure/erase-own-data.ts'
import { acceptLead } from '../../domain/leads/accept-lead.ts'
import { declineLead } from '../../domain/leads/decline-lead.ts'
import { markSpam } from '../../domain/leads/mark-spam.ts'
import { reviewLead } from '../../domain/leads/review-lead.ts'
import { withdrawLead } from '../../domain/leads/withdraw-lead.ts'
import type { Ctx, Seller } from '../../context.ts'
import { setVacation } from '../../domain/settings/set-vacation.ts'
import { type Store, stores } from '../../tables/stores.ts'
import { runTimers } from '../../timers.ts'
import { agreeOnQuote } from '../agree.ts'
import { callWidget, describe, GRACE, leadRequest } from '../stories.ts'
import { orRefused, type World } from './world.ts'

/** Who does it, to which lead, and one more number to choose by; all are taken modulo what there is. */
export type Dice = { who: number; which: number; n: number }
export type Act = (world: World, dice: Dice) => Promise<void>

/** Something a seller does to a lead, twice at once in every third throw: a double click, or two tabs. */
export const onLead =
  (verb: (ctx: Ctx<Seller>, leadId: string, dice: Dice) => Promise<unknown>): Act =>
  async (world, dice) => {
    const lead = await world.leadAt(dice.which)
    if (!lead) return
    const once = () => orRefused(verb(world.sellerAt(dice.who), lead.id, dice))
    await Promise.all(dice.n % 3 === 0 ? [once(), once()] : [once()])
  }

type OrderVerb = (ctx: Ctx<Seller>, assignmentId: string) => Promise<unknown>

/** Something a seller does to one of the orders that stand where it may be done; twice at once in every third throw. */
const onOrderThat =
  (can: (status: AssignmentFrom) => boolean, verb: OrderVerb): Act =>
  async ({ app, sellerOf }, { which, n }) => {
    const orders = (await app.db.select().from(assignments)).filter(({ status }) => can(status))
    const order = orders[which % Math.max(1, orders.length)]
    if (!order) return
    const once = () => orRefused(verb(sellerOf(order.storeId), order.id))
    await Promise.all(n % 3 === 0 ? [once(), once()] : [once()])
  }

const onOrder = (action: AssignmentAction, verb: OrderVerb): Act => {
  const { from }: { from: readonly AssignmentFrom[] } = ASSIGNMENT_TRANSITIONS[action]
  return onOrderThat((status) => from.includes(status), verb)
}

/** A few people, each of whom may send several. */
const addressOf = ({ which }: Dice): string => `grace-${which}@example.com`

const send =
  (storeOf: (world: World, dice: Dice) => Store): Act =>
  async (world, dice) => {
    const store = storeOf(world, dice)
    const made = await describe(world.app, store)
    const body = leadRequest(made, {
      contact: { ...GRACE, email: addressOf(dice) },
      consent: { terms: true, network: dice.n % 2 === 0 },
    })
    const call = { method: 'POST', token: made.token, body, key: `history-${made.design.id}` }
    const post = () => callWidget(world.app, store, `/designs/${made.design.id}/lead`, call)
    const answers = await Promise.all(dice.n % 3 === 0 ? [post(), post()] : [post()])
    for (const { status } of answers) if (status >= 500) throw new Error(`sending a lead answered ${status}`)
    await world.app.settle()
  }

const PAUSES = [MINUTE, HOUR, 13 * HOUR, 25 * HOUR, 49 * HOUR, 9 * DAY, 28 * DAY]

const change: Act = async ({ app, storeAt }, { who, n }) => {
  const settings: Partial<Store>[] = [
    { accepting: false },
    { accepting: true, networkReceive: true, networkRelease: true, categories: [], minOrderMinor: null },
    { networkRelease: false },
    { networkReceive: false },
    { categories: ['pendant'] },
    { minOrderMinor: 900_000 },
    { autoDeclineHours: 1 + (n % 168) },
  ]
  await app.db
    .update(stores)
    .set(settings[n % settings.length] ?? {})
    .where(eq(stores.id, storeAt(who).id))
}

/** Everything that may happen. A new verb of a seller or a customer needs one line here. */
export const ACTS = {
  sendHome: send(({ storeAt }, { who }) => storeAt(who)),
  sendNetwork: send(({ network }) => network),
  review: onLead((ctx, leadId) => reviewLead(ctx, { leadId })),
  accept: onLead((ctx, leadId, { n }) => acceptLead(ctx, { leadId, message: n % 2 ? 'Good morning.' : '' })),
  decline: onLead((ctx, leadId) => declineLead(ctx, { leadId, reason: 'too_busy' })),
  spam: onLead((ctx, leadId) => markSpam(ctx, { leadId })),
  cancel: onOrder('cancel', (ctx, assignmentId) =>
    cancelOrder(ctx, { assignmentId, reason: 'Our setter is ill.' }),
  ),
  wrote: onOrderThat(canNoteAnswer, (ctx, assignmentId) => noteAnswer(ctx, { assignmentId })),
  complete: onOrder('complete', (ctx, assignmentId) => completeOrder(ctx, { assignmentId })),
  reopen: onOrder('reopen', (ctx, assignmentId) => reopenOrder(ctx, { assignmentId })),
  agree: (world, dice) => onOrder('quote', agreeOnQuote)(world, { ...dice, n: 1 }),
  erase: (world, dice) => orRefused(eraseCustomer(world.sellerAt(dice.who), { email: addressOf(dice) })),
  eraseOwn: async ({ leadAt, customerOf }, { which, n }) => {
    const lead = n % 3 === 0 ? await leadAt(which) : undefined
    if (lead) await orRefused(eraseOwnData(await customerOf(lead)))
  },
  vacation: ({ sellerAt }, { who, n }) => setVacation(sellerAt(who), { vacation: n % 2 === 0 }),
  change,
  withdraw: async ({ leadAt, customerOf }, { which, n }) => {
    const lead = await leadAt(which)
    if (!lead) return
    const once = async () => orRefused(withdrawLead(await customerOf(lead)))
    await Promise.all(n % 3 === 0 ? [once(), once()] : [once()])
  },
  wait: async ({ app }, { n }) => app.wait(PAUSES[n % PAUSES.length] ?? HOUR),
  cron: ({ app }) => runTimers(app.deps),
} satisfies Record<string, Act>

import {
  type AssignmentAction,
  ASSIGNMENT_TRANSITIONS,
  type AssignmentFrom,
  type AssignmentStatus,
  canNoteAnswer,
  isEngaged,
  isUnanswered,
} from '#shared/lead/assignment-status.ts'
import { POOL_LIFE } from '#shared/lead/timers.ts'
import { asc, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { type AssignmentRow, assignments } from '../../tables/assignments.ts'
import { events } from '../../tables/events.ts'
import { type ClosedReason, type LeadRow, leads } from '../../tables/leads.ts'
import { LEAD_SELLER_SLOTS } from '../../domain/pool/slots.ts'
import { outbox } from '../../tables/outbox.ts'
import { storeCounts } from '../../tables/stores.ts'
import type { TestApp } from '../harness.ts'

const readAll = ({ db }: TestApp) =>
  db.batch([
    db.select().from(leads),
    db.select().from(assignments),
    db
      .select()
      .from(events)
      .orderBy(asc(events.createdAt), sql`events.rowid`),
    db.select().from(outbox),
    db.select().from(storeCounts),
  ])
type All = Awaited<ReturnType<typeof readAll>>
type EventRow = All[2][number]

const isLive = ({ status }: AssignmentRow): boolean =>
  isUnanswered(status) || ['accepted', 'quote_sent', 'in_production'].includes(status)
const isAction = (action: string): action is AssignmentAction => action in ASSIGNMENT_TRANSITIONS
const isOneOf = (statuses: readonly AssignmentFrom[], status: string | null): boolean =>
  statuses.some((known) => known === (status ?? 'none'))

function slotsHold(lead: LeadRow, own: AssignmentRow[]): void {
  const engaged = own.filter(({ status }) => isEngaged(status))
  const byHome = engaged.some(({ storeId }) => storeId === lead.homeStoreId)
  expect(engaged.length).toBeLessThanOrEqual(byHome ? 1 : LEAD_SELLER_SLOTS)
  if (lead.status !== 'open' && lead.status !== 'claimed') return
  expect(lead.slotsTaken).toBe(byHome ? LEAD_SELLER_SLOTS : engaged.length)
  expect(lead.status).toBe(lead.slotsTaken === LEAD_SELLER_SLOTS ? 'claimed' : 'open')
  if (lead.status === 'claimed') expect(own.filter(({ status }) => isUnanswered(status))).toEqual([])
}

/** Its events, one after the other, lead to where it stands, each as the table allows. */
function eventsLeadTo({ status }: { status: AssignmentStatus }, told: EventRow[]): void {
  let stands: AssignmentFrom | null = null
  for (const { action, fromStatus, toStatus } of told) {
    if (action === 'wrote') {
      expect([fromStatus, toStatus]).toEqual([stands, stands])
      expect(canNoteAnswer(stands ?? 'none'), `wrote while ${stands}`).toBe(true)
      continue
    }
    if (!isAction(action)) throw new Error(`an assignment can’t ${action}`)
    const { from, to }: { from: readonly AssignmentFrom[]; to: AssignmentStatus } =
      ASSIGNMENT_TRANSITIONS[action]
    expect(fromStatus).toBe(stands)
    expect(isOneOf(from, fromStatus), `${action} from ${fromStatus}`).toBe(true)
    expect(toStatus).toBe(to)
    stands = to
  }
  expect(stands).toBe(status)
}

/** Deleting what was still open closes it, and takes the mails about it along. */
const ENDS = ['close', 'withdraw', 'erase']
const LAST_WORDS = ['customer_nobody', 'customer_withdrawn']
/** What the customer hears when it ends; of a cancelled order and of spam something else, or nothing. */
const LAST_WORD: Partial<Record<ClosedReason, string[]>> = {
  nobody: ['customer_nobody'],
  expired: ['customer_nobody'],
  withdrawn: ['customer_withdrawn'],
}

function endIsTold(lead: LeadRow, told: EventRow[], kinds: string[], own: AssignmentRow[]): void {
  const ends = told.filter(
    ({ action, fromStatus, toStatus }) =>
      ENDS.includes(action) && (action !== 'erase' || (toStatus === 'closed' && fromStatus !== 'closed')),
  )
  const erased = told.some(({ action }) => action === 'erase')
  const closed = lead.status === 'closed'
  expect(ends).toHaveLength(closed ? 1 : 0)
  expect(lead.closedReason !== null).toBe(closed)
  const news = LAST_WORDS.filter((kind) => kinds.includes(kind))
  if (!erased) expect(news).toEqual(lead.closedReason === null ? [] : (LAST_WORD[lead.closedReason] ?? []))
  if (!closed) return
  expect(own.filter(isLive)).toEqual([])
  expect([lead.inPool, lead.poolUntil, lead.closingWarnAt]).toEqual([false, null, null])
}

/** Into the pool only from the network's page, or with the customer's yes. */
function poolHolds(lead: LeadRow, told: EventRow[], kinds: string[]): void {
  const released = told.some(({ action }) => action === 'release')
  if (lead.homeStoreId !== null && (lead.inPool || released)) expect(lead.networkConsent).toBe(true)
  if (told.some(({ action }) => action === 'erase')) return
  // Released by its home store's no, or by an order that was given back: each has its own words.
  if (kinds.includes('customer_released')) expect(released).toBe(true)
  if (released)
    expect(kinds.some((kind) => kind === 'customer_released' || kind === 'customer_cancelled')).toBe(true)
}

const TAKEN = ['reviewing', 'accepted', 'quote_sent', 'in_production', 'completed']

function countsHold([leadRows, rows, , , kept]: All): void {
  const counts = new Map<string, number>()
  const add = (adds: boolean, storeId: string, name: string) => {
    const key = `${storeId} ${name}`
    if (adds) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const counted = rows.filter(({ spamAt }) => spamAt === null)
  for (const row of counted) {
    add(true, row.storeId, row.status)
    add(row.acceptedAt !== null, row.storeId, 'ever_accepted')
    add(row.offeredAt !== null && row.answeredAt !== null, row.storeId, 'offers_answered')
    add(row.offeredAt !== null && row.lapsedAt !== null, row.storeId, 'offers_lapsed')
  }
  const nonZero = kept.flatMap(({ storeId, name, value }): [string, number][] =>
    value === 0 ? [] : [[`${storeId} ${name}`, value]],
  )
  expect(nonZero.toSorted()).toEqual([...counts].toSorted())
  for (const lead of leadRows)
    expect(lead.reviewing).toBe(
      counted.filter(({ leadId, status }) => leadId === lead.id && TAKEN.includes(status)).length,
    )
}

/** What holds at every moment, whatever happened. */
export async function rulesHold(app: TestApp): Promise<void> {
  const all = await readAll(app)
  const [leadRows, rows, told, mails] = all
  for (const lead of leadRows) {
    const own = rows.filter(({ leadId }) => leadId === lead.id)
    const ofLead = told.filter(({ leadId, assignmentId }) => leadId === lead.id && assignmentId === null)
    const kinds = mails.filter(({ leadId }) => leadId === lead.id).map(({ kind }) => kind)
    slotsHold(lead, own)
    endIsTold(lead, ofLead, kinds, own)
    poolHolds(lead, ofLead, kinds)
    for (const row of own)
      eventsLeadTo(
        row,
        told.filter(({ assignmentId }) => assignmentId === row.id),
      )
  }
  countsHold(all)
}

/** What holds once the timers have run: nothing that is due is left, and running them again changes nothing. */
export async function nothingIsDue(app: TestApp, again: () => Promise<void>): Promise<void> {
  const before = await readAll(app)
  const [leadRows, rows] = before
  const now = app.deps.now()
  const due = (instant: number | null) => instant !== null && instant <= now
  for (const row of rows) {
    expect(due(row.warnAt) || due(row.replyMailAt)).toBe(false)
    if (isUnanswered(row.status)) expect(row.respondBy).toBeGreaterThan(now)
  }
  for (const lead of leadRows) {
    expect(due(lead.poolUntil) || due(lead.closingWarnAt)).toBe(false)
    if (lead.status === 'open' && lead.createdAt + POOL_LIFE <= now) {
      expect(lead.inPool).toBe(false)
      expect(rows.some((row) => row.leadId === lead.id && isLive(row))).toBe(true)
    }
  }
  await again()
  expect(await readAll(app)).toEqual(before)
}

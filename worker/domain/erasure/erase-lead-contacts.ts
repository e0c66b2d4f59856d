import { LIVE_STATUSES } from '#shared/lead/assignment-status.ts'
import { RUNNING_LEAD_STATUSES } from '#shared/lead/lead-status.ts'
import { and, eq, exists, inArray, isNull, notExists, type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { assignments } from '../../tables/assignments.ts'
import { loseAssignments } from '../leads/lose-others.ts'
import { moveLeads } from '../leads/move-leads.ts'
import { leadContacts, leads } from '../../tables/leads.ts'
import { eraseDesigns } from './erase-design.ts'
import { erasePeople } from './erase-people.ts'
import { idList } from './id-list.ts'

/** What is left of a lead names nobody; one that was still to be had is closed. */
const NAMELESS = {
  description: '',
  spec: sql`json_remove(${leads.spec}, '$.engraving')`,
  referenceCount: 0,
  advice: sql`(select json_group_array(json(value)) from json_each(${leads.advice})
    where json_extract(value, '$.field') not like 'engraving%')`,
  closedReason: sql`iif(${inArray(leads.status, [...RUNNING_LEAD_STATUSES])}, 'withdrawn', ${leads.closedReason})`,
}

/**
 * The statements that erase the people behind these leads, for one write: the event of each lead first, if `guard`
 * holds and nobody is dealing with any of them; the rest happens only to leads that have it. Whoever was looking at
 * one has lost it. What must be kept is the piece, its price and its dates. Files go by `filesToGo`.
 */
export function eraseLeadContacts(ctx: Ctx, leadIds: readonly string[], guard?: SQL) {
  const { db } = ctx
  const ids = idList(leadIds)
  const one = { one: sql`1` }
  const known = db
    .select(one)
    .from(leadContacts)
    .where(and(eq(leadContacts.leadId, leads.id), isNull(leadContacts.erasedAt)))
  const dealtWith = db
    .select(one)
    .from(assignments)
    .where(and(sql`${assignments.leadId} in ${ids}`, inArray(assignments.status, [...LIVE_STATUSES])))
  const { moved, statements } = moveLeads(ctx, 'erase', {
    where: and(sql`${leads.id} in ${ids}`, exists(known), guard, notExists(dealtWith)),
    set: { ...NAMELESS, inPool: false, poolUntil: null, closingWarnAt: null },
  })
  const theirs = sql`in (select recorded.lead_id ${moved.fromEvents})`
  const erased = sql`${leads.id} ${theirs}`
  return {
    erased: statements.event,
    lost: loseAssignments(ctx, sql`${assignments.leadId} ${theirs} and ${assignments.status} = 'reviewing'`),
    leads: statements.row,
    designs: eraseDesigns(ctx, erased),
    people: erasePeople(ctx, erased),
  }
}

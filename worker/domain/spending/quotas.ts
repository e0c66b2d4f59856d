import { DAY } from '#shared/dates.ts'
import { and, eq, exists, gt, inArray, isNotNull, lt, notExists, or, sql, type SQL } from 'drizzle-orm'
import { conceptJobs, OPEN_STATES } from '../../tables/concepts.ts'
import { designs } from '../../tables/designs.ts'
import { aiAccounts } from '../../tables/spending.ts'
import { allOf, anyOf, countOf, rowsOf } from '../../platform/db/conditions.ts'

/** Who asks: the shopper's browser and the network it is in, both only as keyed digests. */
export type Asker = { visitor: string; address: string }

/** The work on pictures is counted for so long; then it is history, and `sweepExpired` deletes it. */
export const JOB_LIFE = 90 * DAY

const J = conceptJobs
const A = aiAccounts

// Written out, since a bound parameter would hide the partial indexes of visitors and addresses from the planner.
const isPaid = sql`${J.engine} = 'ai'`

const counted = (storeId: string, who: SQL, since: number): SQL =>
  countOf(J, and(isPaid, eq(J.storeId, storeId), who, gt(J.createdAt, since)))

const limitOf = (storeId: string, limit: typeof A.visitorFree | typeof A.visitorDay | typeof A.addressDay) =>
  sql`coalesce((select ${limit} from ${A} where ${eq(A.storeId, storeId)}), 0)`

/** Holds when the shopper has left contact details: with a request sent from the same browser in the last 90 days. */
const isKnown = (storeId: string, visitor: string, since: number): SQL => {
  const wasSent = exists(rowsOf(designs, and(eq(designs.id, J.designId), isNotNull(designs.leadId))))
  return exists(
    rowsOf(J, and(eq(J.visitor, visitor), eq(J.storeId, storeId), gt(J.createdAt, since), wasSent)),
  )
}

/** Holds while this browser has free pictures left of the last 90 days, or its owner is known. */
export function isFree(storeId: string, { visitor }: Asker, now: number): SQL {
  const since = now - JOB_LIFE
  const hasFree = lt(counted(storeId, eq(J.visitor, visitor), since), limitOf(storeId, A.visitorFree))
  // In this order: who has free pictures left needs no look at everything they sent.
  return anyOf(hasFree, isKnown(storeId, visitor, since))
}

/** Holds while nobody asks for too much: one request at a time, so many a day from one browser and one network. */
export function isWithinQuotas(
  { storeId, designId }: { storeId: string; designId: string },
  { visitor, address }: Asker,
  requestKey: string,
  now: number,
): SQL {
  const since = now - DAY
  const isSameRequest = and(
    eq(J.designId, designId),
    or(eq(J.idempotencyKey, requestKey), sql`instr(${J.idempotencyKey}, ${`${requestKey}:`}) = 1`),
  )
  const isBusy = and(
    isPaid,
    eq(J.visitor, visitor),
    inArray(J.state, OPEN_STATES),
    eq(J.storeId, storeId),
    sql`not ${isSameRequest}`,
  )
  return allOf(
    notExists(rowsOf(J, isBusy)),
    lt(counted(storeId, eq(J.visitor, visitor), since), limitOf(storeId, A.visitorDay)),
    lt(counted(storeId, eq(J.address, address), since), limitOf(storeId, A.addressDay)),
  )
}

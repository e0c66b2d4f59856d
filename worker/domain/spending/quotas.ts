import { DAY } from '#shared/dates.ts'
import { type SQL, sql } from 'drizzle-orm'
import { conceptJobs } from '../../tables/concepts.ts'
import { designs } from '../../tables/designs.ts'
import { aiAccounts } from '../../tables/spending.ts'

/** Who asks: the shopper's browser and the network it is in, both only as keyed digests. */
export type Asker = { visitor: string; address: string }

/** The work on pictures is counted for so long; then it is history, and `sweepExpired` deletes it. */
export const JOB_LIFE = 90 * DAY

const J = conceptJobs
const A = aiAccounts

const counted = (storeId: string, who: SQL): SQL =>
  sql`(select count(*) from ${J} where ${J.engine} = 'ai' and ${J.storeId} = ${storeId} and ${who})`

/** Holds when the shopper has left contact details: with a request sent from the same browser in the last 90 days. */
const isKnown = (storeId: string, visitor: string, counts: SQL): SQL =>
  sql`exists (select 1 from ${J} join ${designs} on ${designs.id} = ${J.designId}
    where ${J.visitor} = ${visitor} and ${J.storeId} = ${storeId} and ${counts}
    and ${designs.leadId} is not null)`

/** Holds while this browser has free pictures left of the last 90 days, or its owner is known. */
export const isFree = (storeId: string, { visitor }: Asker, now: number): SQL => {
  const counts = sql`${J.createdAt} > ${now - JOB_LIFE}`
  return sql`(${isKnown(storeId, visitor, counts)}
    or ${counted(storeId, sql`${J.visitor} = ${visitor} and ${counts}`)} <
    coalesce((select ${A.visitorFree} from ${A} where ${A.storeId} = ${storeId}), 0))`
}

/** Holds while nobody asks for too much: one request at a time, so many a day from one browser and one network. */
export const isWithinQuotas = (
  { storeId, designId }: { storeId: string; designId: string },
  { visitor, address }: Asker,
  requestKey: string,
  now: number,
): SQL => {
  const today = sql`${J.createdAt} > ${now - DAY}`
  const limit = (column: typeof A.visitorDay | typeof A.addressDay) =>
    sql`(select ${column} from ${A} where ${A.storeId} = ${storeId})`
  return sql`not exists (select 1 from ${J} where ${J.engine} = 'ai' and ${J.visitor} = ${visitor}
      and ${J.state} in ('waiting', 'drawing') and ${J.storeId} = ${storeId}
      and not (${J.designId} = ${designId}
        and (${J.idempotencyKey} = ${requestKey} or instr(${J.idempotencyKey}, ${`${requestKey}:`}) = 1)))
    and ${counted(storeId, sql`${J.visitor} = ${visitor} and ${today}`)} < ${limit(A.visitorDay)}
    and ${counted(storeId, sql`${J.address} = ${address} and ${today}`)} < ${limit(A.addressDay)}`
}

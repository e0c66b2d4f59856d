import { DAY } from '#shared/dates.ts'
import { type SQL, sql } from 'drizzle-orm'
import { conceptJobs } from '../concepts/schema.ts'
import { designs } from '../designs/schema.ts'
import { aiAccounts } from './schema.ts'

/** Who asks: the shopper's browser and the network it is in, both only as keyed digests. */
export type Asker = { visitor: string; address: string }

const J = conceptJobs
const A = aiAccounts

const counted = (storeId: string, who: SQL): SQL =>
  sql`(select count(*) from ${J} where ${J.engine} = 'ai' and ${J.storeId} = ${storeId} and ${who})`

/** Holds when the shopper has left contact details: with a request sent from the same browser. */
const isKnown = (storeId: string, visitor: string): SQL =>
  sql`exists (select 1 from ${J} join ${designs} on ${designs.id} = ${J.designId}
    where ${J.visitor} = ${visitor} and ${J.storeId} = ${storeId} and ${designs.leadId} is not null)`

/** Holds while this browser has free pictures left, or its owner is known. */
export const isFree = (storeId: string, { visitor }: Asker): SQL =>
  sql`(${isKnown(storeId, visitor)} or ${counted(storeId, sql`${J.visitor} = ${visitor}`)} <
    coalesce((select ${A.visitorFree} from ${A} where ${A.storeId} = ${storeId}), 0))`

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

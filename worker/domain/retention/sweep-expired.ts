import { DAY } from '#shared/dates.ts'
import { idStart } from '#shared/ids.ts'
import { type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { describeError } from '../../describe-error.ts'
import { conceptJobs } from '../../tables/concepts.ts'
import { forgetUnsent } from '../designs/forget-designs.ts'
import { invitations } from '../../tables/sellers.ts'
import { JOB_LIFE } from '../spending/quotas.ts'
import { idempotencyKeys } from '../../tables/idempotency-keys.ts'

const CHUNK = 2_000
/** What one run of cron deletes at most of each; it comes again in five minutes. */
const MOST_CHUNKS = 50
/** A key is remembered for a day (`platform/db/idempotency.ts`). */
const KEY_LIFE = DAY
/** An invitation nobody took up. */
const INVITATION_LIFE = 30 * DAY

/** What is old by `now`, a chunk of each; ids tell when a row was made, so that none of them needs another index. */
export const expiredStatements = (now: number): SQL[] => [
  sql`delete from ${idempotencyKeys} where rowid in (select rowid from ${idempotencyKeys}
    where created_at <= ${now - KEY_LIFE} order by created_at limit ${CHUNK})`,
  sql`delete from ${invitations} where rowid in (select rowid from ${invitations}
    where id < ${idStart('invitation', now - INVITATION_LIFE)} and expires_at <= ${now} order by id limit ${CHUNK})`,
  sql`delete from ${conceptJobs} where rowid in (select rowid from ${conceptJobs}
    where id < ${idStart('concept', now - JOB_LIFE)} order by id limit ${CHUNK})`,
]

/**
 * Deletes what is kept only for a time, with its files. @returns how many rows. A late run does the same as one on
 * time. A part that fails keeps no other from its turn, and is thrown after them.
 */
export async function sweepExpired(ctx: Ctx): Promise<number> {
  const sweeps = expiredStatements(ctx.now).map((statement) => () => sweep(ctx, statement))
  const failures: unknown[] = []
  let total = 0
  for (const part of [() => forgetUnsent(ctx), ...sweeps]) {
    try {
      total += await part()
    } catch (error) {
      failures.push(error)
    }
  }
  const [first, ...others] = failures
  for (const error of others)
    ctx.log({ level: 'error', requestId: ctx.requestId, timer: 'swept', ...describeError(error) })
  if (failures.length > 0) throw first
  return total
}

async function sweep({ db }: Ctx, statement: SQL): Promise<number> {
  let total = 0
  for (let chunk = 0; chunk < MOST_CHUNKS; chunk++) {
    const { rowsAffected } = await db.run(statement)
    total += rowsAffected
    if (rowsAffected < CHUNK) break
  }
  return total
}

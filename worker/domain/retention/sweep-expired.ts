import { DAY } from '#shared/dates.ts'
import { idStart } from '#shared/ids.ts'
import { and, asc, inArray, lt, lte, sql, type SQL } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
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

const rowid = sql<number>`rowid`

/** Deletes a chunk of what a condition finds, along the index of `by`. */
const deleteChunk = (
  { db }: Pick<Ctx, 'db'>,
  table: SQLiteTable,
  by: SQLiteColumn,
  condition: SQL | undefined,
) => {
  const chunk = db.select({ rowid }).from(table).where(condition).orderBy(asc(by)).limit(CHUNK)
  return db.delete(table).where(inArray(rowid, chunk))
}

/** What is old by now, a chunk of each; ids tell when a row was made, so that none of them needs another index. */
export function expiredStatements(ctx: Pick<Ctx, 'db' | 'now'>) {
  const { now } = ctx
  const [key, invitation, job] = [idempotencyKeys.createdAt, invitations.id, conceptJobs.id]
  const isOld = lt(invitation, idStart('invitation', now - INVITATION_LIFE))
  return [
    deleteChunk(ctx, idempotencyKeys, key, lte(key, now - KEY_LIFE)),
    deleteChunk(ctx, invitations, invitation, and(isOld, lte(invitations.expiresAt, now))),
    deleteChunk(ctx, conceptJobs, job, lt(job, idStart('concept', now - JOB_LIFE))),
  ]
}

/**
 * Deletes what is kept only for a time, with its files. @returns how many rows. A late run does the same as one on
 * time. A part that fails keeps no other from its turn, and is thrown after them.
 */
export async function sweepExpired(ctx: Ctx): Promise<number> {
  const sweeps = expiredStatements(ctx).map((statement) => () => sweep(statement))
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

async function sweep(statement: ReturnType<typeof deleteChunk>): Promise<number> {
  let total = 0
  for (let chunk = 0; chunk < MOST_CHUNKS; chunk++) {
    const { rowsAffected } = await statement
    total += rowsAffected
    if (rowsAffected < CHUNK) break
  }
  return total
}

import { and, eq, gt, lte } from 'drizzle-orm'
import { idempotencyKeys } from '../../tables/idempotency-keys.ts'
import { Refusal } from '../../errors.ts'
import { sha256 } from '../auth/tokens.ts'
import type { Db } from './database.ts'
import type { Results, Statements } from './statements.ts'
import { type Writer, writeIfHeld } from './write.ts'
import { DAY } from '#shared/dates.ts'

/** A key is remembered for a day; after that the same key starts anew. */
const KEPT_MS = DAY

export type Attempt = { scope: string; key: string; bodyHash: string; now: number }

export const attemptOf = async (
  scope: string,
  key: string,
  body: unknown,
  now: number,
): Promise<Attempt> => ({
  scope,
  key,
  bodyHash: await sha256(JSON.stringify(body)),
  now,
})

/** Finds an earlier attempt; goes into the verb's read batch. */
export const recallAttempt = (db: Db, { scope, key, now }: Attempt) =>
  db
    .select({ subjectId: idempotencyKeys.subjectId, bodyHash: idempotencyKeys.bodyHash })
    .from(idempotencyKeys)
    .where(
      and(
        eq(idempotencyKeys.scope, scope),
        eq(idempotencyKeys.key, key),
        gt(idempotencyKeys.createdAt, now - KEPT_MS),
      ),
    )

/** What the earlier attempt made, or `null`; 409 when it was another request under the same key. */
export function madeBefore(attempt: Attempt, rows: { subjectId: string; bodyHash: string }[]): string | null {
  const [row] = rows
  if (!row) return null
  if (row.bodyHash !== attempt.bodyHash) throw new Refusal('idempotency_mismatch')
  return row.subjectId
}

/** Clears the way for a key that has expired; first in the write batch. */
export const forgetExpired = (db: Db, { scope, key, now }: Attempt) =>
  db
    .delete(idempotencyKeys)
    .where(
      and(
        eq(idempotencyKeys.scope, scope),
        eq(idempotencyKeys.key, key),
        lte(idempotencyKeys.createdAt, now - KEPT_MS),
      ),
    )

export const attemptRow = ({ scope, key, bodyHash, now }: Attempt, subjectId: string) => ({
  scope,
  key,
  bodyHash,
  subjectId,
  createdAt: now,
})

/** `writeIfHeld` under an attempt: `null` also where the other half of a double click was first. */
export async function writeOnce<T extends Statements>(
  ctx: Writer,
  statements: T,
): Promise<Results<T> | null> {
  try {
    return await writeIfHeld(ctx, statements)
  } catch (error) {
    if (lostRace(error)) return null
    throw error
  }
}

/** Whether a write failed because the other half of a double click was first. */
export const lostRace = (error: unknown): boolean =>
  error instanceof Error && /constraint failed: idempotency_keys\./.test(causes(error))

const causes = (error: Error): string =>
  error.message + (error.cause instanceof Error ? `\n${causes(error.cause)}` : '')

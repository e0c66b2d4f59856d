import type { Ctx } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { requireBound } from './require-bound.ts'
import {
  byName,
  GuardedInsert,
  idsWritten,
  inOrder,
  MailInsert,
  type Results,
  rowsWritten,
  statementOf,
  type Statements,
} from './statements.ts'

type Reader = Pick<Ctx, 'db'>
type BulkWriter = Pick<Ctx, 'db' | 'development'>
export type Writer = BulkWriter & Pick<Ctx, 'background' | 'nudgeMail'>

/** Somebody was first: what the write was decided by no longer held, and nothing was written. */
export class GuardFailed extends Refusal {
  constructor() {
    super('conflict')
  }
}

async function run({ db }: Reader, statements: Statements) {
  const leaves = inOrder(statements)
  const [first, ...rest] = leaves.map(statementOf)
  const results: unknown[] = first ? await db.batch([first, ...rest]) : []
  return {
    named: byName(statements, results.values()),
    of: <L>(kind: new (...args: never[]) => L): unknown[] =>
      results.filter((_, index) => leaves[index] instanceof kind),
  }
}

/** Reads, or writes that no event decides, in one round trip. @returns the results by name. */
export function batch<T extends Statements>(ctx: Reader, statements: T): Promise<Results<T>>
export async function batch(ctx: Reader, statements: Statements): Promise<unknown> {
  return (await run(ctx, statements)).named
}

/** Asks for mails that were written to go out without anybody waiting; cron sends what this misses. */
export function sendSoon(ctx: Pick<Writer, 'background' | 'nudgeMail'>, mails: string[]): void {
  if (mails.length > 0) ctx.background(ctx.nudgeMail(mails))
}

/**
 * One atomic change, in one round trip: the first `GuardedInsert` (the event) decides, everything after it is bound
 * to it, and the mails that were inserted are sent soon. @returns the results by name; `null` where the guard no
 * longer held, and nothing was written.
 */
export function writeIfHeld<T extends Statements>(ctx: Writer, statements: T): Promise<Results<T> | null>
export async function writeIfHeld(ctx: Writer, statements: Statements): Promise<unknown> {
  if (ctx.development) requireBound(inOrder(statements))
  const { named, of } = await run(ctx, statements)
  if (rowsWritten(of(GuardedInsert)[0]) === 0) return null
  sendSoon(ctx, of(MailInsert).flatMap(idsWritten))
  return named
}

/** The same, for a change that must happen. @throws GuardFailed where the guard no longer held. */
export async function write<T extends Statements>(ctx: Writer, statements: T): Promise<Results<T>> {
  const written = await writeIfHeld(ctx, statements)
  if (written === null) throw new GuardFailed()
  return written
}

/**
 * A bound change that looks at its results itself, such as a timer's, which may find nothing to do. Its mails wait for
 * the mail timer.
 */
export function writeBulk<T extends Statements>(ctx: BulkWriter, statements: T): Promise<Results<T>>
export async function writeBulk(ctx: BulkWriter, statements: Statements): Promise<unknown> {
  if (ctx.development) requireBound(inOrder(statements), true)
  return (await run(ctx, statements)).named
}

/**
 * Reads and writes, and where somebody was first in between, once more from a fresh read; after that it is a conflict.
 * What was there a moment ago and no longer is has changed: it was never not found.
 */
export async function retryOnce<T>(attempt: (isLast: boolean) => Promise<T>): Promise<T> {
  try {
    return await attempt(false)
  } catch (error) {
    if (!(error instanceof GuardFailed)) throw error
  }
  try {
    return await attempt(true)
  } catch (error) {
    throw error instanceof Refusal && error.code === 'not_found' ? new GuardFailed() : error
  }
}

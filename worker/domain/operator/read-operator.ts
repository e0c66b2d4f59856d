import { desc, eq, isNotNull } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { type OutboxRow, outbox } from '../../tables/outbox.ts'
import { CRON } from './note-timers-ran.ts'
import { type InPool, type Queues, selectInPool, selectQueues } from './read-queues.ts'
import { selectStores, type StoreLine, storeLines } from './read-stores.ts'
import { requireOperator } from './require-operator.ts'
import { timerRuns } from '../../tables/operator.ts'

const FAILED_SHOWN = 50

/** A mail that could not be sent, without its words and without whom it is to. */
export type FailedMail = Pick<OutboxRow, 'id' | 'kind' | 'attempts' | 'lastError'> & { failedAt: number }

export type OperatorView = {
  version: string
  /** How long the page's one round trip took. */
  databaseMs: number
  timersRanAt: number | null
  queues: Queues
  failedMails: FailedMail[]
  /** There are more than are shown. */
  moreFailed: boolean
  inPool: InPool[]
  stores: StoreLine[]
  nextBefore: string | null
}

const NOTHING: Queues = {
  mailsDue: 0,
  oldestDueAt: null,
  picturesOpen: 0,
  picturesFailed: 0,
  leadsUnpictured: 0,
  leadsGivenUp: 0,
}

/** How the service is doing; nothing of what anybody wrote or who they are. One round trip. */
export async function readOperator(
  ctx: Ctx<Seller>,
  { before }: { before: string | null },
): Promise<OperatorView> {
  requireOperator(ctx)
  const began = performance.now()
  const [ran, queues, failed, inPool, ...stores] = await ctx.db.batch([
    ctx.db.select({ at: timerRuns.ranAt }).from(timerRuns).where(eq(timerRuns.name, CRON)),
    selectQueues(ctx),
    ctx.db
      .select({
        id: outbox.id,
        kind: outbox.kind,
        attempts: outbox.attempts,
        lastError: outbox.lastError,
        failedAt: outbox.failedAt,
      })
      .from(outbox)
      .where(isNotNull(outbox.failedAt))
      .orderBy(desc(outbox.failedAt))
      .limit(FAILED_SHOWN + 1),
    selectInPool(ctx),
    ...selectStores(ctx, before),
  ])
  return {
    version: ctx.version,
    databaseMs: Math.round(performance.now() - began),
    timersRanAt: ran[0]?.at ?? null,
    queues: queues[0] ?? NOTHING,
    failedMails: failed
      .slice(0, FAILED_SHOWN)
      .flatMap(({ failedAt, ...mail }) => (failedAt === null ? [] : [{ ...mail, failedAt }])),
    moreFailed: failed.length > FAILED_SHOWN,
    inPool: inPool.filter(({ count }) => count > 0),
    ...storeLines(stores),
  }
}

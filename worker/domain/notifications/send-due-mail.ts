import { MINUTE } from '#shared/dates.ts'
import { and, asc, eq, inArray, isNull, lte, sql } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { describeError } from '../../describe-error.ts'
import { composeOutboxMail } from './compose-outbox-mail.ts'
import { MAIL_KINDS, type MailKind } from '../outbox/mail-kinds.ts'
import { outbox, type OutboxRow } from '../../tables/outbox.ts'
import { plus } from '../../platform/db/conditions.ts'

/** Few at a time: a claim must outlive the sending of all it holds. */
const CLAIM = 10
/** What one run of cron sends at most; it comes again in five minutes. */
const MOST = 500
const MAX_ATTEMPTS = 8
/** How long a claimed mail is left alone; doubles with every failed attempt. */
const FIRST_WAIT = 2 * MINUTE

const isKnown = (kind: string): kind is MailKind => MAIL_KINDS.some((known) => known === kind)

/**
 * Sends what is due: the rows named, or the oldest ones. A row is claimed by moving its due time on, so that two
 * consumers never hold it at once, and one whose time ran out while others were sent is left for the next; a kill between the provider's yes and our mark repeats at most that one mail.
 * @returns how many were sent.
 */
export async function sendDueMail(ctx: Ctx, { ids }: { ids?: string[] } = {}): Promise<number> {
  let sent = 0
  for (let handled = 0; handled < MOST;) {
    const claimed = await claim(ctx, ids)
    for (const row of claimed) if (ctx.clock() < row.dueAt && (await sendOne(ctx, row))) sent++
    handled += claimed.length
    if (claimed.length < CLAIM) break
  }
  return sent
}

function claim(ctx: Ctx, ids: string[] | undefined): Promise<OutboxRow[]> {
  // A run may be minutes old by now: the instant it began says nothing about this claim.
  const now = ctx.clock()
  const due = ctx.db
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(
        ids && inArray(outbox.id, ids),
        isNull(outbox.sentAt),
        isNull(outbox.failedAt),
        lte(outbox.dueAt, now),
      ),
    )
    .orderBy(asc(outbox.dueAt))
    .limit(CLAIM)
  return ctx.db
    .update(outbox)
    .set({
      attempts: plus(outbox.attempts),
      dueAt: sql`${now} + ${FIRST_WAIT} * (1 << ${outbox.attempts})`,
    })
    .where(inArray(outbox.id, due))
    .returning()
}

async function sendOne(ctx: Ctx, row: OutboxRow): Promise<boolean> {
  const { kind } = row
  try {
    // A kind of a newer version is left for it: this one only tries again later.
    if (!isKnown(kind)) throw new UnknownKind(kind)
    const mail = await composeOutboxMail(ctx, { ...row, kind })
    const isMail = mail !== null && typeof mail !== 'string'
    if (isMail) await ctx.mail.send(mail)
    await ctx.db
      .update(outbox)
      .set(
        mail === null
          ? { failedAt: ctx.clock(), lastError: 'nobody_to_write_to' }
          : { sentAt: ctx.clock(), lastError: isMail ? null : mail },
      )
      .where(eq(outbox.id, row.id))
    return isMail
  } catch (error) {
    const { errors } = describeError(error)
    ctx.log({ level: 'error', what: 'mail', kind, outboxId: row.id, requestId: ctx.requestId, errors })
    const failed = row.attempts >= MAX_ATTEMPTS ? { failedAt: ctx.clock() } : {}
    await ctx.db
      .update(outbox)
      .set({ lastError: errors.join(', ').slice(0, 200), ...failed })
      .where(eq(outbox.id, row.id))
    return false
  }
}

class UnknownKind extends Error {
  override readonly name = 'UnknownKind'
}

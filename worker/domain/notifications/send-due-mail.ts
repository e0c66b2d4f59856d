import { MINUTE } from '#shared/dates.ts'
import { and, asc, eq, inArray, isNull, lte, sql } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { composeOutboxMail } from './compose-outbox-mail.ts'
import { MAIL_KINDS, type MailKind } from './mail-kinds.ts'
import { outbox, type OutboxRow } from './schema.ts'

const BATCH = 50
const MAX_ATTEMPTS = 8
/** How long a claimed mail is left alone; doubles with every failed attempt. */
const FIRST_WAIT = 2 * MINUTE

const isKnown = (kind: string): kind is MailKind => MAIL_KINDS.some((known) => known === kind)

/**
 * Sends what is due: the rows named, or the oldest ones. A row is claimed by moving its due time on, so that two
 * consumers never hold it at once; a kill between the provider's yes and our mark repeats at most that one mail.
 * @returns how many were sent.
 */
export async function sendDueMail(ctx: Ctx, { ids }: { ids?: string[] } = {}): Promise<number> {
  const wanted = ids ? inArray(outbox.id, ids) : lte(outbox.dueAt, ctx.now)
  const due = ctx.db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(wanted, isNull(outbox.sentAt), isNull(outbox.failedAt), lte(outbox.dueAt, ctx.now)))
    .orderBy(asc(outbox.dueAt))
    .limit(BATCH)
  const claimed = await ctx.db
    .update(outbox)
    .set({
      attempts: sql`${outbox.attempts} + 1`,
      dueAt: sql`${ctx.now} + ${FIRST_WAIT} * (1 << ${outbox.attempts})`,
    })
    .where(inArray(outbox.id, due))
    .returning()
  let sent = 0
  for (const row of claimed) if (await sendOne(ctx, row)) sent++
  return sent
}

async function sendOne(ctx: Ctx, row: OutboxRow): Promise<boolean> {
  const { kind } = row
  try {
    const mail = isKnown(kind) ? await composeOutboxMail(ctx, { ...row, kind }) : null
    if (mail) await ctx.mail.send(mail)
    await ctx.db.update(outbox).set({ sentAt: ctx.now, lastError: null }).where(eq(outbox.id, row.id))
    return mail !== null
  } catch (error) {
    const failed = row.attempts >= MAX_ATTEMPTS ? { failedAt: ctx.now } : {}
    await ctx.db
      .update(outbox)
      .set({ lastError: error instanceof Error ? error.message.slice(0, 300) : 'unknown', ...failed })
      .where(eq(outbox.id, row.id))
    return false
  }
}

import { createId } from '#shared/ids.ts'
import type { Ctx, Deps } from './context.ts'
import { lapseAssignments } from './domain/assignments/lapse-assignments.ts'
import { pictureLeads } from './domain/leads/picture-leads.ts'
import { sendDueMail } from './domain/notifications/send-due-mail.ts'
import type { MailMessage } from './env.ts'

/** The system's own context: no request, nobody to answer. */
function systemContext(deps: Deps): { ctx: Ctx; settle: () => Promise<void> } {
  const { openDatabase, now, background: _, ...kept } = deps
  const started: Promise<unknown>[] = []
  const instant = now()
  const ctx: Ctx = {
    ...kept,
    actor: { kind: 'system' },
    db: openDatabase().db,
    now: instant,
    requestId: createId('request', instant, deps.random),
    background: (work) => started.push(work),
  }
  const settle = async () => {
    await Promise.allSettled(started)
  }
  return { ctx, settle }
}

/** Every five minutes, from cron: what time alone has changed. A late run does the same as one on time. */
export async function runTimers(deps: Deps): Promise<void> {
  const { ctx, settle } = systemContext(deps)
  const lapsed = await lapseAssignments(ctx)
  const pictured = await pictureLeads(ctx)
  const mails = await sendDueMail(ctx)
  await settle()
  deps.log({ level: 'info', route: 'timers', requestId: ctx.requestId, lapsed, pictured, mails })
}

/** Mails that were just written, from the queue. */
export async function runConsumer(deps: Deps, messages: MailMessage[]): Promise<void> {
  const { ctx, settle } = systemContext(deps)
  const mails = await sendDueMail(ctx, { ids: messages.map((message) => message.outboxId) })
  await settle()
  deps.log({ level: 'info', route: 'mail-queue', requestId: ctx.requestId, mails })
}

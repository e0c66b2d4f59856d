import type { Ctx, Deps } from './context.ts'
import { lapseAssignments } from './domain/assignments/lapse-assignments.ts'
import { resumeConcepts } from './domain/concepts/resume-concepts.ts'
import { pictureLeads } from './domain/leads/picture-leads.ts'
import { noteTimersRan } from './domain/operator/note-timers-ran.ts'
import { sendDueMail } from './domain/notifications/send-due-mail.ts'
import { describeError } from './describe-error.ts'
import type { MailMessage } from './env.ts'
import { systemContext } from './system-context.ts'

/** In this order: what changes first, then the mails it causes, then the pictures, which may take their time. */
const TIMERS = {
  lapsed: lapseAssignments,
  mails: (ctx: Ctx) => sendDueMail(ctx),
  pictured: pictureLeads,
  resumed: resumeConcepts,
  ranAt: noteTimersRan,
}

/**
 * Every five minutes, from cron: what time alone has changed. A late run does the same as one on
 * time, and one that fails keeps no other from running.
 */
export async function runTimers(deps: Deps): Promise<void> {
  const { ctx, settle } = systemContext(deps)
  const done: Record<string, number | string> = {}
  for (const [name, run] of Object.entries(TIMERS)) {
    try {
      done[name] = await run(ctx)
    } catch (error) {
      done[name] = 'failed'
      deps.log({
        level: 'error',
        route: 'timers',
        requestId: ctx.requestId,
        timer: name,
        ...describeError(error),
      })
    }
  }
  await settle()
  deps.log({ level: 'info', route: 'timers', requestId: ctx.requestId, ...done })
}

/** Mails that were just written, from the queue. */
export async function runConsumer(deps: Deps, messages: MailMessage[]): Promise<void> {
  const { ctx, settle } = systemContext(deps)
  const mails = await sendDueMail(ctx, { ids: messages.map((message) => message.outboxId) })
  await settle()
  deps.log({ level: 'info', route: 'mail-queue', requestId: ctx.requestId, mails })
}

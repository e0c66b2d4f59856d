import type { Ctx, Deps } from './context.ts'
import { lapseAssignments } from './domain/assignments/lapse-assignments.ts'
import { remindOfCustomer } from './domain/assignments/remind-of-customer.ts'
import { remindToAnswer } from './domain/assignments/remind-to-answer.ts'
import { resumeConcepts } from './domain/concepts/resume-concepts.ts'
import { closeLeads } from './domain/leads/close-leads.ts'
import { pictureLeads } from './domain/leads/picture-leads.ts'
import { warnOfClosing } from './domain/leads/warn-of-closing.ts'
import { noteTimersRan } from './domain/operator/note-timers-ran.ts'
import { sendDueMail } from './domain/notifications/send-due-mail.ts'
import { sweepExpired } from './domain/retention/sweep-expired.ts'
import { describeError } from './describe-error.ts'
import type { MailMessage } from './env.ts'
import { systemContext } from './system-context.ts'

/**
 * In this order: what time has ended, then the warnings of what it has not, then the mails both cause, then the
 * pictures, which may take their time. A lead closes after its last review has lapsed.
 */
const TIMERS = {
  lapsed: lapseAssignments,
  closed: closeLeads,
  closingWarned: warnOfClosing,
  answersReminded: remindToAnswer,
  customersReminded: remindOfCustomer,
  mails: (ctx: Ctx) => sendDueMail(ctx),
  pictured: pictureLeads,
  resumed: resumeConcepts,
  swept: sweepExpired,
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

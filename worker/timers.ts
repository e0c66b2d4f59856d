import type { Ctx, Deps } from './context.ts'
import { lapseAssignments } from './domain/leads/lapse-assignments.ts'
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
}

/** By its name: what a timer did, or that it failed. */
type Done = Record<string, number | 'failed'>

/**
 * Every five minutes, from cron: what time alone has changed. A late run does the same as one on
 * time, and one that fails keeps no other from running. That cron was here is noted unless all of them failed.
 */
export async function runTimers(deps: Deps): Promise<void> {
  const { ctx, backgroundDone } = systemContext(deps)
  const done: Done = {}
  for (const [name, run] of Object.entries(TIMERS)) done[name] = await attempt(ctx, name, run)
  if (Object.values(done).some((outcome) => outcome !== 'failed'))
    done['ranAt'] = await attempt(ctx, 'ranAt', noteTimersRan)
  await backgroundDone()
  deps.log({ level: 'info', route: 'timers', requestId: ctx.requestId, ...done })
}

async function attempt(ctx: Ctx, timer: string, run: (ctx: Ctx) => Promise<number>): Promise<Done[string]> {
  try {
    return await run(ctx)
  } catch (error) {
    ctx.log({ level: 'error', route: 'timers', requestId: ctx.requestId, timer, ...describeError(error) })
    return 'failed'
  }
}

/** Mails that were just written, from the queue. */
export async function runConsumer(deps: Deps, messages: MailMessage[]): Promise<void> {
  const { ctx, backgroundDone } = systemContext(deps)
  const mails = await sendDueMail(ctx, { ids: messages.map((message) => message.outboxId) })
  await backgroundDone()
  deps.log({ level: 'info', route: 'mail-queue', requestId: ctx.requestId, mails })
}

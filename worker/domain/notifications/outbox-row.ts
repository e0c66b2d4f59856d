import { createId } from '#shared/ids.ts'
import type { Ctx } from '../../context.ts'
import type { MailKind } from './mail-kinds.ts'

type About = { storeId?: string; leadId: string; assignmentId?: string }

/** A mail to go out because of a change; its key makes it one mail, whatever is retried. */
export const outboxRow = (ctx: Pick<Ctx, 'now' | 'random'>, kind: MailKind, about: About) => ({
  id: createId('outbox', ctx.now, ctx.random),
  key: [kind, about.leadId, about.assignmentId ?? ''].join(':'),
  kind,
  storeId: about.storeId ?? null,
  leadId: about.leadId,
  assignmentId: about.assignmentId ?? null,
  createdAt: ctx.now,
  dueAt: ctx.now,
})

import { createId } from '#shared/ids.ts'
import type { Ctx } from '../../context.ts'
import type { LeadMailKind } from './mail-kinds.ts'

type About = { storeId?: string; leadId: string; assignmentId?: string }

/** A mail about a lead to go out because of a change; its key makes it one mail, whatever is retried. */
export const outboxRow = (ctx: Pick<Ctx, 'now' | 'random'>, kind: LeadMailKind, about: About) => ({
  id: createId('outbox', ctx.now, ctx.random),
  key: [kind, about.leadId, about.assignmentId ?? ''].join(':'),
  kind,
  storeId: about.storeId ?? null,
  leadId: about.leadId,
  assignmentId: about.assignmentId ?? null,
  createdAt: ctx.now,
  dueAt: ctx.now,
})

/** The one warning of a store's month that its AI pictures have used most of their budget. */
export const budgetMail = (ctx: Pick<Ctx, 'now' | 'random'>, storeId: string, month: string) => ({
  id: createId('outbox', ctx.now, ctx.random),
  key: ['seller_ai_budget', storeId, month].join(':'),
  kind: 'seller_ai_budget' as const,
  storeId,
  createdAt: ctx.now,
  dueAt: ctx.now,
})

/** The month a warning is of. */
export const monthOfBudgetMail = ({ key }: { key: string }): string => key.split(':').at(-1) ?? ''

import { and, eq, exists, gt, ne, notExists, sql } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { insertMail } from '../../platform/db/guarded.ts'
import type { ConceptJob } from '../../tables/concepts.ts'
import { budgetMail } from '../outbox/outbox-row.ts'
import { outbox } from '../../tables/outbox.ts'
import { cap } from './budget.ts'
import { aiAccounts } from '../../tables/spending.ts'
import { allOf, rowsOf } from '../../platform/db/conditions.ts'

/** The share of a month's budget that is worth a word, in percent. */
export const WARNING_PERCENT = 80

const A = aiAccounts

/**
 * The month's one warning, for the batch that settles a job, right after it: the mail and its mark appear together,
 * by the settlement that brings the month to its share. A reservation alone never warns: most of it is given back.
 */
export function warnOfBudget(
  ctx: Ctx,
  { storeId, reservedDay }: Pick<ConceptJob, 'storeId' | 'reservedDay'>,
) {
  const month = reservedDay.slice(0, 7)
  const mail = budgetMail(ctx, storeId, month)
  const isDue = and(
    eq(A.storeId, storeId),
    eq(A.month, month),
    ne(A.warnedMonth, month),
    gt(A.monthCapMicros, 0),
    sql`${A.monthMicros} * 100 >= ${cap('monthCapMicros')} * ${WARNING_PERCENT}`,
  )
  const isNew = allOf(exists(rowsOf(A, isDue)), notExists(rowsOf(outbox, eq(outbox.key, mail.key))))
  return {
    mail: insertMail(ctx.db, outbox, mail, isNew),
    marked: ctx.db.update(A).set({ warnedMonth: month }).where(isDue),
  }
}

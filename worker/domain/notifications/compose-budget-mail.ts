import { eq } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { paths } from '../../links.ts'
import { composeMail } from '../../platform/mail/compose-mail.tsx'
import type { Mail } from '../../platform/mail/mail-sender.ts'
import { dollars } from '../spending/dollars.ts'
import { aiAccounts } from '../../tables/spending.ts'
import { stores } from '../../tables/stores.ts'
import { budgetMailCopy } from './copy/budget.ts'
import { monthOfBudgetMail } from '../outbox/outbox-row.ts'
import type { OutboxRow } from '../../tables/outbox.ts'

/** The warning that most of a month's budget is used; `null` once that month is over: nothing can be done about it. */
export async function composeBudgetMail(ctx: Ctx, row: OutboxRow): Promise<Mail | null> {
  const [facts] = await ctx.db
    .select({ store: stores, account: aiAccounts })
    .from(stores)
    .innerJoin(aiAccounts, eq(aiAccounts.storeId, stores.id))
    .where(eq(stores.id, row.storeId ?? ''))
  if (!facts || facts.account.month !== monthOfBudgetMail(row)) return null
  const { store, account } = facts
  const { monthMicros, monthCapMicros, monthImages } = account
  const { locale } = store
  const figures = {
    percent: new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(
      monthMicros / monthCapMicros,
    ),
    used: dollars(monthMicros, locale),
    cap: dollars(monthCapMicros, locale),
    left: dollars(Math.max(0, monthCapMicros - monthMicros), locale),
    month: new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      Date.parse(`${account.month}-01T00:00:00Z`),
    ),
  }
  const { rows } = budgetMailCopy
  return composeMail({
    language: 'en',
    to: store.email,
    fromName: store.name,
    subject: budgetMailCopy.subject(figures),
    greeting: budgetMailCopy.greeting,
    paragraphs: budgetMailCopy.paragraphs(figures),
    rows: [
      { label: rows.used, value: figures.used },
      { label: rows.left, value: figures.left },
      { label: rows.pictures, value: new Intl.NumberFormat(locale).format(monthImages) },
    ],
    action: { label: budgetMailCopy.action, url: ctx.links.absolute(paths.pictures) },
    accent: store.theme.accent,
  })
}

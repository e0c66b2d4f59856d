import { DAY } from '#shared/dates.ts'
import { idStart } from '#shared/ids.ts'
import { DEFAULT_BOOK_CURRENCIES } from '#shared/pricing/default-price-book.ts'
import { CATEGORIES, type Category } from '#shared/spec/vocabulary.ts'
import { sql } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { conceptJobs } from '../../tables/concepts.ts'
import { MAX_PICTURE_ATTEMPTS } from '../leads/picture-leads.ts'
import { leads } from '../../tables/leads.ts'
import { outbox } from '../../tables/outbox.ts'
import { boundedCount, MOST_COUNTED } from './bounded-count.ts'

export type Queues = {
  mailsDue: number
  /** When the mail that has waited longest was due; `null` while none is. */
  oldestDueAt: number | null
  picturesOpen: number
  /** Of the latest thousand pictures asked for within a day. */
  picturesFailed: number
  leadsUnpictured: number
  /** Of these, tried so often that cron leaves them. */
  leadsGivenUp: number
}

const CURRENCIES = sql.join(
  DEFAULT_BOOK_CURRENCIES.map((currency) => sql`${currency}`),
  sql`, `,
)

/** Whatever waits for somebody, in one statement that reads no more than a bounded part of an index for each. */
export function selectQueues({ db, now }: Ctx) {
  const due = sql`${outbox} where sent_at is null and failed_at is null and due_at <= ${now}`
  const lately = sql`(select state from ${conceptJobs} where id >= ${idStart('concept', now - DAY)}
    order by id desc limit ${MOST_COUNTED})`
  return db.all<Queues>(sql`select
    ${boundedCount(due)} as mailsDue,
    (select due_at from ${due} order by due_at limit 1) as oldestDueAt,
    ${boundedCount(sql`${conceptJobs} where state in ('waiting', 'drawing')`)} as picturesOpen,
    (select count(*) from ${lately} where state = 'failed') as picturesFailed,
    ${boundedCount(sql`${leads} where concept_id is null and picture_attempts >= 0`)} as leadsUnpictured,
    ${boundedCount(sql`${leads} where concept_id is null and picture_attempts >= ${MAX_PICTURE_ATTEMPTS}`)} as leadsGivenUp`)
}

export type InPool = { category: Category; count: number }

/** Open leads in the pool by kind of piece, each counted along its index. */
export const selectInPool = ({ db }: Ctx) =>
  db.all<InPool>(
    sql.join(
      CATEGORIES.map(
        (category) =>
          sql`select ${category} as category, ${boundedCount(sql`${leads} where status = 'open'
          and in_pool = 1 and category = ${category} and currency in (${CURRENCIES})`)} as count`,
      ),
      sql` union all `,
    ),
  )

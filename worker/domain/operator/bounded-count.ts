import { type SQL, sql } from 'drizzle-orm'

/** What is counted at most, so that a page's cost does not grow with what is behind it. */
export const MOST_COUNTED = 1_000

/** The number of rows a condition finds, up to one more than `MOST_COUNTED`; `from` is all after the word FROM. */
export const boundedCount = (from: SQL): SQL<number> =>
  sql<number>`(select count(*) from (select 1 from ${from} limit ${MOST_COUNTED + 1}))`

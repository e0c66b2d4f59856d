import { type SQL, sql, type SQLWrapper } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { knownThrough } from './known-through.ts'
import { customers } from '../../tables/customers.ts'

type Forgotten = {
  /** Which rows of the directory, as a condition on `customers`. */
  entries: SQL
  /** The leads through which their stores no longer know these people, as a list of ids. */
  gone: SQLWrapper
}

/** Takes people out of directories who are known through these leads alone; who is known through others stays. */
export function forgetThrough({ db }: Pick<Ctx, 'db'>, { entries, gone }: Forgotten) {
  const others = sql`from lead_contacts c
    cross join assignments a on a.lead_id = c.lead_id and a.store_id = customers.store_id
    where c.email = customers.email and ${knownThrough} and c.lead_id not in ${gone}`
  return {
    forgotten: db.run(sql`delete from ${customers} where ${entries} and not exists (select 1 ${others})`),
    known: db.run(
      sql`update ${customers} set last_lead_id = (select max(c.lead_id) ${others}) where ${entries} and last_lead_id in ${gone}`,
    ),
  }
}

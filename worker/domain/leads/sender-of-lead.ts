import { sql } from 'drizzle-orm'
import { NETWORK_KEY } from '../stores/store-by-key.ts'
import { stores } from '../stores/schema.ts'

/** Who writes to a lead's customer: the store it came from, or the network's own. For a query on `leads`. */
export const senderOfLead = sql`coalesce(leads.home_store_id, (select id from ${stores} where publishable_key = ${NETWORK_KEY}))`

import { sql } from 'drizzle-orm'
import { NETWORK_KEY } from '../stores/store-by-key.ts'
import { stores } from '../../tables/stores.ts'
import { leads } from '../../tables/leads.ts'

/** Who writes to a lead's customer: the store it came from, or the network's own. For a query on `leads`. */
export const senderOfLead = sql`coalesce(${leads.homeStoreId}, (select id from ${stores} where publishable_key = ${NETWORK_KEY}))`

/** The same of an event's lead, for a query on `events recorded`. */
export const senderOfRecorded = sql`(select ${senderOfLead} from ${leads} where ${leads.id} = recorded.lead_id)`

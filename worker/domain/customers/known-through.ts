import { ENGAGED_STATUSES } from '#shared/lead/assignment-status.ts'
import { sql } from 'drizzle-orm'

/**
 * Holds for an assignment `a` through which its store knows the customer: they wrote to the store's own site, or it
 * took them on from the pool and still deals with them. Spam makes nobody a customer.
 */
export const knownThrough = sql`(a.offered_at is not null or a.status in ${ENGAGED_STATUSES}) and a.spam_at is null`

/** Holds for an assignment `a` whose store may see phone and place as well, and reach the customer (`maySeeContact`). */
export const reachedThrough = sql`a.status in ${['offered', ...ENGAGED_STATUSES]}`

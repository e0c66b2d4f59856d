import { and, eq, exists, ne, sql, type SQL } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { sellers } from '../../tables/sellers.ts'
import { rowsOf } from '../../platform/db/conditions.ts'

/** Holds while whoever acts owns the store by the database; a session's word is up to a minute old. */
export const stillOwner = ({ actor }: Ctx<Seller>): SQL =>
  exists(
    rowsOf(
      sellers,
      and(eq(sellers.id, actor.sellerId), eq(sellers.storeId, actor.storeId), eq(sellers.role, 'owner')),
    ),
  )

/** Holds while whoever acts works in the store by the database, as owner or staff. */
export const stillSeller = ({ actor }: Ctx<Seller>): SQL =>
  exists(rowsOf(sellers, and(eq(sellers.id, actor.sellerId), eq(sellers.storeId, actor.storeId))))

/** Read in the batch of a write under `may`, so that a write which did not happen can say why. */
export const askWhether = ({ db }: Pick<Ctx, 'db'>, may: SQL) =>
  db.all<{ may: number }>(sql`select ${may} as "may"`)

/** Of what `askWhether` read: who may not is refused. */
export function requireStill([asked]: { may: number }[]): void {
  if (asked?.may !== 1) throw new Refusal('forbidden')
}

/** Holds while the store has an owner besides this seller: the last one stays. */
export const otherOwner = ({ actor }: Ctx<Seller>, sellerId: string): SQL =>
  exists(
    rowsOf(
      sellers,
      and(eq(sellers.storeId, actor.storeId), eq(sellers.role, 'owner'), ne(sellers.id, sellerId)),
    ),
  )

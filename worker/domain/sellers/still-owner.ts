import { and, eq, ne, type SQL, sql } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { sellers } from './schema.ts'

/** Holds while whoever acts owns the store by the database; a session's word is up to a minute old. */
export const stillOwner = ({ actor }: Ctx<Seller>): SQL =>
  sql`exists (select 1 from ${sellers} where ${and(
    eq(sellers.id, actor.sellerId),
    eq(sellers.storeId, actor.storeId),
    eq(sellers.role, 'owner'),
  )})`

/** Holds while the store has an owner besides this seller: the last one stays. */
export const otherOwner = ({ actor }: Ctx<Seller>, sellerId: string): SQL =>
  sql`exists (select 1 from ${sellers} where ${and(
    eq(sellers.storeId, actor.storeId),
    eq(sellers.role, 'owner'),
    ne(sellers.id, sellerId),
  )})`

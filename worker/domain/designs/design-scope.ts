import { and, asc, eq, exists, isNull, type SQL } from 'drizzle-orm'
import type { Ctx, Shopper } from '../../context.ts'
import { found, Refusal } from '../../errors.ts'
import { tokenOpens } from '../../platform/auth/tokens.ts'
import { batch } from '../../platform/db/write.ts'
import { concepts } from '../../tables/concepts.ts'
import { admitShopper, storeByKey } from '../stores/store-by-key.ts'
import type { Store } from '../../tables/stores.ts'
import { designReferences, type DesignRow, designs } from '../../tables/designs.ts'
import { rowsOf } from '../../platform/db/conditions.ts'

/** The four reads every call on a design needs: its store with the book, the design, its concepts and references. */
export const designReads = (ctx: Ctx<Shopper>, designId: string) => ({
  stores: storeByKey(ctx, ctx.actor.storeKey),
  designs: ctx.db.select().from(designs).where(eq(designs.id, designId)),
  concepts: ctx.db.select().from(concepts).where(eq(concepts.designId, designId)).orderBy(asc(concepts.id)),
  references: ctx.db
    .select()
    .from(designReferences)
    .where(eq(designReferences.designId, designId))
    .orderBy(asc(designReferences.id)),
})

/** The design of this store that the bearer opens; anything else is a 404, a wrong bearer a 401. */
export async function admitDesign<T extends { store: Store }>(
  ctx: Ctx<Shopper>,
  storeRows: T[],
  rows: DesignRow[],
) {
  const store = admitShopper(ctx, storeRows)
  const { token } = ctx.actor
  if (token === null) throw new Refusal('unauthorized')
  const design = found(rows.find((row) => row.storeId === store.store.id))
  if (!(await tokenOpens(ctx.secrets.links, 'design', design.id, design.generation, token)))
    throw new Refusal('unauthorized')
  return { ...store, design }
}

/** Holds while the design has not been sent: what was sent belongs to its lead. */
export const unsent = (designId: string): SQL =>
  exists(rowsOf(designs, and(eq(designs.id, designId), isNull(designs.leadId))))

/** One round trip: the design with everything around it, for whoever holds its bearer. */
export async function findDesign(ctx: Ctx<Shopper>, designId: string) {
  const { stores, designs: rows, ...context } = await batch(ctx, designReads(ctx, designId))
  return { ...(await admitDesign(ctx, stores, rows)), ...context }
}

import { and, eq, isNull } from 'drizzle-orm'
import type { Ctx, Shopper } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { filesOf } from '../concepts/draw-concept.ts'
import { findDesign } from './design-scope.ts'
import { designs } from './schema.ts'

/** Forgets a design that was never sent, with its pictures. A sent one belongs to its lead. */
export async function deleteDesign(ctx: Ctx<Shopper>, { designId }: { designId: string }): Promise<void> {
  const { design, concepts, references } = await findDesign(ctx, designId)
  if (design.leadId !== null) throw new Refusal('already_sent')
  const gone = await ctx.db
    .delete(designs)
    .where(and(eq(designs.id, designId), isNull(designs.leadId)))
    .returning({ id: designs.id })
  if (gone.length === 0) throw new Refusal('already_sent')
  const keys = [...concepts.flatMap(filesOf), ...references.map(({ fileKey }) => fileKey)]
  ctx.background(ctx.files.remove(keys))
}

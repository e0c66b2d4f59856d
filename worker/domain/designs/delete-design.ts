import { and, eq, isNull } from 'drizzle-orm'
import type { Ctx, Shopper } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { filesOf } from '../concepts/draw-concept.ts'
import { findDesign, unsent } from './design-scope.ts'
import { designReferences, designs } from './schema.ts'

/** Forgets a design that was never sent, with its pictures. A sent one belongs to its lead. */
export async function deleteDesign(ctx: Ctx<Shopper>, { designId }: { designId: string }): Promise<void> {
  const { design, concepts } = await findDesign(ctx, designId)
  if (design.leadId !== null) throw new Refusal('already_sent')
  // Photos that came in since the read go with it.
  const [photos, gone] = await ctx.db.batch([
    ctx.db
      .delete(designReferences)
      .where(and(eq(designReferences.designId, designId), unsent(designId)))
      .returning({ fileKey: designReferences.fileKey }),
    ctx.db
      .delete(designs)
      .where(and(eq(designs.id, designId), isNull(designs.leadId)))
      .returning({ id: designs.id }),
  ])
  if (gone.length === 0) throw new Refusal('already_sent')
  const keys = [...concepts.flatMap(filesOf), ...photos.map(({ fileKey }) => fileKey)]
  ctx.background(ctx.files.remove(keys))
}

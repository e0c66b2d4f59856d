import { and, eq } from 'drizzle-orm'
import type { Ctx, Shopper } from '../../context.ts'
import { found, Refusal } from '../../errors.ts'
import { findDesign, unsent } from './design-scope.ts'
import { designReferences } from '../../tables/designs.ts'

type Input = { designId: string; referenceId: string }

/** Takes a photo back, with its file; one that was sent stays with its lead. */
export async function removeReference(ctx: Ctx<Shopper>, { designId, referenceId }: Input): Promise<void> {
  const { design, references } = await findDesign(ctx, designId)
  if (design.leadId !== null) throw new Refusal('already_sent')
  const { id, fileKey } = found(references.find((row) => row.id === referenceId))
  const gone = await ctx.db
    .delete(designReferences)
    .where(and(eq(designReferences.id, id), unsent(designId)))
    .returning({ id: designReferences.id })
  if (gone.length === 0) throw new Refusal('conflict')
  ctx.background(ctx.files.remove([fileKey]))
}

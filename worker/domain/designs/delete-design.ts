import { and, eq, isNull } from 'drizzle-orm'
import type { Ctx, Shopper } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { batch } from '../../platform/db/write.ts'
import { conceptJobs, concepts } from '../../tables/concepts.ts'
import { findDesign, unsent } from './design-scope.ts'
import { designReferences, designs } from '../../tables/designs.ts'
import { withoutEngraving } from './engraving.ts'
import { filesOfConcept } from './files-of-concept.ts'

/**
 * Forgets a design that was never sent, with its pictures; of the work on them stays only what quotas and budget count.
 * A sent design belongs to its lead.
 */
export async function deleteDesign(ctx: Ctx<Shopper>, { designId }: { designId: string }): Promise<void> {
  const { design } = await findDesign(ctx, designId)
  if (design.leadId !== null) throw new Refusal('already_sent')
  // Photos and pictures that came in since the read go with it.
  const { photos, pictures, gone } = await batch(ctx, {
    photos: ctx.db
      .delete(designReferences)
      .where(and(eq(designReferences.designId, designId), unsent(designId)))
      .returning({ fileKey: designReferences.fileKey }),
    pictures: ctx.db
      .delete(concepts)
      .where(and(eq(concepts.designId, designId), unsent(designId)))
      .returning(),
    jobs: ctx.db
      .update(conceptJobs)
      .set({ instruction: null, spec: withoutEngraving(conceptJobs.spec) })
      .where(and(eq(conceptJobs.designId, designId), unsent(designId))),
    gone: ctx.db
      .delete(designs)
      .where(and(eq(designs.id, designId), isNull(designs.leadId)))
      .returning({ id: designs.id }),
  })
  if (gone.length === 0) throw new Refusal('already_sent')
  const keys = [...pictures.flatMap(filesOfConcept), ...photos.map(({ fileKey }) => fileKey)]
  ctx.background(ctx.files.remove(keys))
}

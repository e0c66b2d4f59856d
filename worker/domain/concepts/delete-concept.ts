import { and, eq, notExists } from 'drizzle-orm'
import type { Ctx, Shopper } from '../../context.ts'
import { found, Refusal } from '../../errors.ts'
import { findDesign } from '../designs/design-scope.ts'
import { leads } from '../../tables/leads.ts'
import { concepts } from '../../tables/concepts.ts'
import { filesOfConcept } from '../designs/files-of-concept.ts'
import { rowsOf } from '../../platform/db/conditions.ts'

/** Removes one picture version; one that was sent stays with its lead. */
export async function deleteConcept(
  ctx: Ctx<Shopper>,
  input: { designId: string; conceptId: string },
): Promise<void> {
  const { design, concepts: made } = await findDesign(ctx, input.designId)
  if (design.leadId !== null) throw new Refusal('already_sent')
  const concept = found(made.find((row) => row.id === input.conceptId))
  const gone = await ctx.db
    .delete(concepts)
    .where(and(eq(concepts.id, concept.id), notExists(rowsOf(leads, eq(leads.conceptId, concept.id)))))
    .returning({ id: concepts.id })
  if (gone.length === 0) throw new Refusal('already_sent')
  ctx.background(ctx.files.remove(filesOfConcept(concept)))
}

import { and, eq, exists, isNull, notExists } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { insertWhere } from '../../platform/db/guarded.ts'
import { batch } from '../../platform/db/write.ts'
import { CONCEPT_SIZE_PX, drawConcept, newConceptId } from '../concepts/draw-concept.ts'
import { isOfGeneration } from '../concepts/of-generation.ts'
import { concepts } from '../../tables/concepts.ts'
import { designs } from '../../tables/designs.ts'
import { leads } from '../../tables/leads.ts'
import { filesOfConcept } from '../designs/files-of-concept.ts'
import { allOf, rowsOf } from '../../platform/db/conditions.ts'

/**
 * Draws the sent spec of a lead that came without a picture of it. Always the studio: a lead's picture costs
 * nothing and waits for nobody. Running twice is harmless; the first picture stays. One that was erased meanwhile gets
 * none of what was read before: cron draws what is left.
 */
export async function pictureLead(ctx: Ctx, { leadId }: { leadId: string }): Promise<void> {
  const [row] = await ctx.db
    .select({ lead: leads, generation: designs.generation })
    .from(leads)
    .innerJoin(designs, eq(designs.id, leads.designId))
    .where(and(eq(leads.id, leadId), isNull(leads.conceptId)))
  if (!row) return
  const { lead, generation } = row
  const { designId, spec, description } = lead
  const order = {
    id: newConceptId(ctx),
    designId,
    idempotencyKey: `lead:${leadId}`,
    parentId: null,
    instruction: null,
  }
  const isMade = and(eq(concepts.designId, designId), eq(concepts.idempotencyKey, order.idempotencyKey))
  const may = allOf(isOfGeneration(designId, generation), notExists(rowsOf(concepts, isMade)))
  const request = { spec, description, sizePx: CONCEPT_SIZE_PX }
  const never = new AbortController().signal
  for await (const event of drawConcept(ctx, ctx.engines.studio, order, request, never)) {
    if (event.type !== 'drawn') continue
    const isKept = exists(rowsOf(concepts, eq(concepts.id, event.row.id)))
    const { kept } = await batch(ctx, {
      kept: insertWhere(ctx.db, concepts, event.row, may),
      lead: ctx.db
        .update(leads)
        .set({ conceptId: event.row.id })
        .where(and(eq(leads.id, leadId), isNull(leads.conceptId), isKept)),
    })
    if (kept.rowsAffected === 0) ctx.background(ctx.files.remove(filesOfConcept(event.row)))
  }
}

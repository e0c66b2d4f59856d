import { and, eq, isNull } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { CONCEPT_SIZE_PX, drawConcept, newConceptId } from '../concepts/draw-concept.ts'
import { concepts } from '../concepts/schema.ts'
import { leads } from './schema.ts'

/**
 * Draws the sent spec of a lead that came without a picture of it. Always the studio: a lead's picture costs
 * nothing and waits for nobody. Running twice is harmless; the first picture stays.
 */
export async function pictureLead(ctx: Ctx, { leadId }: { leadId: string }): Promise<void> {
  const [lead] = await ctx.db
    .select()
    .from(leads)
    .where(and(eq(leads.id, leadId), isNull(leads.conceptId)))
  if (!lead) return
  const { designId, spec, description } = lead
  const order = {
    id: newConceptId(ctx),
    designId,
    idempotencyKey: `lead:${leadId}`,
    parentId: null,
    instruction: null,
  }
  const request = { spec, description, sizePx: CONCEPT_SIZE_PX }
  const never = new AbortController().signal
  for await (const event of drawConcept(ctx, ctx.engines.studio, order, request, never)) {
    if (event.type !== 'drawn') continue
    await ctx.db.batch([
      ctx.db.insert(concepts).values(event.row).onConflictDoNothing(),
      ctx.db
        .update(leads)
        .set({ conceptId: event.row.id })
        .where(and(eq(leads.id, leadId), isNull(leads.conceptId))),
    ])
  }
}

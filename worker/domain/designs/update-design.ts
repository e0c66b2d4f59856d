import type { UpdateDesignRequest, UpdateDesignResponse } from '#shared/contract/designs.ts'
import { and, eq, isNull } from 'drizzle-orm'
import type { Ctx, Shopper } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { designAnswer, type DesignContext } from './design-answer.ts'
import { findDesign } from './design-scope.ts'
import { readDesign } from './read-design.ts'
import { designs } from '../../tables/designs.ts'
import { plus } from '../../platform/db/conditions.ts'

type Input = { designId: string; body: UpdateDesignRequest }

/** Changes words or spec of the revision the shopper has before them; a newer one answers 409 with it. */
export async function updateDesign(
  ctx: Ctx<Shopper>,
  { designId, body }: Input,
): Promise<UpdateDesignResponse> {
  const context = await findDesign(ctx, designId)
  if (context.design.leadId !== null) throw new Refusal('already_sent')
  if (context.design.revision !== body.revision) throw await revisionConflict(ctx, context)
  const changed = {
    ...(body.description === undefined ? {} : { description: body.description }),
    ...(body.spec === undefined ? {} : { spec: body.spec }),
  }
  const [design] = await ctx.db
    .update(designs)
    .set({ ...changed, revision: plus(designs.revision), updatedAt: ctx.now })
    .where(and(eq(designs.id, designId), eq(designs.revision, body.revision), isNull(designs.leadId)))
    .returning()
  if (!design) throw await revisionConflict(ctx, await findDesign(ctx, designId))
  if (body.description !== undefined) ctx.background(readDesign(ctx, { ...context, design }))
  const { design: view, understood, estimate, advice } = await designAnswer(ctx, { ...context, design })
  return { design: view, understood, estimate, advice }
}

const revisionConflict = async (ctx: Ctx, context: DesignContext): Promise<Refusal> =>
  new Refusal('revision_conflict', { beside: { design: (await designAnswer(ctx, context)).design } })

import type { ReferenceResponse, UpdateReferenceRequest } from '#shared/contract/designs.ts'
import { and, eq } from 'drizzle-orm'
import type { Ctx, Shopper } from '../../context.ts'
import { found, Refusal } from '../../errors.ts'
import { findDesign, unsent } from './design-scope.ts'
import { referenceView } from './reference-view.ts'
import { designReferences } from '../../tables/designs.ts'

type Input = { designId: string; referenceId: string; body: UpdateReferenceRequest }

/** Says what a photo is given for, while its design was not sent. */
export async function updateReference(
  ctx: Ctx<Shopper>,
  { designId, referenceId, body }: Input,
): Promise<ReferenceResponse> {
  const { design, references } = await findDesign(ctx, designId)
  if (design.leadId !== null) throw new Refusal('already_sent')
  const { id } = found(references.find((row) => row.id === referenceId))
  const [row] = await ctx.db
    .update(designReferences)
    .set({ aspect: body.aspect })
    .where(and(eq(designReferences.id, id), unsent(designId)))
    .returning()
  if (!row) throw new Refusal('conflict')
  return { reference: await referenceView(ctx, row) }
}

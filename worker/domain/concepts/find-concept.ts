import type { Concept } from '#shared/contract/concepts.ts'
import type { Ctx, Shopper } from '../../context.ts'
import { found } from '../../errors.ts'
import { findDesign } from '../designs/design-scope.ts'
import { conceptView } from './concept-view.ts'

export async function findConcept(
  ctx: Ctx<Shopper>,
  input: { designId: string; conceptId: string },
): Promise<Concept> {
  const { concepts } = await findDesign(ctx, input.designId)
  return conceptView(ctx, found(concepts.find((row) => row.id === input.conceptId)))
}

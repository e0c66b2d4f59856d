import type { Ctx, Seller } from '../../context.ts'
import { Refusal } from '../../errors.ts'

/** For what only the owner of a store may do. */
export function requireOwner({ actor }: Ctx<Seller>): void {
  if (actor.role !== 'owner') throw new Refusal('forbidden')
}

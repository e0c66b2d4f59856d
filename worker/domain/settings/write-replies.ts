import { eq } from 'drizzle-orm'
import type { Ctx, Seller } from '../../context.ts'
import { Refusal } from '../../errors.ts'
import { stillSeller } from '../sellers/still-owner.ts'
import { changeStore } from './change-store.ts'
import { type SavedReply, stores } from '../../tables/stores.ts'

type Replies = { before: SavedReply[]; after: SavedReply[]; action: string }

/** Under the condition that nobody changed the replies meanwhile, for they are one column; a `conflict` otherwise. */
export async function writeReplies(ctx: Ctx<Seller>, { before, after, action }: Replies): Promise<void> {
  const still = eq(stores.savedReplies, before)
  const change = { set: { savedReplies: after }, action, still, may: stillSeller(ctx) }
  if (!(await changeStore(ctx, change))) throw new Refusal('conflict')
}

import type { Ctx, Seller } from '../../context.ts'
import { readStore } from '../stores/read-store.ts'
import { writeReplies } from './write-replies.ts'

/** Deletes the reply of that title; one that is gone stays gone. */
export async function deleteReply(ctx: Ctx<Seller>, { title }: { title: string }): Promise<void> {
  const { savedReplies: before } = await readStore(ctx)
  const after = before.filter((reply) => reply.title !== title)
  if (after.length < before.length) await writeReplies(ctx, { before, after, action: 'delete_reply' })
}

import type { Ctx, Seller } from '../../context.ts'
import { fieldRefusal, found } from '../../errors.ts'
import { readStore } from '../stores/read-store.ts'
import type { SavedReply } from '../../tables/stores.ts'
import { writeReplies } from './write-replies.ts'

export const REPLY_LIMITS = { count: 20, title: 80, body: 2_000 } as const

/** Titles tell replies apart: each is there once, however it is written. */
const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

function withReply(replies: SavedReply[], reply: SavedReply, replacing: string | null): SavedReply[] {
  if (replies.some(({ title }) => title !== replacing && isSame(title, reply.title)))
    throw fieldRefusal('title', 'taken')
  if (replacing !== null) {
    found(replies.find(({ title }) => title === replacing))
    return replies.map((before) => (before.title === replacing ? reply : before))
  }
  if (replies.length >= REPLY_LIMITS.count) throw fieldRefusal('title', 'too_many')
  return [...replies, reply]
}

/**
 * Keeps words to begin a message with, or changes those of the title `replacing`. Anybody who works in the store may.
 * The same reply again changes nothing.
 */
export async function saveReply(
  ctx: Ctx<Seller>,
  { replacing, ...reply }: SavedReply & { replacing: string | null },
): Promise<void> {
  const { savedReplies } = await readStore(ctx)
  const isThere = savedReplies.some(({ title, body }) => title === reply.title && body === reply.body)
  if (isThere && (replacing === null || replacing === reply.title)) return
  const action = replacing === null ? 'add_reply' : 'edit_reply'
  await writeReplies(ctx, { before: savedReplies, after: withReply(savedReplies, reply, replacing), action })
}

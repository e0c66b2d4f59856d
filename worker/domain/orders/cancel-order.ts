import type { Ctx, Seller } from '../../context.ts'
import { fieldRefusal } from '../../errors.ts'
import { retryOnce, write } from '../../platform/db/write.ts'
import { freeSlot } from '../leads/free-slot.ts'
import { mailAbout } from '../outbox/mail-about.ts'
import { changeOrder, orderToChange } from './change-order.ts'

type Input = { assignmentId: string; reason: string }

/** Longest reason, in characters: the customer reads it in a mail. */
export const CANCEL_REASON_MAX = 500

/**
 * A seller gives an accepted order back, saying why. The slot is free again; the lead goes on without this store
 * where it may, and closes otherwise. The customer is told in every case. A second click changes nothing.
 */
export const cancelOrder = (ctx: Ctx<Seller>, input: Input): Promise<void> =>
  retryOnce(async () => {
    const cancelReason = reasonOf(input)
    const { assignment, lead } = await orderToChange(ctx, input.assignmentId)
    if (assignment.status === 'cancelled' && assignment.cancelledBy === 'seller') return
    const { moved, statements } = changeOrder(ctx, 'cancel', assignment, {
      set: { cancelledBy: 'seller', cancelReason },
    })
    await write(ctx, {
      cancelled: statements,
      ...freeSlot(ctx, { lead, assignment, cancelled: moved }),
      mail: mailAbout(ctx, moved, { kind: 'customer_cancelled' }),
    })
  })

function reasonOf({ reason }: Input): string {
  const words = reason.trim()
  if (words === '') throw fieldRefusal('reason', 'reason_needed')
  if (words.length > CANCEL_REASON_MAX) throw fieldRefusal('reason', 'too_big')
  return words
}

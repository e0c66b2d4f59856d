import { DECLINE_REASONS, type DeclineReason } from '#shared/lead/assignment-status.ts'
import type { Ctx, Seller } from '../../context.ts'
import { fieldRefusal } from '../../errors.ts'
import { retryOnce, write } from '../../platform/db/write.ts'
import { answerLead } from './answer-lead.ts'
import { giveUpLeads } from './give-up-leads.ts'
import { rearmClosing } from './rearm-closing.ts'
import { sellerLead } from './seller-lead.ts'

type Input = { leadId: string; reason: string; note?: string }

/** A seller passes a lead on. Declining never hurts them; a reason is asked so that the numbers can teach. */
export const declineLead = (ctx: Ctx<Seller>, input: Input): Promise<void> =>
  retryOnce(async () => {
    const reason = reasonOf(input)
    const found = await sellerLead(ctx, input.leadId)
    if (found.assignment?.status === 'declined') return
    const { moved, statements } = answerLead(ctx, 'decline', found, { ...reason, answeredAt: ctx.now })
    await write(ctx, {
      declined: statements,
      closing: rearmClosing(ctx, moved),
      lead: giveUpLeads(ctx, moved),
    })
  })

const isReason = (reason: string): reason is DeclineReason =>
  DECLINE_REASONS.some((known) => known === reason)

function reasonOf({ reason, note }: Input): { declineReason: DeclineReason; declineNote: string | null } {
  if (!isReason(reason)) throw fieldRefusal('reason', 'reason_needed')
  const words = note?.trim() ?? ''
  if (reason === 'other' && words === '') throw fieldRefusal('note', 'words_needed')
  if (words.length > 500) throw fieldRefusal('note', 'too_big')
  return { declineReason: reason, declineNote: words === '' ? null : words }
}

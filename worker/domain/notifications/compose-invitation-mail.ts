import { formatInstant } from '#shared/dates.ts'
import { aliasedTable, eq } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { paths } from '../../links.ts'
import { createToken } from '../../platform/auth/tokens.ts'
import { composeMail } from '../../platform/mail/compose-mail.tsx'
import type { Mail } from '../../platform/mail/mail-sender.ts'
import { invitations, sellers } from '../../tables/sellers.ts'
import { stores } from '../../tables/stores.ts'
import { invitationCopy } from './copy/invitation.ts'
import type { OutboxRow } from '../../tables/outbox.ts'

/** A name that a mail program would turn into a link is not repeated to a stranger's mailbox. */
const sayable = (name: string | null): string | null =>
  name === null || /\S\.\S|\/\//.test(name) ? null : name

const invitee = aliasedTable(sellers, 'invitee')

/** The mail with the link to join a store; `null` once the invitation was used, taken back or has run out. */
export async function composeInvitationMail(ctx: Ctx, row: OutboxRow): Promise<Mail | null> {
  const [facts] = await ctx.db
    .select({ asked: invitations, store: stores, by: sellers.name, inviteeId: invitee.id })
    .from(invitations)
    .innerJoin(stores, eq(stores.id, invitations.storeId))
    .leftJoin(sellers, eq(sellers.id, invitations.invitedBy))
    .leftJoin(invitee, eq(invitee.email, invitations.email))
    .where(eq(invitations.id, row.subjectId ?? ''))
  if (!facts || facts.asked.expiresAt <= ctx.now) return null
  const { asked, store, by, inviteeId } = facts
  const until = formatInstant(asked.expiresAt, store.locale, store.timeZone)
  const name = sayable(store.name)
  const about = { store: name ?? 'a jeweler’s store', by: sayable(by), until }
  const isTaken = inviteeId !== null
  const token = await createToken(ctx.secrets.links, 'invite', asked.id, asked.generation)
  return composeMail({
    language: 'en',
    to: asked.email,
    fromName: name ?? 'Milgrain',
    subject: invitationCopy.subject(about),
    greeting: invitationCopy.greeting,
    paragraphs: isTaken ? invitationCopy.taken(about) : invitationCopy.open(about),
    action: isTaken
      ? { label: invitationCopy.takenAction, url: ctx.links.absolute(paths.login) }
      : { label: invitationCopy.action, url: ctx.links.absolute(paths.join(token)) },
    accent: store.theme.accent,
  })
}

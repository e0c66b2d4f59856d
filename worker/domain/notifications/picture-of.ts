import type { Ctx } from '../../context.ts'
import { paths } from '../../links.ts'
import type { MailFacts } from './read-mail-facts.ts'

/** The lead's picture for a mail, where it has one. */
export const pictureOf = (ctx: Pick<Ctx, 'links'>, { heroKey }: MailFacts, alt: string) =>
  heroKey ? { picture: { url: ctx.links.absolute(paths.file(heroKey)), alt } } : {}

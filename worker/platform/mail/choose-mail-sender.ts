import type { Env } from '../../env.ts'
import { cloudflareMailSender } from './cloudflare-mail-sender.ts'
import type { MailSender } from './mail-sender.ts'

/** The binding's sender. Only development does without one: elsewhere kept mails would count as sent and reach nobody. */
export function chooseMailSender(
  { EMAIL, MAIL_FROM, ENVIRONMENT }: Pick<Env, 'EMAIL' | 'MAIL_FROM' | 'ENVIRONMENT'>,
  kept: MailSender,
): MailSender {
  if (EMAIL) return cloudflareMailSender(EMAIL, MAIL_FROM)
  if (ENVIRONMENT === 'development') return kept
  throw new Error('No mail can be sent: give this worker the EMAIL binding (send_email in wrangler.toml).')
}

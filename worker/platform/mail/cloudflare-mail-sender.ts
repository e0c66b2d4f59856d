import type { SendEmail } from '@cloudflare/workers-types'
import type { MailSender } from './mail-sender.ts'

/** Cloudflare's `send_email` binding; the sender's address is the operator's verified one. */
export const cloudflareMailSender = (binding: SendEmail, from: string): MailSender => ({
  async send({ fromName, ...mail }) {
    await binding.send({ ...mail, from: { email: from, name: fromName } })
  },
})

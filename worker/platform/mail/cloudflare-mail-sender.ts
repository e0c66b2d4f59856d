import type { SendEmail } from '@cloudflare/workers-types'
import type { MailSender } from './mail-sender.ts'

/** Cloudflare's `send_email` binding; the sender's address is the operator's verified one. */
export const cloudflareMailSender = (binding: SendEmail, from: string): MailSender => ({
  async send({ to, fromName, subject, html, text }) {
    await binding.send({ to, from: { email: from, name: fromName }, subject, html, text })
  },
})

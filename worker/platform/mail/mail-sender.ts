export type Mail = {
  to: string
  fromName: string
  /** Whose address an answer goes to; without it, the sender's. */
  replyTo?: string
  subject: string
  text: string
  html: string
}

/** Hands a mail to whoever delivers it; rejects when it was not taken. */
export type MailSender = { send: (mail: Mail) => Promise<void> }

import { composeMail } from '../mail/compose-mail.tsx'
import type { Mail } from '../mail/mail-sender.ts'

export const magicLinkMail = (to: string, name: string, url: string): Mail =>
  composeMail({
    language: 'en',
    to,
    fromName: 'Milgrain',
    subject: 'Your sign-in link',
    greeting: `Hello ${name},`,
    paragraphs: [
      'Here is your link to sign in. It works once and for 15 minutes.',
      'If you did not ask for it, you can leave this mail unanswered; nobody can sign in without it.',
    ],
    action: { label: 'Sign in', url },
  })

export const resetPasswordMail = (to: string, name: string, url: string): Mail =>
  composeMail({
    language: 'en',
    to,
    fromName: 'Milgrain',
    subject: 'Choose a new password',
    greeting: `Hello ${name},`,
    paragraphs: [
      'Here is your link to choose a new password. It works for 30 minutes.',
      'If you did not ask for it, your password stays as it is.',
    ],
    action: { label: 'Choose a new password', url },
  })

import type { Language } from '#shared/language.ts'

/** All a mail says, once for its HTML and once for its plain text. */
export type MailContent = {
  to: string
  fromName: string
  replyTo?: string
  /** What it is written in. */
  language: Language
  subject: string
  greeting: string
  paragraphs: string[]
  /** Somebody's own words, set apart. */
  quote?: { by: string; text: string }
  picture?: { url: string; alt: string }
  rows?: { label: string; value: string }[]
  action: { label: string; url: string }
  accent?: string | null
}

import { HOUSE_ACCENT } from '#shared/house-accent.ts'
import { renderToString } from 'preact-render-to-string'
import type { Language } from '#shared/language.ts'
import { readableAccent } from '../web/accent.ts'
import type { MailContent } from './mail-content.ts'
import { MailDocument } from './mail-document.tsx'
import type { Mail } from './mail-sender.ts'

const HOUSE = { light: HOUSE_ACCENT, onLight: '#ffffff' }

/** Subjects, names and addresses go into headers: one line, no control characters. */
// oxlint-disable-next-line no-control-regex
const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim()

const QUOTED: Record<Language, (text: string) => string> = {
  en: (text) => `“${text}”`,
  de: (text) => `„${text}“`,
  es: (text) => `«${text}»`,
  fr: (text) => `«\u00a0${text}\u00a0»`,
}

function textBody({ language, greeting, paragraphs, quote, rows, action }: MailContent): string {
  const colon = language === 'fr' ? '\u00a0: ' : ': '
  return [
    greeting,
    ...paragraphs,
    ...(quote ? [`${QUOTED[language](quote.text)}\n— ${quote.by}`] : []),
    ...(rows ? [rows.map(({ label, value }) => label + colon + value).join('\n')] : []),
    action.label + colon + action.url,
  ].join('\n\n')
}

/** A mail in HTML and plain text with one clear action; everything a person typed is escaped. */
export function composeMail(content: MailContent): Mail {
  const subject = oneLine(content.subject)
  const accent = readableAccent(content.accent ?? HOUSE_ACCENT) ?? HOUSE
  const page = renderToString(<MailDocument content={content} subject={subject} accent={accent} />)
  return {
    to: content.to,
    fromName: oneLine(content.fromName),
    ...(content.replyTo ? { replyTo: oneLine(content.replyTo) } : {}),
    subject,
    text: textBody(content),
    html: `<!doctype html>${page}`,
  }
}

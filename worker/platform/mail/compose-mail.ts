import { readableAccent } from '../web/accent.ts'
import type { Mail } from './mail-sender.ts'

const HOUSE_ACCENT = '#20352f'
const HOUSE = { light: HOUSE_ACCENT, onLight: '#ffffff' }

export type MailContent = {
  to: string
  fromName: string
  replyTo?: string
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

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter)

/** Subjects, names and addresses go into headers: one line, no control characters. */
// oxlint-disable-next-line no-control-regex
const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim()

const paragraph = (text: string): string =>
  `<p style="margin:0 0 16px">${escapeHtml(text).replaceAll('\n', '<br>')}</p>`

function htmlBody(content: MailContent): string {
  const { light: accent, onLight } = readableAccent(content.accent ?? HOUSE_ACCENT) ?? HOUSE
  const { picture, quote, rows, action } = content
  return [
    paragraph(content.greeting),
    picture
      ? `<img src="${escapeHtml(picture.url)}" alt="${escapeHtml(picture.alt)}" width="480" style="display:block;width:100%;max-width:480px;border-radius:10px;margin:0 0 16px">`
      : '',
    ...content.paragraphs.map(paragraph),
    quote
      ? `<blockquote style="margin:0 0 16px;padding:12px 16px;border-left:3px solid ${accent};background:#faf8f5">${escapeHtml(quote.text).replaceAll('\n', '<br>')}<br><span style="color:#6b635a">${escapeHtml(quote.by)}</span></blockquote>`
      : '',
    rows
      ? `<table style="border-collapse:collapse;margin:0 0 16px">${rows.map(({ label, value }) => `<tr><td style="padding:4px 16px 4px 0;color:#6b635a">${escapeHtml(label)}</td><td style="padding:4px 0">${escapeHtml(value)}</td></tr>`).join('')}</table>`
      : '',
    `<p style="margin:24px 0"><a href="${escapeHtml(action.url)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:${accent};color:${onLight};text-decoration:none">${escapeHtml(action.label)}</a></p>`,
  ].join('')
}

function textBody(content: MailContent): string {
  const { quote, rows, action } = content
  return [
    content.greeting,
    ...content.paragraphs,
    ...(quote ? [`“${quote.text}”\n— ${quote.by}`] : []),
    ...(rows ? [rows.map(({ label, value }) => `${label}: ${value}`).join('\n')] : []),
    `${action.label}: ${action.url}`,
  ].join('\n\n')
}

/** A mail in HTML and plain text with one clear action; everything a person typed is escaped. */
export function composeMail(content: MailContent): Mail {
  const subject = oneLine(content.subject)
  const html = `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head><body style="margin:0;padding:24px;background:#faf8f5;color:#1d1a17;font:16px/1.5 -apple-system,Segoe UI,Helvetica,Arial,sans-serif"><div style="max-width:520px;margin:0 auto;background:#ffffff;border:1px solid #e7e1d9;border-radius:10px;padding:24px"><p style="margin:0 0 16px;font-family:Palatino,Georgia,serif;font-size:20px">${escapeHtml(content.fromName)}</p>${htmlBody(content)}</div></body></html>`
  return {
    to: content.to,
    fromName: oneLine(content.fromName),
    ...(content.replyTo ? { replyTo: oneLine(content.replyTo) } : {}),
    subject,
    text: textBody(content),
    html,
  }
}

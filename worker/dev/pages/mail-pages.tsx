import { paths } from '../../links.ts'
import { ago, agoMoment, type Reader } from '../../platform/web/reader.ts'
import { Brand } from '../../platform/web/ui/brand.tsx'
import { EmptyState } from '../../platform/web/ui/notice.tsx'
import { Sheet } from '../../platform/web/ui/records.tsx'
import type { DevMail } from './read-mails.ts'

export const copy = {
  title: 'Mail on this machine',
  lead: 'In development nothing is sent: every mail lands here, newest first.',
  emptyTitle: 'No mail yet',
  empty: 'Send a request, accept it, or ask for a sign-in link.',
  back: 'All mail',
  to: 'To',
  from: 'From',
  replyTo: 'Answers go to',
  sent: 'Sent',
  links: 'Links in it',
  text: 'As plain text',
  frame: 'The mail as it looks',
} as const

/** Where the mail's own HTML is served, for the frame. */
export const mailHtmlPath = (id: string): string => `${paths.devMailItem(id)}/html`

export const MailList = ({ mails, reader }: { mails: DevMail[]; reader: Reader }) => (
  <main class="front">
    <Brand />
    <header class="stack stack-8">
      <h1>{copy.title}</h1>
      <p class="muted">{copy.lead}</p>
    </header>
    {mails.length === 0 ? (
      <EmptyState title={copy.emptyTitle}>
        <p>{copy.empty}</p>
      </EmptyState>
    ) : (
      <ul class="card needs">
        {mails.map(({ id, subject, to, sentAt }) => (
          <li key={id}>
            <div>
              <h2 class="row-title">
                <a href={paths.devMailItem(id)}>{subject}</a>
              </h2>
              <p class="small muted">{to}</p>
            </div>
            <span class="small muted">{ago(reader, sentAt)}</span>
          </li>
        ))}
      </ul>
    )}
  </main>
)

const linksIn = (text: string): string[] => [...new Set(text.match(/https?:\/\/\S+[^\s.,;)]/g))]

const Links = ({ links }: { links: string[] }) => (
  <ul>
    {links.map((link) => (
      <li key={link}>
        <a href={link}>{link}</a>
      </li>
    ))}
  </ul>
)

export function MailItem({ mail, reader }: { mail: DevMail; reader: Reader }) {
  const links = linksIn(mail.text)
  const when = agoMoment(reader, mail.sentAt)
  return (
    <main class="front">
      <p>
        <a href={paths.devMail}>{copy.back}</a>
      </p>
      <h1>{mail.subject}</h1>
      <div class="card">
        <Sheet
          rows={[
            { label: copy.to, value: mail.to },
            { label: copy.from, value: mail.fromName },
            ...(mail.replyTo ? [{ label: copy.replyTo, value: mail.replyTo }] : []),
            { label: copy.sent, value: <time dateTime={when.iso}>{when.words}</time> },
            ...(links.length > 0 ? [{ label: copy.links, value: <Links links={links} /> }] : []),
          ]}
        />
      </div>
      <iframe
        class="mail-frame"
        title={copy.frame}
        src={mailHtmlPath(mail.id)}
        sandbox="allow-top-navigation-by-user-activation"
      />
      <section class="stack stack-8" aria-labelledby="text">
        <h2 id="text">{copy.text}</h2>
        <pre class="code">{mail.text}</pre>
      </section>
    </main>
  )
}

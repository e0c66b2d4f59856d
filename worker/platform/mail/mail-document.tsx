import { Fragment, type ComponentChildren } from 'preact'
import type { MailContent } from './mail-content.ts'

/** Mail programs drop style sheets and read tables: every style stands on its element. */
const INK = '#1d1a17'
const MUTED = '#6b635a'
const PAPER = '#faf8f5'
const LINE = '#e7e1d9'
const TEXT_WIDTH_PX = 520

const FONT = {
  color: INK,
  fontFamily: '-apple-system,Segoe UI,Helvetica,Arial,sans-serif',
  fontSize: '16px',
  lineHeight: '1.5',
}

export type MailAccent = { light: string; onLight: string }

const Lines = ({ text }: { text: string }) => (
  <>
    {text.split('\n').map((line, index) => (
      <Fragment key={index}>
        {index > 0 ? <br /> : null}
        {line}
      </Fragment>
    ))}
  </>
)

const Paragraph = ({ text }: { text: string }) => (
  <p style={{ margin: '0 0 16px' }}>
    <Lines text={text} />
  </p>
)

const Picture = ({ url, alt }: { url: string; alt: string }) => (
  <img
    src={url}
    alt={alt}
    width="480"
    style={{ display: 'block', width: '100%', maxWidth: '480px', borderRadius: '10px', margin: '0 0 16px' }}
  />
)

const Quote = ({ by, text, color }: { by: string; text: string; color: string }) => (
  <blockquote
    style={{
      margin: '0 0 16px',
      padding: '12px 16px',
      borderLeft: `3px solid ${color}`,
      backgroundColor: PAPER,
    }}
  >
    <Lines text={text} />
    <br />
    <span style={{ color: MUTED }}>{by}</span>
  </blockquote>
)

const Rows = ({ rows }: { rows: { label: string; value: string }[] }) => (
  <table style={{ ...FONT, borderCollapse: 'collapse', margin: '0 0 16px' }}>
    {rows.map(({ label, value }) => (
      <tr key={label}>
        <td style={{ padding: '4px 16px 4px 0', color: MUTED, verticalAlign: 'top' }}>{label}</td>
        <td style={{ padding: '4px 0', verticalAlign: 'top' }}>{value}</td>
      </tr>
    ))}
  </table>
)

const Action = ({ label, url, accent }: { label: string; url: string; accent: MailAccent }) => (
  <p style={{ margin: '24px 0' }}>
    <a
      href={url}
      style={{
        display: 'inline-block',
        padding: '12px 20px',
        borderRadius: '8px',
        background: accent.light,
        color: accent.onLight,
        textDecoration: 'none',
      }}
    >
      {label}
    </a>
  </p>
)

type LayoutProps = { language: string; title: string; sender: string; children: ComponentChildren }

/** Every mail: who writes, and what, on a sheet of paper. */
const Layout = ({ language, title, sender, children }: LayoutProps) => (
  <html lang={language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>{title}</title>
    </head>
    <body style={{ margin: 0, padding: 0, backgroundColor: PAPER }}>
      <table role="presentation" width="100%" style={{ borderCollapse: 'collapse', backgroundColor: PAPER }}>
        <tr>
          <td align="center" style={{ padding: '24px' }}>
            <table
              role="presentation"
              width="100%"
              style={{
                maxWidth: `${TEXT_WIDTH_PX + 50}px`,
                borderCollapse: 'separate',
                borderSpacing: 0,
                border: `1px solid ${LINE}`,
                borderRadius: '10px',
                backgroundColor: '#ffffff',
              }}
            >
              <tr>
                <td align="left" style={{ ...FONT, padding: '24px' }}>
                  <p
                    style={{
                      margin: '0 0 16px',
                      fontFamily: 'Palatino,Georgia,serif',
                      fontSize: '20px',
                    }}
                  >
                    {sender}
                  </p>
                  {children}
                </td>
              </tr>
            </table>
          </td>
        </tr>
      </table>
    </body>
  </html>
)

type Props = { content: MailContent; subject: string; accent: MailAccent }

export function MailDocument({ content, subject, accent }: Props) {
  const { language, fromName, greeting, picture, paragraphs, quote, rows, action } = content
  return (
    <Layout language={language} title={subject} sender={fromName}>
      <Paragraph text={greeting} />
      {picture ? <Picture {...picture} /> : null}
      {paragraphs.map((text, index) => (
        <Paragraph key={index} text={text} />
      ))}
      {quote ? <Quote {...quote} color={accent.light} /> : null}
      {rows ? <Rows rows={rows} /> : null}
      <Action {...action} accent={accent} />
    </Layout>
  )
}

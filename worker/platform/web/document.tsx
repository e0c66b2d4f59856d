import { accentStyle } from './accent.ts'
import type { Assets } from './assets.ts'

export type DocumentTheme = { accent: string | null; mode?: 'light' | 'dark' | 'auto' }

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Ccircle cx='16' cy='19' r='9' fill='none' stroke='%2320352f' stroke-width='4'/%3E%3Cpath d='M16 2l5 5-5 6-5-6z' fill='%235f8f7f'/%3E%3C/svg%3E"

type Props = {
  title: string
  lang: string
  nonce: string
  assets: Assets
  theme: DocumentTheme
  /** Whether a part of the page comes alive in the browser. */
  live: boolean
  description?: string | undefined
  /** Already rendered, and so already escaped. */
  body: string
}

export function Document({ title, lang, nonce, assets, theme, live, description, body }: Props) {
  const accent = accentStyle(theme.accent)
  return (
    <html lang={lang} data-mode={theme.mode === 'auto' ? undefined : theme.mode}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        {description ? <meta name="description" content={description} /> : null}
        <link rel="icon" href={ICON} />
        <link rel="stylesheet" href={assets.css} />
        {accent ? <style nonce={nonce}>{accent}</style> : null}
        {live ? <script type="module" src={assets.islands} nonce={nonce} /> : null}
      </head>
      <body dangerouslySetInnerHTML={{ __html: body }} />
    </html>
  )
}

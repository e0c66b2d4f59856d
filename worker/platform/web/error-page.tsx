import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Ctx } from '../../context.ts'
import { describeError } from '../../describe-error.ts'
import { Refusal } from '../../errors.ts'
import { paths } from '../../links.ts'
import type { AppEnv } from './app-env.ts'
import { ERROR_WORDS, errorCopy } from './error-copy.ts'
import { RETRY_AFTER } from './page-headers.ts'
import { renderPage } from './render-page.tsx'
import { Brand } from './ui/brand.tsx'

type Told = { status: ContentfulStatusCode; code: string }

const told = (error: unknown): Told => {
  if (error instanceof Refusal) return { status: error.status, code: error.code }
  if (error instanceof HTTPException) return { status: error.status, code: 'refused' }
  return { status: 500, code: 'internal' }
}

const fallback = { title: 'That did not work', text: 'Nothing was changed. Go back, and try it once more.' }

function ErrorPage({ status, requestId }: { status: number; requestId: string }) {
  const words = ERROR_WORDS[status] ?? fallback
  return (
    <div class="gate">
      <header>
        <Brand />
      </header>
      <main class="gate-main stack">
        <h1>{words.title}</h1>
        <p>{words.text}</p>
        <p>
          <a class="button" href={paths.home}>
            {errorCopy.home}
          </a>
        </p>
        {status >= 500 ? (
          <p class="hint">
            {errorCopy.number} <code>{requestId}</code>
          </p>
        ) : null}
      </main>
    </div>
  )
}

/** Below `/api/` only a browser that was led there by a link gets a page. */
const wantsJson = (c: Context): boolean =>
  c.req.path.startsWith('/api/') && !c.req.header('accept')?.includes('text/html')

/** Any error as an answer: a page for people, JSON for programs. Never an internal message. */
export function errorPage<E extends AppEnv>(c: Context<E>, error: unknown): Response | Promise<Response> {
  const { status, code } = told(error)
  const { requestId, log }: Ctx = c.get('ctx')
  const words = ERROR_WORDS[status] ?? fallback
  if (status >= 500) log({ level: 'error', requestId, ...describeError(error) })
  if (wantsJson(c)) {
    const body = { error: { code, message: words.title, requestId } }
    return c.json(body, status, status === 429 ? RETRY_AFTER : {})
  }
  return renderPage(
    c,
    { title: words.title, kind: 'private', status },
    <ErrorPage status={status} requestId={requestId} />,
  )
}

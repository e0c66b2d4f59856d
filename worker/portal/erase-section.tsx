import { LIVE_STATUSES } from '#shared/lead/assignment-status.ts'
import type { PortalView } from '../domain/lead-views/portal-view.ts'
import { paths } from '../links.ts'
import { fullInstant, type Reader } from '../platform/web/reader.ts'
import { Notice } from '../platform/web/ui/notice.tsx'
import { portalCopy } from './copy/portal-copy.ts'

type Props = { view: PortalView; token: string; refused: boolean }

/** What deleting does, before the button that does it; folded away until it is wanted. */
export function EraseSection({ view, token, refused }: Props) {
  const { erase } = portalCopy(view.locale)
  const blocked = view.jewelers.some(({ status }) => LIVE_STATUSES.some((live) => live === status))
  return (
    <details class="more" open={refused}>
      <summary>{erase.title}</summary>
      <form class="stack" method="post" action={paths.portalErase(token)}>
        {refused ? <Notice tone="danger">{erase.refused}</Notice> : null}
        <p>{erase.text}</p>
        {blocked ? (
          <p class="muted">{erase.blocked}</p>
        ) : (
          <div>
            <button class="button button-danger">{erase.send}</button>
          </div>
        )}
      </form>
    </details>
  )
}

type ErasedProps = { reference: string; at: number; reader: Reader }

/** All that is left to say once their data is gone. */
export function ErasedPage({ reference, at, reader }: ErasedProps) {
  const { erased } = portalCopy(reader.locale)
  return (
    <main class="letter stack stack-24">
      <header class="stack stack-8">
        <h1>{erased.title}</h1>
        <p>{erased.text(fullInstant(reader, at))}</p>
        <p class="muted">{erased.reference(reference)}</p>
      </header>
    </main>
  )
}

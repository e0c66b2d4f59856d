import { LIVE_STATUSES } from '#shared/lead/assignment-status.ts'
import type { PortalView } from '../domain/lead-views/portal-view.ts'
import { paths } from '../links.ts'
import { fullInstant, type Reader } from '../platform/web/reader.ts'
import { Notice } from '../platform/web/ui/notice.tsx'
import { copy } from './copy.ts'

type Props = { view: PortalView; token: string; refused: boolean }

/** What deleting does, before the button that does it; folded away until it is wanted. */
export function EraseSection({ view, token, refused }: Props) {
  const blocked = view.jewelers.some(({ status }) => LIVE_STATUSES.some((live) => live === status))
  return (
    <details class="more" open={refused}>
      <summary>{copy.erase.title}</summary>
      <form class="stack" method="post" action={paths.portalErase(token)}>
        {refused ? <Notice tone="danger">{copy.erase.refused}</Notice> : null}
        <p>{copy.erase.text}</p>
        {blocked ? (
          <p class="muted">{copy.erase.blocked}</p>
        ) : (
          <div>
            <button class="button button-danger">{copy.erase.send}</button>
          </div>
        )}
      </form>
    </details>
  )
}

type ErasedProps = { reference: string; at: number; reader: Reader }

/** All that is left to say once their data is gone. */
export const ErasedPage = ({ reference, at, reader }: ErasedProps) => (
  <main class="letter stack stack-24">
    <header class="stack stack-8">
      <h1>{copy.erased.title}</h1>
      <p>{copy.erased.text(fullInstant(reader, at))}</p>
      <p class="muted">{copy.erased.reference(reference)}</p>
    </header>
  </main>
)

import type { ComponentChildren } from 'preact'
import { Notice } from '../platform/web/ui/notice.tsx'
import { copy } from './copy.ts'

type Props = { mayEdit: boolean; note?: string; children: ComponentChildren }

/** What staff may read and only an owner may change: controls are disabled, buttons gone, and one sentence says why. */
export const OwnersOnly = ({ mayEdit, note = copy.settings.ownersOnly, children }: Props) =>
  mayEdit ? (
    <>{children}</>
  ) : (
    <>
      <Notice>
        <p>{note}</p>
      </Notice>
      <fieldset class="read-only" disabled>
        {children}
      </fieldset>
    </>
  )

import { paths } from '../../links.ts'
import { EmptyState } from '../../platform/web/ui/notice.tsx'
import { copy } from '../copy.ts'
import { PageHead } from '../shell.tsx'

const words = copy.lead.gone

/** A lead that is no longer the store's to see: what happened, and where to go on. */
export const GonePage = ({ why }: { why: string }) => (
  <>
    <PageHead title={words.title} back={{ href: paths.pool, label: copy.lead.back }} />
    <EmptyState title={why} action={{ href: paths.pool, label: words.toPool }}>
      <p class="muted">{words.nothingDone}</p>
    </EmptyState>
  </>
)

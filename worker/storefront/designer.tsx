import { paths } from '../links.ts'
import { Notice } from '../platform/web/ui/notice.tsx'
import { copy } from './copy.ts'

const MOUNT = 'designer'

type Props = { storeKey: string; noScript: string }

/** The designer in the page, as the snippet puts it there: it loads when it comes into view. */
export const Designer = ({ storeKey, noScript }: Props) => (
  <section aria-label={copy.store.designer}>
    <div id={MOUNT} />
    <noscript>
      <Notice tone="warning">
        <p>{noScript}</p>
      </Notice>
    </noscript>
    <script async src={paths.widgetScript} data-store={storeKey} data-mount={`#${MOUNT}`} />
  </section>
)

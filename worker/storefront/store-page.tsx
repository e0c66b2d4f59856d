import type { Storefront } from '../domain/public-store/find-storefront.ts'
import { paths } from '../links.ts'
import { Notice } from '../platform/web/ui/notice.tsx'
import { copy } from './copy.ts'
import { Designer } from './designer.tsx'

/** A store's own page: who they are, and the designer. */
export const StorePage = ({ store }: { store: Storefront }) => (
  <div class="front">
    <main class="stack stack-24">
      <header class="stack stack-8">
        {store.logoPath ? (
          <img class="store-logo" src={store.logoPath} alt={copy.store.logo(store.name)} />
        ) : null}
        <h1>{store.name}</h1>
        {store.about ? <p>{store.about}</p> : null}
        <p class="muted small">
          {[store.address, copy.store.leadTime(store.leadTimeDays)].filter(Boolean).join(' · ')}
        </p>
      </header>
      {store.notice ? (
        <Notice tone="warning">
          <p>{store.notice}</p>
        </Notice>
      ) : null}
      <Designer storeKey={store.publishableKey} noScript={copy.store.noScript} />
    </main>
    <footer>
      <p class="hint">
        <a href={paths.home}>{copy.store.foot}</a>
      </p>
    </footer>
  </div>
)

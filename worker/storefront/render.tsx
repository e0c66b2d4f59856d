import type { Context } from 'hono'
import type { Storefront } from '../domain/public-store/find-storefront.ts'
import { paths } from '../links.ts'
import type { AppEnv } from '../platform/web/app-env.ts'
import { renderPage } from '../platform/web/render-page.tsx'
import { copy } from './copy.ts'
import { HomePage } from './home-page.tsx'
import { StorePage } from './store-page.tsx'

/** The store the development data is filled with. */
const DEMO_SLUG = 'goldsmith-and-daughter'

export function homePage(c: Context<AppEnv>, network: boolean) {
  const demo = c.get('ctx').development ? paths.store(DEMO_SLUG) : null
  const options = {
    title: `${copy.product}: ${copy.hero.title}`,
    kind: 'open',
    description: copy.description,
  } as const
  return renderPage(c, options, <HomePage demo={demo} network={network} />)
}

export const storePage = (c: Context<AppEnv>, store: Storefront) =>
  renderPage(
    c,
    {
      title: store.name,
      kind: 'open',
      theme: { accent: store.theme.accent, mode: store.theme.mode },
      ...(store.about ? { description: store.about } : {}),
    },
    <StorePage store={store} />,
  )

import type { ComponentChildren } from 'preact'
import { paths } from '../links.ts'
import { Brand } from '../platform/web/ui/brand.tsx'
import { Icon, type IconName } from '../platform/web/ui/icon.tsx'
import { copy } from './copy.ts'

const words = copy.shell

/** An area of the dashboard, as the navigation shows it. */
export type Place = {
  path: string
  icon: IconName
  words: { long: string; short: string }
  /** A phone's bar has no room for it: it is at the end of every page there. */
  more?: true
  /** An operator's customers are the stores: what is of leads only sellers have, the service itself only operators. */
  only?: 'sellers' | 'operators'
}

const SignOut = () => (
  <form method="post" action={paths.logout}>
    <button class="link-button">{words.signOut}</button>
  </form>
)

type Props = { places: readonly Place[]; current: string; sellerName: string; children: ComponentChildren }

const Navigation = ({ places, current, sellerName }: Omit<Props, 'children'>) => (
  <nav class="nav" aria-label={words.navigation}>
    <div class="nav-head">
      <Brand href={paths.dashboard} />
    </div>
    <ul>
      {places.map(({ path, icon, words: { long, short }, more }) => (
        <li key={path} class={more ? 'nav-more' : undefined}>
          <a href={path} aria-current={path === current ? 'page' : undefined}>
            <Icon name={icon} />
            <span class="nav-long">{long}</span>
            <span class="nav-short">{short}</span>
          </a>
        </li>
      ))}
    </ul>
    <div class="nav-foot">
      <p class="small">{sellerName}</p>
      <SignOut />
    </div>
  </nav>
)

/** On phones, at a page's end: the places its bar has no room for. */
const More = ({ places, current }: Omit<Props, 'children' | 'sellerName'>) => (
  <nav class="more-places" aria-label={words.more}>
    {places
      .filter(({ more }) => more)
      .map(({ path, icon, words: { long } }) => (
        <a key={path} class="chip" href={path} aria-current={path === current ? 'page' : undefined}>
          <Icon name={icon} size={18} />
          {long}
        </a>
      ))}
  </nav>
)

/** Every page behind sign-in: navigation beside it on wide screens, under it on phones. */
export const Shell = ({ places, current, sellerName, children }: Props) => (
  <div class="shell">
    <a class="skip" href="#main">
      {words.skip}
    </a>
    <header class="shell-top">
      <Brand href={paths.dashboard} />
      <SignOut />
    </header>
    <main class="shell-main" id="main" tabIndex={-1}>
      {children}
      <More places={places} current={current} />
    </main>
    <Navigation places={places} current={current} sellerName={sellerName} />
  </div>
)

type HeadProps = {
  title: string
  lead?: ComponentChildren
  back?: { href: string; label: string }
  children?: ComponentChildren
}

export const PageHead = ({ title, lead, back, children }: HeadProps) => (
  <header class="page-head">
    <div>
      {back ? (
        <a class="crumb" href={back.href}>
          <Icon name="back" size={16} />
          {back.label}
        </a>
      ) : null}
      <h1>{title}</h1>
      {lead ? <p class="muted">{lead}</p> : null}
    </div>
    {children}
  </header>
)

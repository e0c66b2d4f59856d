import type { ComponentChildren } from 'preact'
import { paths } from '../links.ts'
import { Brand } from '../platform/web/ui/brand.tsx'
import { Icon, type IconName } from '../platform/web/ui/icon.tsx'
import { copy } from './copy.ts'

const words = copy.shell

export type Section = keyof typeof words.nav

type Place = {
  section: Section
  href: string
  icon: IconName
  /** A phone's bar has no room for it: it is at the end of every page there. */
  more?: true
}

const SECTIONS: readonly Place[] = [
  { section: 'dashboard', href: paths.dashboard, icon: 'dashboard' },
  { section: 'pool', href: paths.pool, icon: 'pool' },
  { section: 'assignments', href: paths.assignments, icon: 'orders' },
  { section: 'customers', href: paths.customers, icon: 'people', more: true },
  { section: 'insights', href: paths.insights, icon: 'chart', more: true },
  { section: 'priceBook', href: paths.priceBook, icon: 'prices' },
  { section: 'widget', href: paths.widget, icon: 'widget' },
  { section: 'settings', href: paths.settings, icon: 'settings' },
]

/** Of whoever runs the service, whose store takes no leads. */
const OPERATOR: Place = { section: 'operator', href: paths.operator, icon: 'circle' }

/** An operator's customers are the stores. */
const NOT_OPERATORS: readonly Section[] = ['pool', 'assignments', 'customers', 'insights']

const sectionsOf = (operator: boolean): readonly Place[] =>
  operator ? [OPERATOR, ...SECTIONS.filter(({ section }) => !NOT_OPERATORS.includes(section))] : SECTIONS

const SignOut = () => (
  <form method="post" action={paths.logout}>
    <button class="link-button">{words.signOut}</button>
  </form>
)

type Props = { section: Section; sellerName: string; operator: boolean; children: ComponentChildren }

const Navigation = ({ section, sellerName, operator }: Omit<Props, 'children'>) => (
  <nav class="nav" aria-label={words.navigation}>
    <div class="nav-head">
      <Brand href={paths.dashboard} />
    </div>
    <ul>
      {sectionsOf(operator).map(({ section: name, href, icon, more }) => (
        <li key={name} class={more ? 'nav-more' : undefined}>
          <a href={href} aria-current={name === section ? 'page' : undefined}>
            <Icon name={icon} />
            <span class="nav-long">{words.nav[name].long}</span>
            <span class="nav-short">{words.nav[name].short}</span>
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
const More = ({ section, operator }: Omit<Props, 'children' | 'sellerName'>) => (
  <nav class="more-places" aria-label={words.more}>
    {sectionsOf(operator)
      .filter(({ more }) => more)
      .map(({ section: name, href, icon }) => (
        <a key={name} class="chip" href={href} aria-current={name === section ? 'page' : undefined}>
          <Icon name={icon} size={18} />
          {words.nav[name].long}
        </a>
      ))}
  </nav>
)

/** Every page behind sign-in: navigation beside it on wide screens, under it on phones. */
export const Shell = ({ section, sellerName, operator, children }: Props) => (
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
      <More section={section} operator={operator} />
    </main>
    <Navigation section={section} sellerName={sellerName} operator={operator} />
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

import type { ComponentChildren } from 'preact'
import { paths } from '../links.ts'
import { Brand } from '../platform/web/ui/brand.tsx'
import { Icon, type IconName } from '../platform/web/ui/icon.tsx'
import { copy } from './copy.ts'

const words = copy.shell

export type Section = keyof typeof words.nav

const SECTIONS: readonly { section: Section; href: string; icon: IconName }[] = [
  { section: 'dashboard', href: paths.dashboard, icon: 'dashboard' },
  { section: 'pool', href: paths.pool, icon: 'pool' },
  { section: 'assignments', href: paths.assignments, icon: 'orders' },
  { section: 'priceBook', href: paths.priceBook, icon: 'prices' },
  { section: 'widget', href: paths.widget, icon: 'widget' },
  { section: 'settings', href: paths.settings, icon: 'settings' },
]

/** Of whoever runs the service, whose store takes no leads. */
const OPERATOR = { section: 'operator', href: paths.operator, icon: 'circle' } as const

const sectionsOf = (operator: boolean) =>
  operator
    ? [OPERATOR, ...SECTIONS.filter(({ section }) => section !== 'pool' && section !== 'assignments')]
    : SECTIONS

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
      {sectionsOf(operator).map(({ section: name, href, icon }) => (
        <li key={name}>
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

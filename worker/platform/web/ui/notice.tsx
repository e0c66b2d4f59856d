import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

export type Tone = 'info' | 'success' | 'warning' | 'danger'

const ICONS: Record<Tone, IconName> = { info: 'info', success: 'check', warning: 'warning', danger: 'stop' }

type Props = { tone?: Tone; icon?: IconName; title?: string; children?: ComponentChildren }

/** Something to know before going on. A refusal is announced at once, the rest politely. */
export const Notice = ({ tone = 'info', icon, title, children }: Props) => (
  <div class={`notice notice-${tone}`} role={tone === 'danger' ? 'alert' : 'status'}>
    <Icon name={icon ?? ICONS[tone]} />
    <div class="stack stack-4">
      {title ? <p class="label">{title}</p> : null}
      {children}
    </div>
  </div>
)

type EmptyProps = {
  title: string
  children?: ComponentChildren
  action?: { href: string; label: string } | undefined
}

/** Why there is nothing here, and what to do about it. */
export const EmptyState = ({ title, children, action }: EmptyProps) => (
  <div class="empty">
    <p class="label">{title}</p>
    {children}
    {action ? (
      <a class="button" href={action.href}>
        {action.label}
      </a>
    ) : null}
  </div>
)

export type PillTone = 'plain' | 'accent' | 'success' | 'warning' | 'danger'

export const Pill = ({
  tone = 'plain',
  dot = true,
  children,
}: {
  tone?: PillTone
  dot?: boolean
  children: ComponentChildren
}) => <span class={`pill tone-${tone}${dot ? '' : ' pill-plain'}`}>{children}</span>

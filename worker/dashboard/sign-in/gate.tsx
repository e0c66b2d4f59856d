import type { ComponentChildren } from 'preact'
import { Brand } from '../../platform/web/ui/brand.tsx'
import { Notice } from '../../platform/web/ui/notice.tsx'
import type { FormState } from '../../platform/web/forms.ts'
import { copy } from '../copy.ts'

type Props = { title: string; lead: string; children: ComponentChildren }

/** The page before the dashboard: one column, one thing to do. */
export const Gate = ({ title, lead, children }: Props) => (
  <div class="gate">
    <header>
      <Brand />
    </header>
    <main class="gate-main">
      <div class="gate-head">
        <h1>{title}</h1>
        <p class="muted">{lead}</p>
      </div>
      {children}
    </main>
  </div>
)

/** Why the form as a whole was refused. */
export function FormRefusal({ state }: { state: FormState }) {
  const code = state.errors.form
  if (code === undefined) return null
  const reasons: Record<string, string> = copy.auth.errors.form
  return (
    <Notice tone="danger">
      <p>{reasons[code] ?? copy.auth.errors.form.invalid}</p>
    </Notice>
  )
}

import type { JSX } from 'preact'
import type { Screen } from '../models/navigation.ts'
import type { Session } from '../session.ts'

const STEPS = ['describe', 'piece', 'details'] as const

function Step({
  session,
  name,
  at,
}: {
  session: Session
  name: (typeof STEPS)[number]
  at: number
}): JSX.Element {
  const current = session.nav.screen.value.name
  const label = session.copy.steps[name]
  const here = STEPS.findIndex((step) => step === current)
  const target: Screen = { name }
  return (
    <li>
      <button
        type="button"
        class="step"
        aria-current={name === current ? 'step' : undefined}
        disabled={at >= here}
        onClick={() => session.nav.go(target)}
      >
        {label}
      </button>
    </li>
  )
}

/** Whose studio this is, where the shopper is in it, and the way out. */
export function Bar({ session }: { session: Session }): JSX.Element {
  const { copy, options, store, nav } = session
  const known = store.config.value?.store
  return (
    <header class="bar">
      <span class="brand">
        {known?.logoUrl ? <img src={session.api.resolve(known.logoUrl)} alt={known.name} /> : known?.name}
      </span>
      {nav.screen.value.name !== 'sent' && (
        <ol class="steps">
          {STEPS.map((name, at) => (
            <Step key={name} session={session} name={name} at={at} />
          ))}
        </ol>
      )}
      {!options.inline && (
        <button type="button" class="close" aria-label={copy.close} onClick={session.close}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M6 6l12 12M18 6L6 18" />
          </svg>
        </button>
      )}
    </header>
  )
}

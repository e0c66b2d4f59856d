import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Session } from '../session.ts'
import { Bar } from '../ui/bar.tsx'
import { Waiting } from '../ui/waiting.tsx'
import { Describe } from './describe/describe.tsx'

/** Where a host page runs the other way, our words still run their own. */
const directionOf = (locale: string): 'ltr' | 'rtl' => (/^(ar|fa|he|ur)\b/.test(locale) ? 'rtl' : 'ltr')

/** The screens, as a ladder: a screen whose part has not arrived yet is waited for in place. */
function CurrentScreen({ session }: { session: Session }): JSX.Element {
  const screen = session.nav.screen.value
  if (screen.name === 'describe') return <Describe session={session} />
  if (screen.name === 'sent') {
    const sending = session.sending.value.value
    const reading = session.reading.value.value
    if (!sending || !reading) return <Waiting session={session} parts={[session.sending, session.reading]} />
    return <sending.Sent session={session} copy={reading.copy} lead={screen.lead} />
  }
  const piece = session.piece.value.value
  const reading = session.reading.value.value
  if (!piece || !reading) return <Waiting session={session} parts={[session.piece]} />
  if (screen.name === 'piece') return <piece.Piece session={session} reading={reading} bench={piece.bench} />
  const sending = session.sending.value.value
  if (!sending) return <Waiting session={session} parts={[session.sending]} />
  return <sending.Details session={session} reading={reading} bench={piece.bench} />
}

/** After a move the shopper asked for, reading and tabbing begin at the new screen's title. */
function useFocusOnMove(session: Session) {
  const place = useRef<HTMLDivElement>(null)
  const moves = session.nav.moves.value
  useEffect(() => {
    if (moves === 0) return
    const app = place.current
    for (const part of app?.querySelectorAll('.scroll, .panel') ?? []) part.scrollTo(0, 0)
    app?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
    if (session.options.inline && (app?.getBoundingClientRect().top ?? 0) < 0)
      app?.scrollIntoView({ block: 'start' })
  }, [moves])
  return place
}

export function App({ session }: { session: Session }): JSX.Element {
  const place = useFocusOnMove(session)
  const notice = session.store.config.value?.store.notice
  return (
    <div
      class={session.options.inline ? 'app inline' : 'app'}
      ref={place}
      lang={session.locale}
      dir={directionOf(session.locale)}
    >
      <Bar session={session} />
      {notice && <p class="notice">{notice}</p>}
      <CurrentScreen session={session} />
      <p class="unseen" aria-live="polite">
        {session.nav.announcement}
      </p>
    </div>
  )
}

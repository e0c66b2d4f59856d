import { useEffect, useRef, useState } from 'preact/hooks'
import { defineIsland } from '../define-island.ts'

type Props = { label: string; busy: string }

function BusyButtonView({ label, busy }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  const [sending, setSending] = useState(false)
  useEffect(() => {
    const form = button.current?.form
    const send = (event: Event) => {
      if (form?.dataset.sending !== undefined) event.preventDefault()
      else if (form) form.dataset.sending = ''
      setSending(true)
    }
    // Back in the browser's history shows the page as it was left.
    const rest = () => {
      if (form) delete form.dataset.sending
      setSending(false)
    }
    form?.addEventListener('submit', send)
    window.addEventListener('pageshow', rest)
    return () => {
      form?.removeEventListener('submit', send)
      window.removeEventListener('pageshow', rest)
    }
  }, [])
  return (
    <div class="row">
      <button ref={button} class="button" aria-disabled={sending ? 'true' : undefined}>
        {label}
      </button>
      <span class="small muted" role="status">
        {sending ? busy : ''}
      </span>
    </div>
  )
}

/** Sends its form once, and says that it takes a moment. Without script it is a button. */
export const BusyButton = defineIsland('busy-button', BusyButtonView)

import { useEffect, useState } from 'preact/hooks'
import { defineIsland } from '../define-island.ts'

type Props = { text: string; label: string; copied: string; failed: string }

function CopyButtonView({ text, label, copied, failed }: Props) {
  const [ready, setReady] = useState(false)
  const [said, setSaid] = useState('')
  useEffect(() => setReady(true), [])
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid(copied),
      () => setSaid(failed),
    )
  return (
    <div class="row" hidden={!ready}>
      <button type="button" class="button button-primary" onClick={copy}>
        {label}
      </button>
      <span class="small muted" role="status">
        {said}
      </span>
    </div>
  )
}

/** Absent until it can work: without script people select the text. */
export const CopyButton = defineIsland('copy-button', CopyButtonView)

import { useEffect, useState } from 'preact/hooks'
import { defineIsland } from '../define-island.ts'

function PrintButtonView({ label }: { label: string }) {
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  return (
    <button type="button" class="button button-primary" hidden={!ready} onClick={() => print()}>
      {label}
    </button>
  )
}

/** Absent until it can work: without script the browser's own command prints. */
export const PrintButton = defineIsland('print-button', PrintButtonView)

import { useEffect, useState } from 'preact/hooks'
import { defineIsland } from '../define-island.ts'

type Props = { url: string; recorded: string }

/** Runs once the page is really on screen, not while a browser loads it ahead. */
function whenVisible(run: () => void): () => void {
  const check = () => {
    if (document.visibilityState !== 'visible') return
    document.removeEventListener('visibilitychange', check)
    run()
  }
  document.addEventListener('visibilitychange', check)
  check()
  return () => document.removeEventListener('visibilitychange', check)
}

function ReviewBeaconView({ url, recorded }: Props) {
  const [said, setSaid] = useState('')
  useEffect(
    () =>
      whenVisible(() => {
        fetch(url, { method: 'POST', headers: { accept: 'application/json' } }).then(
          (answer) => setSaid(answer.ok ? recorded : ''),
          () => setSaid(''),
        )
      }),
    [url, recorded],
  )
  return (
    <p class="hint" role="status">
      {said}
    </p>
  )
}

/** Tells the other stores that this one is looking; loading the page alone never does. */
export const ReviewBeacon = defineIsland('review-beacon', ReviewBeaconView)

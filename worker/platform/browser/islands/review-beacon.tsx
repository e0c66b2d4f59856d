import { useEffect, useState } from 'preact/hooks'
import { defineIsland } from '../define-island.ts'
import { whenVisible } from '../when-visible.ts'

type Props = { url: string; recorded: string }

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

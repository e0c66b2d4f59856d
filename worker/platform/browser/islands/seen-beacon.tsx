import { useEffect } from 'preact/hooks'
import { defineIsland } from '../define-island.ts'
import { whenVisible } from '../when-visible.ts'

type Props = { url: string; proof: string }

function SeenBeaconView({ url, proof }: Props) {
  useEffect(
    () =>
      whenVisible(() => {
        // It changes nothing on the page; the next mail's link says it again.
        fetch(url, { method: 'POST', body: new URLSearchParams({ proof }) }).catch(() => {})
      }),
    [url, proof],
  )
  return null
}

/** Says that the page was opened from the mail; loading it alone never does. */
export const SeenBeacon = defineIsland('seen-beacon', SeenBeaconView)

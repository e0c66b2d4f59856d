import { useEffect } from 'preact/hooks'
import { defineIsland } from '../define-island.ts'
import { whenVisible } from '../when-visible.ts'

type Props = { url: string; fields: Record<string, string> }

function SeenBeaconView({ url, fields }: Props) {
  useEffect(
    () =>
      whenVisible(() => {
        // It changes nothing on the page; opened again, it is said again.
        fetch(url, { method: 'POST', body: new URLSearchParams(fields) }).catch(() => {})
      }),
    [url, fields],
  )
  return null
}

/** Says that the page is really looked at; loading it alone never does. */
export const SeenBeacon = defineIsland('seen-beacon', SeenBeaconView)

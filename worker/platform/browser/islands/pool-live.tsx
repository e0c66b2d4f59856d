import { useEffect, useState } from 'preact/hooks'
import { defineIsland } from '../define-island.ts'

const EVERY_MS = 30_000
/** As many as one answer tells of. */
const CHUNK = 60

type Props = { url: string; words: { still: string; moving: string; failed: string; gone: string } }
type Live = { leadId: string; reviewing: string; left: string }

const cards = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-lead]')]

const isLive = (lead: unknown): lead is Live =>
  typeof lead === 'object' && lead !== null && 'leadId' in lead && 'reviewing' in lead && 'left' in lead

function write(card: HTMLElement, part: 'reviewing' | 'left', text: string): void {
  const place = card.querySelector(`[data-part="${part}"]`)
  if (place && place.textContent !== text) place.textContent = text
}

/** Asks about some cards and writes what came; one that is not told of is no longer theirs to take. */
async function refresh(url: string, some: HTMLElement[], gone: string): Promise<boolean> {
  const ids = some.map((card) => card.dataset.lead ?? '').join(',')
  const answer = await fetch(`${url}?ids=${ids}`, { headers: { accept: 'application/json' } })
  if (!answer.ok) return false
  const { leads }: { leads?: unknown } = await answer.json()
  if (!Array.isArray(leads)) return false
  const live = leads.filter(isLive)
  for (const card of some) {
    const lead = live.find(({ leadId }) => leadId === card.dataset.lead)
    if (lead) write(card, 'reviewing', lead.reviewing)
    write(card, 'left', lead ? lead.left : gone)
  }
  return true
}

function PoolLiveView({ url, words }: Props) {
  const [said, setSaid] = useState(words.still)
  useEffect(() => {
    let stopped = false
    const tick = async () => {
      if (document.visibilityState !== 'visible') return
      const all = cards()
      const chunks = Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, at) =>
        all.slice(at * CHUNK, (at + 1) * CHUNK),
      )
      const told = await Promise.all(chunks.map((some) => refresh(url, some, words.gone))).catch(() => [
        false,
      ])
      if (!stopped) setSaid(told.every(Boolean) ? words.moving : words.failed)
    }
    const timer = setInterval(tick, EVERY_MS)
    // Back on the page after a while: what it shows is old.
    document.addEventListener('visibilitychange', tick)
    setSaid(words.moving)
    return () => {
      stopped = true
      clearInterval(timer)
      document.removeEventListener('visibilitychange', tick)
    }
  }, [url, words])
  return <p class="hint">{said}</p>
}

/** Keeps the cards' moving parts true while the page is looked at; without script the page says when it was made. */
export const PoolLive = defineIsland('pool-live', PoolLiveView)

type Props = {
  lowMinor: number
  likelyMinor: number
  highMinor: number
  /** Already in the reader's words. */
  words: { likely: string; low: string; high: string; label: string }
  large?: boolean
}

/** Places on a scale that shows a tenth of the high price on either side of the band. */
function places({ lowMinor, likelyMinor, highMinor }: Props) {
  const margin = Math.max(1, highMinor / 10)
  const from = lowMinor - margin
  const span = highMinor + margin - from
  const at = (minor: number): number => Math.round(((minor - from) / span) * 1000) / 10
  return { low: at(lowMinor), likely: at(likelyMinor), high: at(highMinor) }
}

/** Low – likely – high, likely first and largest. */
export function PriceBand(props: Props) {
  const { low, likely, high } = places(props)
  const { words, large = false } = props
  return (
    <div class="band">
      <p class={large ? 'price price-large' : 'price'}>{words.likely}</p>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="band-track" x="0" y="3" width="100" height="2" />
        <rect class="band-range" x={low} y="2" width={Math.max(1, high - low)} height="4" />
        <rect class="band-likely" x={likely - 0.5} y="0" width="1" height="8" />
      </svg>
      <p class="band-ends">
        <span>{words.low}</span>
        <span>{words.high}</span>
      </p>
      <p class="hint">{words.label}</p>
    </div>
  )
}

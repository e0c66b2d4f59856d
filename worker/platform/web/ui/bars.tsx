export type Bar = { label: string; count: number; value: string }

/** Counts side by side, as words a reader hears one by one; the bars only repeat them. The longest is the whole width. */
export function Bars({ bars }: { bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  return (
    <ul class="bars">
      {bars.map(({ label, count, value }) => (
        <li key={label}>
          <span>{label}</span> <span class="numeric">{value}</span>
          <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect class="band-track" width="100" height="8" />
            <rect class="band-range" width={Math.round((count / most) * 1000) / 10} height="8" />
          </svg>
        </li>
      ))}
    </ul>
  )
}

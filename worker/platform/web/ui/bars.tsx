export type Bar = { label: string; count: number; value: string }
type Props = { caption: string; head: { what: string; count: string }; bars: readonly Bar[] }

/** Counts side by side: a table to read, whose bars only repeat what it says. The longest is the whole width. */
export function Bars({ caption, head, bars }: Props) {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  return (
    <table class="bars">
      <caption class="visually-hidden">{caption}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{head.what}</th>
          <th scope="col">{head.count}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ label, count, value }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect class="band-track" width="100" height="8" />
                <rect class="band-range" width={Math.round((count / most) * 1000) / 10} height="8" />
              </svg>
              <span>{value}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

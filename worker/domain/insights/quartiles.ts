export type Quartiles = { low: number; median: number; high: number }

/** The value below which a share of the sorted values lies, between neighbors where it falls between two. */
function at(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? 0
  const above = sorted[Math.ceil(place)] ?? below
  return below + (above - below) * (place - Math.floor(place))
}

/** The middle of the values and the bounds of their middle half; `null` of none. */
export function quartilesOf(values: readonly number[]): Quartiles | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  return { low: at(sorted, 0.25), median: at(sorted, 0.5), high: at(sorted, 0.75) }
}

/** To two leading digits, so that an amount is advice and no sum: 187,350 is 190,000. */
export function roundedAmount(value: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1)
  return Math.round(value / step) * step
}

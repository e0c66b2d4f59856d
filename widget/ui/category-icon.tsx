import type { JSX } from 'preact'
import type { Category } from '#shared/spec/vocabulary.ts'

/** Line drawings on a 24 × 24 grid; `beads` is drawn dotted. */
const DRAWINGS: Record<Category, { line: string; beads?: string }> = {
  engagement_ring: { line: 'M8.6 10a6.5 6.5 0 1 0 6.8 0M9 6l1.6-2.5h2.8L15 6l-3 3.6zM9 6h6' },
  wedding_band: {
    line: 'M3.5 12a8.5 8.5 0 1 0 17 0 8.5 8.5 0 1 0-17 0M6.5 12a5.5 5.5 0 1 0 11 0 5.5 5.5 0 1 0-11 0',
  },
  ring: { line: 'M8.2 10a6.5 6.5 0 1 0 7.6 0M7 6.5c0-2 2-3 5-3s5 1 5 3-2 3.5-5 3.5-5-1.5-5-3.5z' },
  pendant: { line: 'M4 3c1.5 6 4.5 9 8 9s6.5-3 8-9M12 12v2M8.5 17.5L12 14l3.5 3.5L12 21z' },
  necklace: { line: '', beads: 'M4 4c0 8 3.5 14.5 8 14.5S20 12 20 4' },
  earrings: { line: 'M7 4v4.5M17 4v4.5M3.5 12.5L7 8.5l3.5 4L7 19zM13.5 12.5l3.5-4 3.5 4-3.5 6.5z' },
  bracelet: { line: '', beads: 'M3 12a9 6.5 0 1 0 18 0 9 6.5 0 1 0-18 0' },
  gemstone: { line: 'M7.5 5h9l4 5L12 20 3.5 10zM3.5 10h17M9 10l3 10 3-10-3-5z' },
}

export function CategoryIcon({ category }: { category: Category }): JSX.Element {
  const { line, beads } = DRAWINGS[category]
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={line} />
      {beads && <path class="beads" d={beads} />}
    </svg>
  )
}

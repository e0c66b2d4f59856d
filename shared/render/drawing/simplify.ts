import type { Point } from './drawing.ts'

/** How far a point lies from the segment between two others. */
function offSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)
  const t = Math.min(1, Math.max(0, along))
  return Math.hypot(x - ax - t * dx, y - ay - t * dy)
}

/** The same line with fewer points, nowhere further than `tolerance` from them all (Douglas–Peucker). Keeps both ends. */
export function simplified(points: readonly Point[], tolerance: number): Point[] {
  const keep = new Uint8Array(points.length)
  keep[0] = 1
  keep[points.length - 1] = 1
  const spans: [number, number][] = [[0, points.length - 1]]
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span
    let [most, furthest] = [tolerance, -1]
    for (let i = from + 1; i < to; i++) {
      const off = offSegment(points[i]!, points[from]!, points[to]!)
      if (off > most) [most, furthest] = [off, i]
    }
    if (furthest < 0) continue
    keep[furthest] = 1
    spans.push([from, furthest], [furthest, to])
  }
  return points.filter((_, i) => keep[i])
}

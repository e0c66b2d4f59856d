import {
  bar,
  circle,
  closed,
  measure,
  type Dimension,
  type Drawing,
  type Outline,
  type Point,
} from './drawing.ts'
import { BESIDE, mm, ROOM, type Held, type Ring } from './ring-in-mm.ts'

/** The stone from the side: its width lies across the finger. */
function stoneProfile({ shape, culet, girdle, thick, table }: Held): Point[] {
  const w = shape.outline.halfWidth
  const low = girdle
  const high = girdle + thick
  return [
    [0, -culet],
    [w, -low],
    [w, -high],
    [w * 0.57, -table],
    [-w * 0.57, -table],
    [-w, -high],
    [-w, -low],
  ]
}

function headFromSide(held: Held, surface: number): Outline[] {
  const { shape, head, girdle } = held
  const w = shape.outline.halfWidth
  if (head.prongs === 0) {
    const wall: Point[] = [
      [-w * 0.5, -surface],
      [-w - 0.5, -girdle + 0.4],
      [-w - 0.5, -girdle - 0.4],
      [w + 0.5, -girdle - 0.4],
      [w + 0.5, -girdle + 0.4],
      [w * 0.5, -surface],
    ]
    return [{ path: closed(wall), of: 'metal' }]
  }
  const width = mm(head.prongDiameterUm)
  return [-1, 1].map((side): Outline => {
    const foot: Point = [side * w * 0.36, -surface + 0.2]
    return { path: bar(foot, [side * (w + width * 0.17), -girdle - 0.5], width), of: 'metal' }
  })
}

const sideMeasures = (ring: Ring, held: Held | null, outer: number): Dimension[] => [
  { from: [-ring.inner, 0], to: [ring.inner, 0], label: `⌀ ${measure(2 * ring.inner)}` },
  { from: [outer + BESIDE, ring.inner], to: [outer + BESIDE, outer], label: measure(ring.top) },
  ...(held
    ? [
        {
          from: [-outer - BESIDE, -held.table] as const,
          to: [-outer - BESIDE, -ring.inner] as const,
          label: measure(held.table - ring.inner),
        },
      ]
    : []),
]

/** Through the finger. */
export function sideView(ring: Ring, held: Held | null): Drawing {
  const outer = ring.inner + ring.top
  const high = Math.max(outer, held?.table ?? 0)
  const outlines: Outline[] = [
    { path: circle([0, 0], outer), of: 'metal' },
    { path: circle([0, 0], ring.inner), of: 'metal' },
    ...(held
      ? [...headFromSide(held, outer), { path: closed(stoneProfile(held)), of: 'stone' as const }]
      : []),
  ]
  const half = outer + ROOM
  return {
    view: 'side',
    box: [-half, -high - 1, 2 * half, high + outer + 2],
    outlines,
    dimensions: sideMeasures(ring, held, outer),
  }
}

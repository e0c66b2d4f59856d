import type { CutShape } from '../cuts/cut-shape.ts'
import { circle, closed, measure, type Dimension, type Drawing, type Outline, type Point } from './drawing.ts'
import { BESIDE, mm, ROOM, type Held, type Ring } from './ring-in-mm.ts'

const AROUND = 96

/** The stone from above: its length runs along the finger, which is up and down on the sheet. */
const faceOf = ({ outline }: CutShape, scale: number): string =>
  closed(
    Array.from({ length: AROUND }, (_, i): Point => {
      const [x, y] = outline.at((i * 2 * Math.PI) / AROUND)
      return [y * scale, -x * scale]
    }),
  )

function prongsFromTop({ shape, head }: Held): Outline[] {
  const radius = mm(head.prongDiameterUm) / 2
  return Array.from({ length: head.prongs }, (_, i): Outline => {
    const [x, y] = shape.outline.at(((i + 0.5) * 2 * Math.PI) / head.prongs)
    const out = 1 + (radius * 0.34) / Math.sqrt(x * x + y * y)
    return { path: circle([y * out, -x * out], radius), of: 'metal' }
  })
}

const tallest = (ring: Ring, held: Held | null): number =>
  Math.max(ring.width / 2, held?.shape.outline.halfLength ?? 0)

function topMeasures(ring: Ring, held: Held | null): Dimension[] {
  const outer = ring.inner + ring.top
  const [w, back] = [ring.width / 2, ring.back / 2]
  const length = held?.shape.outline.halfLength ?? 0
  const across = held?.shape.outline.halfWidth ?? 0
  const tall = tallest(ring, held)
  return [
    { from: [-outer - BESIDE, -back], to: [-outer - BESIDE, back], label: measure(ring.back) },
    ...(ring.back === ring.width
      ? []
      : [
          {
            from: [outer + BESIDE, -w] as const,
            to: [outer + BESIDE, w] as const,
            label: measure(ring.width),
          },
        ]),
    ...(held
      ? [
          {
            from: [-across, tall + BESIDE] as const,
            to: [across, tall + BESIDE] as const,
            label: measure(2 * across),
          },
          {
            from: [across + BESIDE, -length] as const,
            to: [across + BESIDE, length] as const,
            label: measure(2 * length),
          },
        ]
      : []),
  ]
}

/** From above, the finger running up and down. */
export function topView(ring: Ring, held: Held | null): Drawing {
  const outer = ring.inner + ring.top
  const [w, back] = [ring.width / 2, ring.back / 2]
  const band: Point[] = [
    [-outer, -back],
    [0, -w],
    [outer, -back],
    [outer, back],
    [0, w],
    [-outer, back],
  ]
  const tall = tallest(ring, held)
  const outlines: Outline[] = [
    { path: closed(band), of: 'metal' },
    ...(held
      ? [
          ...prongsFromTop(held),
          { path: faceOf(held.shape, 1), of: 'stone' as const },
          { path: faceOf(held.shape, 0.57), of: 'stone' as const, hidden: true as const },
        ]
      : []),
  ]
  const half = outer + ROOM
  return {
    view: 'top',
    box: [-half, -tall - 2, 2 * half, 2 * tall + 2 + ROOM],
    outlines,
    dimensions: topMeasures(ring, held),
  }
}

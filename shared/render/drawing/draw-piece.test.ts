import { rounds } from '../../test/rounds.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DesignSpec } from '../../spec/design-spec.ts'
import { HOOPS, PLATES } from '../../spec/piece-measures.ts'
import { startingSpec } from '../../spec/starting-spec.ts'
import { CATEGORIES, type CutId, STYLES } from '../../spec/vocabulary.ts'
import { arbitrarySpec } from '../../test/arbitrary-spec.ts'
import { drawPiece } from './draw-piece.ts'
import type { Box, Drawing, DrawnView, Point } from './drawing.ts'

const ring: DesignSpec = {
  ...startingSpec('engagement_ring', 'solitaire'),
  size: { kind: 'ring', innerDiameterUm: 16_510, system: 'US', label: '6', source: 'measured' },
  band: { profile: 'court', widthUm: 2_400, thicknessUm: 1_800, taperUm: 600 },
}
const cutAs = (cut: CutId, lengthUm: number, widthUm: number): DesignSpec => ({
  ...ring,
  stones: ring.stones.map((stone) => ({ ...stone, cut, lengthUm, widthUm })),
})
const STARTS = CATEGORIES.flatMap((category) =>
  STYLES[category].map((style) => startingSpec(category, style)),
)
const nameOf = ({ category, style }: DesignSpec): string => `${category} ${style}`

const kept = new Map<string, Drawing[]>()

/** Each piece is drawn once. */
function drawn(spec: DesignSpec): Drawing[] {
  const key = JSON.stringify(spec)
  const drawings = kept.get(key) ?? drawPiece(spec)
  kept.set(key, drawings)
  return drawings
}

function viewOf(spec: DesignSpec, view: DrawnView): Drawing {
  const drawing = drawn(spec).find((one) => one.view === view)
  if (!drawing) throw new Error(`no view ${view}`)
  return drawing
}
const labels = ({ dimensions }: Drawing) => dimensions.map(({ label }) => label)

/** The lines of a path. */
const linesOf = (path: string): Point[][] =>
  path
    .split('M')
    .slice(1)
    .map((line) =>
      line.split('L').map((point): Point => {
        const [x = Number.NaN, y = Number.NaN] = point.split(' ').map(Number)
        return [x, y]
      }),
    )
const extents = (points: readonly Point[]) => {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    width: Math.max(...xs) - Math.min(...xs),
    height: Math.max(...ys) - Math.min(...ys),
  }
}
const outline = (drawing: Drawing) => linesOf(drawing.lines.outline).flat()
/** The outline near the middle of a circle: its inside. */
const hole = (drawing: Drawing, within: number) =>
  linesOf(drawing.lines.outline)
    .filter((line) => line.every(([x, y]) => Math.hypot(x, y) < within))
    .flat()
/** Where an outline passes a height. */
const widthAt = (drawing: Drawing, height: number) =>
  extents(
    linesOf(drawing.lines.outline).flatMap((line) =>
      line.slice(1).flatMap(([x, y], i): Point[] => {
        const [bx, by] = line[i] ?? [x, y]
        return y <= height !== by <= height ? [[x + ((bx - x) * (height - y)) / (by - y), height]] : []
      }),
    ),
  ).width

const isInside = ([x, y]: Point, [left, top, width, height]: Box): boolean =>
  x > left && x < left + width && y > top && y < top + height

/** Labels that something is drawn through, or that leave the sheet. */
function touched({ box, lines, dimensions }: Drawing): string[] {
  const measures = dimensions.flatMap(({ from, to, leaders }) => [[from, to] as const, ...leaders])
  const drawn: readonly (readonly Point[])[] = [...Object.values(lines).flatMap(linesOf), ...measures]
  const isCrossed = (text: Box) =>
    drawn.some((line) =>
      line.some(([x, y], i) => {
        const [bx, by] = line[i + 1] ?? [x, y]
        const steps = 1 + Math.ceil(Math.hypot(bx - x, by - y) / (text[3] / 4))
        return Array.from({ length: steps + 1 }, (_, k) => k / steps).some((t) =>
          isInside([x + (bx - x) * t, y + (by - y) * t], text),
        )
      }),
    )
  const apart = (a: Box, b: Box) =>
    a[0] + a[2] <= b[0] || b[0] + b[2] <= a[0] || a[1] + a[3] <= b[1] || b[1] + b[3] <= a[1]
  return dimensions
    .filter(
      ({ text }) =>
        isCrossed(text) ||
        dimensions.some((other) => other.text !== text && !apart(other.text, text)) ||
        !isInside([text[0], text[1]], box) ||
        !isInside([text[0] + text[2], text[1] + text[3]], box),
    )
    .map(({ label }) => label)
}

describe('the bench sheet’s drawings', () => {
  it('show a ring from three sides, a face from two, a chain from above and close up', () => {
    const views = (category: DesignSpec['category'], style: string) =>
      drawn(startingSpec(category, style)).map(({ view }) => view)
    expect(views('ring', 'signet')).toEqual(['above', 'finger', 'edge'])
    expect(views('pendant', 'halo')).toEqual(['front', 'profile'])
    expect(views('earrings', 'hoop')).toEqual(['finger', 'edge'])
    expect(views('bracelet', 'tennis')).toEqual(['above', 'detail'])
    expect(views('gemstone', 'loose')).toEqual(['above', 'profile'])
  })

  it('measure what the spec says: finger, band, head, stone', () => {
    expect(labels(viewOf(ring, 'finger'))).toEqual(['⌀ 16.51', '1.8', '5'])
    expect(labels(viewOf(ring, 'above'))).toEqual(['2.4', '6.43', '6.43'])
    expect(labels(viewOf(ring, 'edge'))).toEqual(['1.8'])
  })

  it('draw a ring as the spec measures it', () => {
    const finger = viewOf(ring, 'finger')
    expect(extents(hole(finger, 8.6)).width).toBeCloseTo(16.51, 1)
    expect(extents(outline(finger)).width).toBeCloseTo(16.51 + 3.6, 1)
    expect(extents(outline(finger)).height).toBeCloseTo(16.51 + 1.8 + 5, 1)
    // The back of a tapered band, and its sides half way.
    expect(widthAt(viewOf(ring, 'edge'), 7.9)).toBeCloseTo(1.8, 1)
    expect(widthAt(viewOf(ring, 'edge'), 0)).toBeCloseTo(2.1, 1)
    const plain = viewOf({ ...startingSpec('wedding_band', 'plain') }, 'above')
    expect(extents(outline(plain)).height).toBeCloseTo(3, 1)
  })

  it.each<[CutId, number, number]>([
    ['oval', 8_100, 5_800],
    ['emerald', 8_000, 6_000],
    ['pear', 9_000, 6_000],
    ['marquise', 10_000, 5_000],
    ['princess', 6_000, 6_000],
    ['pearl_round', 7_000, 7_000],
  ])('draw a loose %s of %i × %i µm at that size, and measure it', (cut, lengthUm, widthUm) => {
    const spec: DesignSpec = {
      ...cutAs(cut, lengthUm, widthUm),
      category: 'gemstone',
      style: 'loose',
      metal: null,
    }
    const above = viewOf(spec, 'above')
    const { width, height } = extents(outline(above))
    expect(Math.abs(width - lengthUm / 1000)).toBeLessThan(0.1)
    expect(Math.abs(height - widthUm / 1000)).toBeLessThan(0.1)
    expect(labels(above).toSorted()).toEqual([widthUm, lengthUm].map((um) => String(um / 1000)).toSorted())
    const profile = viewOf(spec, 'profile')
    expect(Math.abs(extents(outline(profile)).height - Number(labels(profile)[0]))).toBeLessThan(0.1)
  })

  it('draw the stone of a ring at its size, its length along the finger, with its facets', () => {
    const above = viewOf(cutAs('oval', 8_100, 5_800), 'above')
    const [, length, width] = above.dimensions
    expect([length?.label, width?.label]).toEqual(['8.1', '5.8'])
    const { height, width: across } = extents(linesOf(above.lines.facet).flat())
    expect(height).toBeGreaterThan(7)
    expect(height).toBeLessThan(8.15)
    expect(across).toBeLessThan(5.85)
  })

  it('draw what is not a ring as it is measured', () => {
    const hoop = viewOf(startingSpec('earrings', 'hoop'), 'finger')
    const { radiusUm, wireUm } = HOOPS.hoop
    expect(labels(hoop)).toEqual([`⌀ ${(2 * radiusUm - wireUm) / 1000}`, `${wireUm / 1000}`])
    expect(extents(outline(hoop)).width).toBeCloseTo((2 * radiusUm + wireUm) / 1000, 1)
    expect(extents(hole(hoop, radiusUm / 1000)).width).toBeCloseTo((2 * radiusUm - wireUm) / 1000, 1)
    const bar = viewOf(startingSpec('pendant', 'bar'), 'front')
    expect(labels(bar).slice(1)).toEqual([`${PLATES.bar.lengthUm / 1000}`, `${PLATES.bar.widthUm / 1000}`])
    expect(extents(outline(bar)).height).toBeGreaterThan(PLATES.bar.lengthUm / 1000)
    expect(widthAt(bar, 0)).toBeCloseTo(PLATES.bar.widthUm / 1000, 1)
    const band = { profile: 'flat', widthUm: 6_000, thicknessUm: 1_500 } as const
    const size = { kind: 'length', lengthUm: 200_000 } as const
    const bangle = { ...startingSpec('bracelet', 'bangle'), band, size }
    const above = viewOf(bangle, 'above')
    expect(labels(above)).toEqual(['⌀ 63.66', '1.5'])
    expect(Math.abs(extents(hole(above, 32)).width - 63.66)).toBeLessThan(0.1)
    expect(Math.abs(extents(outline(viewOf(bangle, 'profile'))).height - 6)).toBeLessThan(0.1)
  })

  it('draw a row of stones close up, with the size of one', () => {
    const detail = viewOf(startingSpec('bracelet', 'tennis'), 'detail')
    expect(labels(detail)).toEqual(['2.5', '2.5'])
    expect(extents(outline(detail)).width).toBeLessThan(16)
    expect(detail.lines.facet.length).toBeGreaterThan(0)
    const station = viewOf(startingSpec('necklace', 'station'), 'detail')
    expect(labels(station)).toEqual(['3', '3'])
    expect(station.box[2]).toBeLessThan(25)
  })

  it('show one earring of the pair', () => {
    const stud = viewOf(startingSpec('earrings', 'stud'), 'front')
    expect(extents(outline(stud)).width).toBeLessThan(7)
    expect(extents(outline(stud)).height).toBeLessThan(7)
    expect(labels(stud)).toContain('5.11')
  })

  it('leave out the chain a pendant hangs on', () => {
    const { height } = extents(outline(viewOf(startingSpec('pendant', 'solitaire'), 'front')))
    expect(height).toBeGreaterThan(8)
    expect(height).toBeLessThan(14)
  })

  it.each(STARTS.map((spec) => [nameOf(spec), spec] as const))(
    'leave every label of a %s clear of lines and of each other',
    (_, spec) => {
      const drawings = drawn(spec)
      expect(drawings.length).toBeGreaterThan(0)
      for (const drawing of drawings) {
        // Links of a chain are as the chain is bought; nothing of them is measured.
        if (drawing.view !== 'detail') expect(drawing.dimensions.length).toBeGreaterThan(0)
        expect(touched(drawing)).toEqual([])
        expect(drawing.lines.outline.length).toBeGreaterThan(0)
      }
    },
  )

  it('are true to scale, sound and legible for whatever the contract accepts', () => {
    fc.assert(
      fc.property(arbitrarySpec(), (spec) => {
        const drawings = drawPiece(spec)
        expect(JSON.stringify(drawings)).not.toMatch(/NaN|Infinity|null|undefined/)
        for (const drawing of drawings) {
          expect(touched(drawing)).toEqual([])
          for (const { from, to, label } of drawing.dimensions) {
            const length = Math.hypot(to[0] - from[0], to[1] - from[1])
            const isLine = !label.startsWith('L')
            if (isLine) expect(Math.abs(Number(label.replace('⌀ ', '')) - length)).toBeLessThan(0.1)
          }
        }
      }),
      { seed: 62, numRuns: rounds({ few: 8, all: 12 }), endOnFailure: true },
    )
  }, 60_000)
})

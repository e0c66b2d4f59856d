import { completeSpec } from '../../spec/complete-spec.ts'
import { centerStone, type DesignSpec } from '../../spec/design-spec.ts'
import { deriveDimensions, type PieceDimensions, type RingDimensions } from '../../spec/dimensions.ts'
import { BANGLE_WIRE_UM, circleRadiusUm, HOOPS, PLATES } from '../../spec/piece-measures.ts'
import type { Gem } from '../scene/scene.ts'
import { buildOf, type Aspect } from './aspects.ts'
import { measure, type Point } from './drawing.ts'

/** Something to measure: from where to where on the piece, and beside which side of it; y upward, mm. Of a point only the label is drawn. */
export type Wanted = {
  side: 'left' | 'right' | 'above' | 'below' | 'inside'
  from: Point
  to: Point
  label: string
}

const mm = (um: number): number => um / 1000

const across = (side: Wanted['side'], low: number, high: number, y: number, sizeUm: number): Wanted => ({
  side,
  from: [low, y],
  to: [high, y],
  label: measure(mm(sizeUm)),
})
const upright = (side: Wanted['side'], low: number, high: number, x: number, sizeUm: number): Wanted => ({
  side,
  from: [x, low],
  to: [x, high],
  label: measure(mm(sizeUm)),
})
const inside = (radius: number): Wanted => ({
  ...across('inside', -radius, radius, 0, 0),
  label: `⌀ ${measure(2 * radius)}`,
})

/** What of a view is measured: the spec, its dimensions, and the bounds of what is drawn (left, low, right, high). */
type Drawn = { spec: DesignSpec; aspect: Aspect; bounds: readonly [number, number, number, number] }

/** How a stone lies in a view: left, low, right and high of its outline, and whether its length runs upward. */
function lieOf({ stand }: Aspect, { frame, shape }: Gem) {
  const along = (axis: number, direction: readonly number[]) =>
    direction.reduce((sum, at, k) => sum + at * frame[3 * axis + k]!, 0)
  const shift = (direction: readonly number[]) =>
    direction.reduce((sum, at, k) => sum + at * (frame[9 + k]! - stand.origin[k]!), 0)
  const outline = Array.from({ length: 720 }, (_, i) => shape.outline.at((i * Math.PI) / 360))
  const reach = (direction: readonly number[]) => {
    const [a, b, c] = [along(0, direction), along(1, direction), shift(direction)]
    const places = outline.map(([x, y]) => a * x + b * y + c)
    return [Math.min(...places), Math.max(...places)] as const
  }
  const [left, right] = reach(stand.right)
  const [low, high] = reach(stand.up)
  return { left, low, right, high, isUpright: Math.abs(along(0, stand.up)) > 0.7 }
}

/** Length and width of the center stone beside and below it; none where the piece shows no such stone face on. */
function stoneMeasures(
  { spec, aspect, bounds }: Drawn,
  sides: { length: Wanted['side']; width: Wanted['side'] },
) {
  const stone = centerStone(spec) ?? spec.stones[0]
  if (!stone) return []
  const [lengthUm, widthUm] = [stone.lengthUm, stone.widthUm]
  for (const gem of aspect.scene.gems) {
    const { left, low, right, high, isUpright } = lieOf(aspect, gem)
    const [farLeft, farLow, farRight, farHigh] = bounds
    if (left < farLeft - 1 || right > farRight + 1 || low < farLow - 1 || high > farHigh + 1) continue
    const [upUm, acrossUm] = isUpright ? [lengthUm, widthUm] : [widthUm, lengthUm]
    if (Math.abs(high - low - mm(upUm)) > 0.1 || Math.abs(right - left - mm(acrossUm)) > 0.1) continue
    const middle = (left + right) / 2
    const beside = upright(isUpright ? sides.length : sides.width, low, high, middle, upUm)
    const under = across(isUpright ? sides.width : sides.length, left, right, (low + high) / 2, acrossUm)
    return [beside, under]
  }
  return []
}

function ringMeasures(drawn: Drawn, ring: RingDimensions, { center, head }: PieceDimensions): Wanted[] {
  const inner = mm(ring.innerRadiusUm)
  const outer = inner + mm(ring.bottom.thicknessUm)
  const [w, b] = [mm(ring.top.widthUm) / 2, mm(ring.bottom.widthUm) / 2]
  const { view } = drawn.aspect
  if (view === 'edge') return [across('below', -b, b, -outer, ring.bottom.widthUm)]
  if (view === 'above')
    return [
      upright('left', -w, w, -0.6 * outer, ring.top.widthUm),
      ...stoneMeasures(drawn, { length: 'right', width: 'below' }),
    ]
  const band = upright('right', -outer, -inner, 0, ring.bottom.thicknessUm)
  if (!center || !head) return [inside(inner), band]
  // Two heads that lean apart, or stones that stand higher beside the center, end where the drawing does.
  const [, , , drawnHigh] = drawn.bounds
  const table = inner + mm(head.tableUm)
  const high = Math.abs(drawnHigh - table) > 0.1 ? drawnHigh : table
  const top: Point = [-0.57 * (mm(center.stone.widthUm) / 2), high]
  return [inside(inner), band, { side: 'left', from: [0, inner], to: top, label: measure(high - inner) }]
}

/** A circle of wire or band: its inside, and what it is made of. */
function circleMeasures(
  { aspect: { view } }: Drawn,
  innerUm: number,
  thickUm: number,
  wideUm: number,
): Wanted[] {
  const inner = mm(innerUm)
  const outer = inner + mm(thickUm)
  const half = mm(wideUm) / 2
  if (view === 'edge') return [across('below', -half, half, -outer, wideUm)]
  if (view === 'profile') return [upright('left', -half, half, -outer, wideUm)]
  return [inside(inner), upright('right', -outer, -inner, 0, thickUm)]
}

function faceMeasures(drawn: Drawn): Wanted[] {
  const { spec, aspect, bounds } = drawn
  const [left, low, right, high] = bounds
  const plate = spec.style === 'bar' ? PLATES.bar : spec.style === 'disc' ? PLATES.disc : null
  const isPlate = plate && spec.stones.length === 0
  if (aspect.view === 'profile') {
    const half = mm(plate?.thicknessUm ?? 0) / 2
    if (isPlate) return [across('below', -half, half, low, plate.thicknessUm)]
    return [across('below', left, right, low, 1000 * (right - left))]
  }
  const height = upright('left', low, high, (left + right) / 2, 1000 * (high - low))
  const width = across('below', left, right, (low + high) / 2, 1000 * (right - left))
  if (!isPlate) {
    const stone = stoneMeasures(drawn, { length: 'right', width: 'above' })
    // Prongs aside, a bare stone is as high or wide as all of it.
    const isMore = (whole: number) => stone.every(({ label }) => Math.abs(Number(label) - whole) > 0.05)
    return [...(isMore(high - low) ? [height] : []), ...(isMore(right - left) ? [width] : []), ...stone]
  }
  const [l, w] = [mm(plate.lengthUm) / 2, mm(plate.widthUm) / 2]
  return [height, upright('right', -l, l, 0, plate.lengthUm), across('below', -w, w, 0, plate.widthUm)]
}

function looseMeasures(drawn: Drawn): Wanted[] {
  const { center } = deriveDimensions(drawn.spec)
  if (drawn.aspect.view === 'above') return stoneMeasures(drawn, { length: 'below', width: 'right' })
  if (!center) return []
  const [, low, , high] = drawn.bounds
  return [upright('right', low, high, 0, center.depthUm)]
}

/**
 * What is measured in a view of a piece. Lengths come from the spec and what completes it; only the height,
 * width and depth over all of a pendant or earring are those of the drawing itself.
 */
export function measuresOf(given: DesignSpec, aspect: Aspect, bounds: Drawn['bounds']): Wanted[] {
  const { spec } = completeSpec(given)
  const drawn: Drawn = { spec, aspect, bounds }
  const dimensions = deriveDimensions(spec)
  if (dimensions.ring) return ringMeasures(drawn, dimensions.ring, dimensions)
  const lengthUm = spec.size?.kind === 'length' ? spec.size.lengthUm : 0
  const insideUm = circleRadiusUm(lengthUm)
  switch (buildOf(spec)) {
    case 'hoop': {
      const { radiusUm, wireUm } = spec.style === 'huggie' ? HOOPS.huggie : HOOPS.hoop
      return circleMeasures(drawn, radiusUm - wireUm / 2, wireUm, wireUm)
    }
    case 'bangle': {
      const { band } = spec
      if (band) return circleMeasures(drawn, insideUm, band.thicknessUm, band.widthUm)
      return circleMeasures(drawn, insideUm - BANGLE_WIRE_UM / 2, BANGLE_WIRE_UM, BANGLE_WIRE_UM)
    }
    case 'line':
      if (aspect.closeUp) return stoneMeasures(drawn, { length: 'below', width: 'right' })
      return [{ side: 'inside', from: [0, 0], to: [0, 0], label: `L ${measure(mm(lengthUm))}` }]
    case 'loose':
      return looseMeasures(drawn)
    default:
      return faceMeasures(drawn)
  }
}

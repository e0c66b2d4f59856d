import { describe, expect, test } from 'vitest'
import type { DesignSpec } from '../../spec/design-spec.ts'
import { startingSpec } from '../../spec/starting-spec.ts'
import { CATEGORIES, CUTS, SETTINGS, STYLES } from '../../spec/vocabulary.ts'
import { buildScene } from './build-scene.ts'
import { stonesLeftOut } from './stones-left-out.ts'

const SOLITAIRE = startingSpec('engagement_ring', 'solitaire')
const withCenter = (change: Partial<DesignSpec['stones'][number]>): DesignSpec => ({
  ...SOLITAIRE,
  stones: SOLITAIRE.stones.map((stone) => ({ ...stone, ...change })),
})

/** Lowest point of every body's box above the ground, in mm. */
const heights = (spec: DesignSpec) =>
  buildScene(spec, 'hero').solids.map(({ frame, box }) => {
    const middle = [0, 1, 2].reduce((sum, k) => sum + frame[3 * k + 2]! * (box[k]! + box[3 + k]!), 0) / 2
    const reach = [0, 1, 2].reduce((sum, k) => sum + Math.abs(frame[3 * k + 2]!) * (box[3 + k]! - box[k]!), 0)
    return frame[11]! + middle - reach / 2
  })

const styles = CATEGORIES.flatMap((category) => STYLES[category].map((style) => [category, style] as const))

describe('every style', () => {
  test.each(styles)('%s, %s: has every stone its spec says, in its place', (category, style) => {
    const spec = startingSpec(category, style)
    expect(stonesLeftOut(spec)).toBe(0)
    const places = buildScene(spec, 'hero').gems.map(({ frame }) => frame.slice(9).join())
    expect(new Set(places).size).toBe(places.length)
  })

  test.each(styles)('%s, %s: stands on the ground', (category, style) => {
    const spec = startingSpec(category, style)
    if (spec.metal) expect(Math.min(...heights(spec))).toBeLessThan(0.7)
    const { center, radius, casters } = buildScene(spec, 'hero')
    expect([...center, radius, casters.length].every(Number.isFinite)).toBe(true)
  })
})

describe('stones that do not fit', () => {
  test('are left out, and counted', () => {
    const row = startingSpec('wedding_band', 'full_eternity')
    const crowded = { ...row, stones: row.stones.map((stone) => ({ ...stone, count: 100 })) }
    const left = stonesLeftOut(crowded)
    expect(left).toBeGreaterThan(60)
    expect(buildScene(crowded, 'hero').gems.length + left).toBe(100)
  })

  test('a heart is one stone, though it is drawn in two halves', () => {
    expect(stonesLeftOut(withCenter({ cut: 'heart' }))).toBe(0)
    expect(buildScene(withCenter({ cut: 'heart' }), 'hero').gems.length).toBe(2)
  })
})

describe('what holds a stone', () => {
  const solids = (spec: DesignSpec) => buildScene(spec, 'hero').solids.length

  test('six prongs are two more than four; a bezel is one wall, a half bezel a wall and its foot', () => {
    const band = solids({ ...SOLITAIRE, stones: [] })
    expect(solids(withCenter({ setting: 'prong6' })) - solids(withCenter({ setting: 'prong4' }))).toBe(2)
    expect(solids(withCenter({ setting: 'bezel' })) - band).toBe(1)
    expect(solids(withCenter({ setting: 'half_bezel' })) - band).toBe(2)
  })

  test.each(CUTS)('a %s has a prong at each of its points, and nowhere in the air', (cut) => {
    const spec = withCenter({ cut, lengthUm: 7_000, widthUm: 6_000, setting: 'prong4' })
    const { gems, solids: all } = buildScene(spec, 'hero')
    const { outline } = gems[0]!.shape
    const frame = gems[0]!.frame
    const prongs = all.filter((solid) => solid.frame.slice(9).join() === frame.slice(9).join())
    for (let i = 0; i < outline.sides.length; i++) {
      const [nx, ny] = outline.sides[i]!
      const [mx, my] = outline.sides[(i + 1) % outline.sides.length]!
      if (outline.isEllipse || outline.isFolded || nx * mx + ny * my > 0.34) continue
      const corner = outline.points[(i + 1) % outline.points.length]!
      const nearest = Math.min(...prongs.map(({ distance }) => distance(corner[0], corner[1], 0.05)))
      expect(nearest).toBeLessThan(0.15)
    }
  })

  test.each(SETTINGS)('%s: no metal reaches over the middle of the stone', (setting) => {
    const { gems, solids: all } = buildScene(withCenter({ setting }), 'hero')
    const { frame, shape } = gems[0]!
    const [x, y, z] = [9, 10, 11].map((k) => frame[k]! + (shape.top + 0.3) * frame[k - 3]!)
    for (const { frame: own, distance } of all) {
      const at = (k: number) =>
        own[3 * k]! * (x! - own[9]!) + own[3 * k + 1]! * (y! - own[10]!) + own[3 * k + 2]! * (z! - own[11]!)
      expect(distance(at(0), at(1), at(2))).toBeGreaterThan(0.5)
    }
  })
})

test('by hand every ring is seen in the same frame, and its finger fills it', () => {
  const small: DesignSpec = {
    ...SOLITAIRE,
    size: { kind: 'ring', innerDiameterUm: 15_000, system: 'mm', label: '15', source: 'measured' },
  }
  const [one, two] = [SOLITAIRE, small].map((spec) => buildScene(spec, 'hand'))
  expect(one!.focus![3]).toBe(two!.focus![3])
  const hand = two!.solids.at(-1)!
  // Ten millimeters along the finger from its knuckle it is as thick as the ring lets it be.
  expect(hand.distance(0, 10, 7.4)).toBeCloseTo(0, 0)
  expect(hand.distance(0, 10, 8.4)).toBeGreaterThan(0.3)
})

test('what is engraved inside or on the back is not drawn on the face; initials on the outside are', () => {
  const signet = startingSpec('ring', 'signet')
  const cutAt = (place: 'inside' | 'outside', text: string) => {
    const { solids } = buildScene({ ...signet, engraving: { text, font: 'serif', place } }, 'top')
    const body = solids[0]!
    const top = body.box[5]!
    const depths = Array.from({ length: 81 }, (_, i) => body.distance((i - 40) * 0.1, 0, top - 0.06))
    return depths.filter((d) => d > 0).length
  }
  expect(cutAt('inside', 'HH')).toBe(0)
  expect(cutAt('outside', 'HH')).toBeGreaterThan(3)
  expect(cutAt('outside', '漢字')).toBe(0)
})

import { rounds } from '../test/rounds.ts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DesignSpec, StoneGroup } from '../spec/design-spec.ts'
import { startingSpec } from '../spec/starting-spec.ts'
import { CATEGORIES, STYLES } from '../spec/vocabulary.ts'
import { arbitrarySpec } from '../test/arbitrary-spec.ts'
import { aim } from './camera.ts'
import { frameUp } from './frame-up.ts'
import { GroundLight } from './ground.ts'
import { renderPiece, type RgbaImage, type View, VIEWS } from './index.ts'
import { renderScene } from './render-scene.ts'
import { buildScene } from './scene/build-scene.ts'
import { Tracer } from './trace.ts'

const RUBY: StoneGroup = {
  role: 'center',
  gem: 'ruby',
  origin: 'natural',
  cut: 'oval',
  lengthUm: 8000,
  widthUm: 6000,
  weightPoints: 150,
  count: 1,
  quality: {},
  setting: 'prong4',
}
const SOLITAIRE: DesignSpec = {
  category: 'engagement_ring',
  style: 'solitaire',
  metal: { alloy: 'gold_18k_yellow' },
  band: { profile: 'flat', widthUm: 2400, thicknessUm: 1800 },
  size: { kind: 'ring', innerDiameterUm: 16_510, system: 'US', label: '6', source: 'measured' },
  stones: [RUBY],
  finish: 'polished',
}

function finish(spec: DesignSpec, sizePx: number, samples = 1, view: View = 'hero') {
  const steps = renderPiece(spec, { sizePx, samples, view })
  const fractions: number[] = []
  const partials: RgbaImage[] = []
  let step = steps.next()
  while (!step.done) {
    fractions.push(step.value.fraction)
    if (step.value.partial) partials.push(step.value.partial)
    step = steps.next()
  }
  return { image: step.value, fractions, partials }
}

type Rgb = [r: number, g: number, b: number]

/** Columns and rows of the picture where a color is seen, as extents in mm. */
function extentMm(spec: DesignSpec, view: View, isIt: (...rgb: Rgb) => boolean) {
  const size = 400
  const { data } = finish(spec, size, 1, view).image
  let [left, right, top, bottom] = [size, 0, size, 0]
  for (let i = 0; i < size * size; i++) {
    if (!isIt(data[i * 4]!, data[i * 4 + 1]!, data[i * 4 + 2]!)) continue
    left = Math.min(left, i % size)
    right = Math.max(right, i % size)
    top = Math.min(top, Math.floor(i / size))
    bottom = Math.max(bottom, Math.floor(i / size))
  }
  const mm = (2 * frameUp(buildScene(spec, view), view).half) / size
  return { across: (right - left + 1) * mm, down: (bottom - top + 1) * mm }
}

const isGold = (r: number, _g: number, b: number) => r - b > 22
const isRuby = (r: number, g: number, b: number) => r - g > 60 && Math.abs(g - b) < 60

describe('scale', () => {
  test('seen from above the stone is as long and as wide as the spec says, within 2 %', () => {
    const platinum: DesignSpec = { ...SOLITAIRE, metal: { alloy: 'platinum_950_ru' } }
    const { across, down } = extentMm(platinum, 'top', isRuby)
    expect(Math.abs(across / 8 - 1)).toBeLessThan(0.02)
    expect(Math.abs(down / 6 - 1)).toBeLessThan(0.02)
  })

  test('seen along the finger the band is its inner diameter and twice its thickness across, within 2 %', () => {
    const { across } = extentMm({ ...SOLITAIRE, stones: [] }, 'side', isGold)
    expect(Math.abs(across / (16.51 + 3.6) - 1)).toBeLessThan(0.02)
  })

  test('seen from above the band is as wide as the spec says, within 2 %', () => {
    const wide: DesignSpec = {
      ...SOLITAIRE,
      stones: [],
      band: { profile: 'flat', widthUm: 6000, thicknessUm: 1800 },
    }
    expect(Math.abs(extentMm(wide, 'top', isGold).across / 6 - 1)).toBeLessThan(0.02)
  })
})

test('the same spec and size give the same bytes, also when two pictures are drawn by turns', () => {
  const alone = finish(SOLITAIRE, 64, 4).image
  const [one, two] = [0, 1].map(() => renderPiece(SOLITAIRE, { sizePx: 64, samples: 4 }))
  let [a, b] = [one!.next(), two!.next()]
  while (!a.done || !b.done) [a, b] = [a.done ? a : one!.next(), b.done ? b : two!.next()]
  expect(a.value.data).toEqual(alone.data)
  expect(b.value.data).toEqual(alone.data)
})

test('a picture sharpens: small whole pictures first, work done only grows, every tile gives way', () => {
  const { image, fractions, partials } = finish(SOLITAIRE, 128, 4)
  expect(partials.map(({ widthPx }) => widthPx)).toEqual([16, 32, 128])
  expect([image.widthPx, image.heightPx, image.data.length]).toEqual([128, 128, 128 * 128 * 4])
  expect(fractions).toEqual([...fractions].sort((x, y) => x - y))
  expect(fractions.at(-1)).toBeCloseTo(1)
  expect(fractions.length).toBeGreaterThan(18)
})

test('the ground is the paper of the page at every corner, and the piece is in the middle', () => {
  const { data } = finish(SOLITAIRE, 96, 1).image
  for (const corner of [0, 95, 96 * 95, 96 * 96 - 1]) {
    const [r, g, b] = data.subarray(corner * 4, corner * 4 + 3)
    expect([r! >= 228 && r! <= 252, r! - b! < 10, r! >= g! && g! >= b!]).toEqual([true, true, true])
  }
})

describe('every kind of piece draws', () => {
  const kinds = CATEGORIES.flatMap((category) => STYLES[category].map((style) => [category, style] as const))
  test.each(kinds)('%s, %s', (category, style) => {
    const metal = category === 'gemstone' ? null : SOLITAIRE.metal
    for (const stones of [[RUBY], []]) {
      const { data } = finish({ category, style, metal, stones, finish: 'polished' }, 48).image
      const drawn = data.filter((value, i) => i % 4 === 2 && value < 215).length
      expect(drawn).toBeGreaterThan(20)
    }
  })
})

test(
  'any spec the contract accepts draws without an exception, in opaque colors',
  { timeout: 120_000 },
  () => {
    fc.assert(
      fc.property(arbitrarySpec(), fc.constantFrom<View[]>(...VIEWS), (spec, view) => {
        const { data } = finish(spec, 48, 1, view).image
        expect(data.length).toBe(48 * 48 * 4)
        expect(data.every((value, i) => i % 4 !== 3 || value === 255)).toBe(true)
      }),
      { numRuns: rounds({ few: 80, all: 300 }), seed: 20_261_122 },
    )
  },
)

test('light is never lost to a number that is none, whatever the piece', () => {
  fc.assert(
    fc.property(arbitrarySpec(), (spec) => {
      const scene = buildScene(spec, 'hero')
      const tracer = new Tracer(scene, new GroundLight(scene, 8))
      const camera = frameUp(scene, 'hero')
      const ray = new Float64Array(6)
      for (let i = 0; i < 144; i++) {
        aim(camera, ((i % 12) - 5.5) / 6, (Math.floor(i / 12) - 5.5) / 6, ray)
        tracer.pixel(ray)
        expect([...tracer.color].every((light) => light >= -0.01 && light < 4)).toBe(true)
      }
    }),
    { numRuns: 60, seed: 20_261_123 },
  )
})

describe('a cut-out', () => {
  const draw = (background: 'paper' | 'none') => {
    const steps = renderPiece(SOLITAIRE, { sizePx: 128, background })
    let step = steps.next()
    while (!step.done) step = steps.next()
    return step.value.data
  }
  const [cut, paper] = [draw('none'), draw('paper')]
  const alpha = Array.from({ length: 128 * 128 }, (_, i) => cut[i * 4 + 3]!)

  test('is clear around the piece, opaque on it, and between the two only along its edge', () => {
    expect(alpha.slice(0, 128).every((value) => value === 0)).toBe(true)
    const partly = alpha.filter((value) => value > 0 && value < 255).length
    const covered = alpha.filter((value) => value === 255).length
    expect(covered).toBeGreaterThan(1_500)
    expect(partly).toBeGreaterThan(100)
    expect(partly).toBeLessThan(covered)
  })

  test('laid on the same paper is the picture without its shadow', () => {
    const worst = Math.max(
      ...alpha.map((value, i) => (value === 255 ? Math.abs(cut[i * 4]! - paper[i * 4]!) : 0)),
    )
    expect(worst).toBeLessThanOrEqual(1)
  })
})

test('a row of 64 stones costs at most 1.6 times the same row with 16: cost follows pixels', () => {
  const looks = (count: number): number => {
    const band = startingSpec('wedding_band', 'full_eternity')
    const [row] = band.stones
    if (!row) throw new Error('An eternity ring has a row.')
    const stones = [{ ...row, lengthUm: 900, widthUm: 900, count }]
    const scene = buildScene({ ...band, stones }, 'hero')
    let looked = 0
    for (const solid of scene.solids) {
      const { distance } = solid
      solid.distance = (x, y, z) => {
        looked++
        return distance(x, y, z)
      }
    }
    // A stone is looked into at every ray that enters it: about as dear as forty distances.
    for (const gem of scene.gems) {
      const { shape } = gem
      Object.defineProperty(gem, 'shape', { get: () => ((looked += 40), shape) })
    }
    const steps = renderScene(scene, { sizePx: 160, samples: 1 })
    while (!steps.next().done);
    return looked
  }
  expect(looks(64) / looks(16)).toBeLessThan(1.6)
})

import type { DesignSpec, StoneGroup } from '../spec/design-spec.ts'
import type { Finish } from '../spec/vocabulary.ts'
import { GEM_OPTICS } from './data/gem-optics.ts'
import { METAL_REFLECTANCE } from './data/metal-reflectance.ts'

/** How much of a ray of some reach is free of what stands in its way, from 1 to 0 where something touches its start. */
export type Cover = (x: number, y: number, z: number, reach: number) => number

export type MetalLook = {
  reflectance: readonly [number, number, number]
  finish: Finish
  /** Of what is no metal: the light its surface scatters, given its normal. */
  scatter?: (nx: number, ny: number, nz: number, free: Cover) => number
}

export type GemLook = {
  index: number
  dispersion: number
  /** Per mm and channel; unused by a body light does not pass. */
  absorption: readonly [number, number, number]
  /** Linear color of the body. */
  color: readonly [number, number, number]
  body: 'clear' | 'opaque' | 'pearl' | 'opal'
}

const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4

/** `rrggbb` as linear light, 0 to 1. */
export function linearColor(hex: string): [number, number, number] {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) =>
    linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  )
  return [r, g, b]
}

/** The metal of a piece, or that of its heads: in the second color if there is one, and always polished. */
export function metalLook({ metal, finish }: DesignSpec, part: 'main' | 'accent' = 'main'): MetalLook {
  const alloy = (part === 'accent' ? metal?.accent : undefined) ?? metal?.alloy ?? 'gold_18k_white'
  return { reflectance: METAL_REFLECTANCE[alloy], finish: part === 'main' ? finish : 'polished' }
}

/**
 * The face-up color is what light keeps after crossing a stone of ordinary depth about twice, or a shallow one (of a
 * flat base) once; a bigger stone is deeper in color, but less than its size alone would make it, because cutters
 * choose paler rough for it.
 */
export function gemLook({ gem, widthUm }: Pick<StoneGroup, 'gem' | 'widthUm'>, isShallow: boolean): GemLook {
  const [index, hex, dispersion = 0, body = 'clear'] = GEM_OPTICS[gem]
  const color = linearColor(hex)
  const path = (isShallow ? 3 : 7.5) * Math.sqrt(widthUm / 6000)
  const [r, g, b] = color.map((channel) => -Math.log(Math.max(channel, 0.012)) / path)
  return { index, dispersion, absorption: [r ?? 0, g ?? 0, b ?? 0], color, body }
}

import type { HeadDimensions, RingDimensions } from '../../spec/dimensions.ts'
import type { CutShape } from '../cuts/cut-shape.ts'

/** How far beside the piece dimensions stand. */
export const BESIDE = 2.2
export const ROOM = 5

export type Ring = { inner: number; top: number; width: number; back: number }

export const inMm = ({ innerRadiusUm, top, bottom }: RingDimensions): Ring => ({
  inner: innerRadiusUm / 1000,
  top: top.thicknessUm / 1000,
  width: top.widthUm / 1000,
  back: bottom.widthUm / 1000,
})

/** A stone in its head; heights in mm above the middle of the finger. */
export type Held = {
  shape: CutShape
  head: HeadDimensions
  culet: number
  girdle: number
  /** Of the girdle. */
  thick: number
  table: number
}

export const mm = (um: number): number => um / 1000

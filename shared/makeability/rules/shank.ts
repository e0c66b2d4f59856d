import { advise } from '../advice.ts'
import { resized, wideAllAround } from '../fixes.ts'
import type { Rule } from '../piece.ts'

const STOP_UM = 1_300
const WARN_UM = 1_500
const SLENDER_UM = 1_600
const BROAD_UM = 2_000

/**
 * Stop under 1.3 mm, warn under 1.5, advised 1.8. Platinum may be 0.2 mm thinner (docs/makeability.md#shank).
 */
export const shankThickness: Rule = ({ spec, shank }) => {
  if (!shank) return
  const allowanceUm = spec.metal?.alloy.startsWith('plat') ? 200 : 0
  const { thicknessUm } = shank
  if (thicknessUm >= WARN_UM - allowanceUm) return
  const advisedUm = 1_800 - allowanceUm
  return advise(
    'shank_min',
    thicknessUm < STOP_UM - allowanceUm ? 'stop' : 'warn',
    'band.thicknessUm',
    { measure: 'thicknessUm', actualUm: thicknessUm, advisedUm },
    resized(shank, 'thicknessUm', advisedUm),
  )
}

/**
 * The same of its narrowest place, advised 1.6 mm (docs/makeability.md#shank). Stacking rings are worn several at a
 * time and share the strain: never a stop.
 */
export const shankWidth: Rule = ({ spec, shank }) => {
  if (!shank) return
  const narrowestUm = shank.widthUm - (shank.taperUm ?? 0)
  if (narrowestUm >= WARN_UM) return
  return advise(
    'shank_min',
    narrowestUm < STOP_UM && spec.style !== 'stacking' ? 'stop' : 'warn',
    'band.widthUm',
    { measure: 'widthUm', actualUm: narrowestUm, advisedUm: SLENDER_UM },
    wideAllAround(shank, SLENDER_UM),
  )
}

/** From 5 mm of width under 1.8 mm of thickness: start at 2 mm (docs/makeability.md#shank). */
export const broadShank: Rule = ({ shank }) =>
  shank &&
  shank.widthUm >= 5_000 &&
  shank.thicknessUm >= WARN_UM &&
  shank.thicknessUm < 1_800 &&
  advise(
    'mens_shank',
    'note',
    'band.thicknessUm',
    { advisedUm: BROAD_UM },
    resized(shank, 'thicknessUm', BROAD_UM),
  )

/** A stone over 8 mm on a band under 2 mm (docs/makeability.md#shank). */
export const bigStoneNarrow: Rule = ({ shank, center }) =>
  shank &&
  center &&
  center.widthUm > 8_000 &&
  shank.widthUm < 2_000 &&
  advise('big_stone_narrow', 'warn', 'band.widthUm', {}, resized(shank, 'widthUm', 2_200))

export const wideSizeUp: Rule = ({ shank }) =>
  shank && shank.widthUm >= 6_000 && advise('wide_size_up', 'note', 'size', {})

/** Under 3 mm (docs/makeability.md#shank). Said of plain bands, where it is chosen. */
export const comfortNarrow: Rule = ({ spec, shank }) =>
  shank &&
  spec.style === 'plain' &&
  shank.profile === 'court' &&
  shank.widthUm < 3_000 &&
  advise(
    'comfort_narrow',
    'note',
    'band.profile',
    {},
    { code: 'd_shape', params: {}, spec: { band: { ...shank, profile: 'd' } } },
  )

/** Under 0.8 mm (docs/makeability.md#shank): hoops and bangles; rings ask for more, chains are not cast. */
export const castWall: Rule = ({ spec: { band, style } }) =>
  band &&
  band.thicknessUm < 800 &&
  /hoop|huggie|bangle/.test(style) &&
  advise('cast_wall', 'stop', 'band.thicknessUm', {}, resized(band, 'thicknessUm', 1_000))

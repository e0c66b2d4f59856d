import type { Band } from '../../spec/design-spec.ts'
import { LIMITS } from '../../spec/limits.ts'
import { millimetres } from '../../spec/phrases.ts'
import type { AlloyId } from '../../spec/vocabulary.ts'
import type { Piece, Rule } from '../piece.ts'

const mm = (um: number): string => `${millimetres(um, 2)} mm`
const backWidth = (band: Band): number => band.widthUm - (band.taperUm ?? 0)

const STIFF: ReadonlySet<AlloyId> = new Set(['platinum_950_ru', 'platinum_950_co', 'platinum_900_ir'])
/** Platinum 1.6 mm is about as stiff as 18k gold 1.8 mm (`platinum_thin`). */
const allowanceUm = ({ spec }: Piece): number => (spec.metal && STIFF.has(spec.metal.alloy) ? 200 : 0)

const FLOOR = { stopUm: 1_300, warnUm: 1_500 }
const ADVISED = { thicknessUm: 1_800, widthUm: 1_600 }

export const shankThickness: Rule = (piece) => {
  if (!piece.ring) return null
  const { band } = piece.ring
  const allowance = allowanceUm(piece)
  if (band.thicknessUm >= FLOOR.warnUm - allowance) return null
  const thicknessUm = ADVISED.thicknessUm - allowance
  const stop = band.thicknessUm < FLOOR.stopUm - allowance
  return {
    rule: 'shank_min',
    severity: stop ? 'stop' : 'warn',
    field: 'band.thicknessUm',
    message: stop
      ? `A band ${mm(band.thicknessUm)} thick bends in daily wear. ${mm(thicknessUm)} holds its shape.`
      : `At ${mm(band.thicknessUm)} this band is on the thin side and may bend over the years. ${mm(thicknessUm)} is safer.`,
    fix: { spec: { band: { ...band, thicknessUm } }, label: `Make it ${mm(thicknessUm)} thick` },
  }
}

/** A band at least `atLeastUm` wide all around, tapered no further than that. */
function widened(band: Band, atLeastUm: number): Band {
  const widthUm = Math.max(band.widthUm, atLeastUm)
  const { taperUm, ...straight } = band
  const taper = Math.min(taperUm ?? 0, widthUm - atLeastUm)
  return taper > 0 ? { ...straight, widthUm, taperUm: taper } : { ...straight, widthUm }
}

export const shankWidth: Rule = (piece) => {
  if (!piece.ring) return null
  const { band } = piece.ring
  const narrowest = backWidth(band)
  if (narrowest >= FLOOR.warnUm) return null
  // Stacking rings are worn several at a time and share the strain.
  const stop = narrowest < FLOOR.stopUm && piece.spec.style !== 'stacking'
  const advised = mm(ADVISED.widthUm)
  return {
    rule: 'shank_min',
    severity: stop ? 'stop' : 'warn',
    field: 'band.widthUm',
    message: stop
      ? `A band ${mm(narrowest)} wide is too fine to last in daily wear. ${advised} still looks slender.`
      : `At ${mm(narrowest)} this band is delicate and wears through sooner. ${advised} still looks slender.`,
    fix: { spec: { band: widened(band, ADVISED.widthUm) }, label: `Make it ${advised} wide` },
  }
}

const BROAD_UM = 5_000

export const broadShank: Rule = ({ ring }) => {
  if (!ring || ring.band.widthUm < BROAD_UM || ring.band.thicknessUm >= 1_800) return null
  if (ring.band.thicknessUm < FLOOR.warnUm) return null
  return {
    rule: 'mens_shank',
    severity: 'note',
    field: 'band.thicknessUm',
    message: 'A broad band feels and wears better with a little more metal: about 2 mm thick.',
    fix: { spec: { band: { ...ring.band, thicknessUm: 2_000 } }, label: 'Make it 2 mm thick' },
  }
}

export const bigStoneNarrow: Rule = ({ ring, center }) => {
  if (!ring || !center || center.widthUm <= 8_000 || ring.band.widthUm >= 2_000) return null
  return {
    rule: 'big_stone_narrow',
    severity: 'warn',
    field: 'band.widthUm',
    message:
      'A stone this large tends to spin around the finger on a narrow band. A wider band keeps it upright.',
    fix: { spec: { band: { ...ring.band, widthUm: 2_200 } }, label: 'Make the band 2.2 mm wide' },
  }
}

const WIDE_UM = 6_000

export const wideSizeUp: Rule = ({ ring }) =>
  ring && ring.band.widthUm >= WIDE_UM
    ? {
        rule: 'wide_size_up',
        severity: 'note',
        field: 'size',
        message: 'A band this wide fits more tightly. Most people go up a quarter to half a size.',
      }
    : null

/** How much metal each setting needs beside its stones, both sides together, in µm. */
const EDGES: Partial<Record<string, number>> = { pave: 500, channel: 1_200 }
const RULE_OF: Partial<Record<string, string>> = { pave: 'pave_width', channel: 'channel_wall' }

const onBand = ({ spec }: Piece) => spec.stones.filter(({ role }) => role === 'pave' || role === 'row')

const roundUp = (um: number): number => Math.ceil(um / 100) * 100

export const stonesAcrossBand: Rule = (piece) => {
  if (!piece.ring) return null
  const { band } = piece.ring
  const needs = onBand(piece).map(({ setting, widthUm }) => {
    const edge = EDGES[setting]
    return { rule: RULE_OF[setting] ?? '', needUm: edge === undefined ? 0 : roundUp(widthUm + edge) }
  })
  const widest = needs.toSorted((a, b) => b.needUm - a.needUm)[0]
  if (!widest || band.widthUm >= widest.needUm) return null
  const possible = widest.needUm <= LIMITS.bandWidthUm.max
  return {
    rule: widest.rule,
    severity: 'stop',
    field: 'band.widthUm',
    message: `These stones need a band at least ${mm(widest.needUm)} wide, so that metal is left on both sides to hold them.`,
    ...(possible && {
      fix: {
        spec: { band: { ...band, widthUm: widest.needUm } },
        label: `Make it ${mm(widest.needUm)} wide`,
      },
    }),
  }
}

export const stonesThroughBand: Rule = (piece) => {
  if (!piece.ring) return null
  const { band } = piece.ring
  const deepest = Math.max(0, ...onBand(piece).map(({ widthUm }) => widthUm))
  const needUm = roundUp(0.6 * deepest + 700)
  if (deepest === 0 || band.thicknessUm >= needUm) return null
  return {
    rule: 'pave_depth',
    severity: 'stop',
    field: 'band.thicknessUm',
    message: `The points of these stones would come through the band. It needs to be ${mm(needUm)} thick.`,
    ...(needUm <= LIMITS.bandThicknessUm.max && {
      fix: { spec: { band: { ...band, thicknessUm: needUm } }, label: `Make it ${mm(needUm)} thick` },
    }),
  }
}

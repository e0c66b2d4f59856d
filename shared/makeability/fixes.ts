import type { Band, StoneGroup } from '../spec/design-spec.ts'
import type { Fix, Measure } from './advice.ts'
import type { Change, Matches, Piece } from './piece.ts'

/** The band of another measure; its width is that at the top. */
export const resized = (band: Band, measure: Measure, um: number): Fix => ({
  ...(measure === 'widthUm'
    ? { code: 'set_width', params: { widthUm: um } }
    : { code: 'set_thickness', params: { thicknessUm: um } }),
  spec: { band: { ...band, [measure]: um } },
})

/** The band at least so wide all around, tapered no further than that. */
export function wideAllAround({ taperUm = 0, ...band }: Band, leastUm: number): Fix {
  const widthUm = Math.max(band.widthUm, leastUm)
  const taper = Math.min(taperUm, widthUm - leastUm)
  return {
    code: 'set_least_width',
    params: { widthUm: leastUm },
    spec: { band: { ...band, widthUm, ...(taper > 0 && { taperUm: taper }) } },
  }
}

/** The stones, with those that match changed. */
export const restoned = (piece: Piece, matches: Matches, change: Change): StoneGroup[] =>
  piece.spec.stones.map((stone) => (matches(stone, piece) ? { ...stone, ...change(stone, piece) } : stone))

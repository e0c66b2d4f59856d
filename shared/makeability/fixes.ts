import type { Band, StoneGroup } from '../spec/design-spec.ts'
import { millimetres } from '../spec/phrases.ts'
import type { Fix } from './advice.ts'
import type { Change, Matches, Piece } from './piece.ts'

/** µm as people say them: "1.85 mm". */
export const mm = (um: number): string => `${millimetres(um, 2)} mm`

export const WORDS = { widthUm: 'wide', thicknessUm: 'thick' } as const

export type Measure = keyof typeof WORDS

/** The band of another measure; its width is that at the top. */
export const resized = (band: Band, measure: Measure, um: number): Fix => ({
  spec: { band: { ...band, [measure]: um } },
  label: `Make it ${mm(um)} ${WORDS[measure]}`,
})

/** The band at least so wide all around, tapered no further than that. */
export function wideAllAround({ taperUm = 0, ...band }: Band, atLeastUm: number): Fix {
  const widthUm = Math.max(band.widthUm, atLeastUm)
  const taper = Math.min(taperUm, widthUm - atLeastUm)
  return {
    spec: { band: { ...band, widthUm, ...(taper > 0 && { taperUm: taper }) } },
    label: `Make it at least ${mm(atLeastUm)} wide`,
  }
}

/** The stones, with those that match changed. */
export const restoned = (piece: Piece, matches: Matches, change: Change): StoneGroup[] =>
  piece.spec.stones.map((stone) => (matches(stone, piece) ? { ...stone, ...change(stone, piece) } : stone))

import type { DesignSpec } from '../../spec/design-spec.ts'
import { STROKES } from '../data/strokes.ts'
import { rodsDistance, smoothMax, wire, type Rod } from './solid.ts'

/** As many letters as a face or a plate shows as initials. */
const MOST = 3
/** Letters are drawn on a grid of five by seven. */
const [COLUMNS, ROWS] = [5, 7]

const lettersOf = (text: string): string[] =>
  [...text.normalize('NFD').toUpperCase()].filter((letter) => STROKES[letter]).slice(0, MOST)

/** The strokes of a letter as points of the grid, its middle at the origin. */
const strokesOf = (letter: string): (readonly [number, number])[][] =>
  (STROKES[letter] ?? '').split(' ').map((stroke) =>
    [...stroke].map((point) => {
      const at = Number.parseInt(point, 36)
      return [(at % COLUMNS) - (COLUMNS - 1) / 2, (ROWS - 1) / 2 - Math.floor(at / COLUMNS)] as const
    }),
  )

/**
 * Cuts the first letters of what is engraved on the outside into a face that is flat at `z`: at most `most` mm high and
 * `width` wide together, read with x to the right. Scripts other than Latin are left to the engraver's hand.
 */
export function engrave(
  { engraving }: DesignSpec,
  most: number,
  width: number,
  z: number,
): (x: number, y: number, z: number, body: number) => number {
  const letters = engraving && engraving.place === 'outside' ? lettersOf(engraving.text) : []
  const cell = Math.min(most / ROWS, width / (COLUMNS + 0.6) / letters.length)
  const rods = letters.flatMap((letter, i): Rod[] => {
    const middle = (i - (letters.length - 1) / 2) * (COLUMNS + 0.6) * cell
    return strokesOf(letter).flatMap((stroke) =>
      wire(
        stroke.map(([x, y]) => [middle + x * cell, y * cell, z] as const),
        cell * 0.26,
      ),
    )
  })
  const packed = Float64Array.from(rods.flat())
  return (px, py, pz, body) =>
    rods.length === 0 || pz < z - most ? body : smoothMax(body, -rodsDistance(packed, 0, px, py, pz), 0.04)
}

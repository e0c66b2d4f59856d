import { checkPiece } from '../makeability/check-piece.ts'
import { estimatePiece } from '../pricing/estimate-piece.ts'
import type { RetailBook } from '../pricing/retail-book.ts'
import type { DesignSpec } from '../spec/design-spec.ts'
import { randomSpec } from './random-spec.ts'

/** How many specs one digest is of: few enough to find the one that differs. */
export const BLOCK = 500

/** FNV-1a over the text's code units. */
function fold(hash: number, text: string): number {
  let folded = hash
  for (let i = 0; i < text.length; i++) folded = Math.imul(folded ^ text.charCodeAt(i), 0x01000193)
  return folded
}

/** Everything an engine says of a piece: what it costs, why, how sure, what it weighs, what the bench says of it. */
export const verdictOn = (spec: DesignSpec, book: RetailBook): string =>
  JSON.stringify([estimatePiece(spec, book), checkPiece(spec)])

/** The verdicts of a block, one a spec. */
export const verdictsOf = (block: number, book: RetailBook): string[] =>
  Array.from({ length: BLOCK }, (_, i) => verdictOn(randomSpec(block * BLOCK + i), book))

/** A number for each block of specs, from the first on; two engines that agree have the same. */
export const priceDigests = (blocks: number, book: RetailBook): number[] =>
  Array.from({ length: blocks }, (_, block) => verdictsOf(block, book).reduce(fold, 0x811c9dc5))

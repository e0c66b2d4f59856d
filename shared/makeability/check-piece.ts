import type { DesignSpec } from '../spec/design-spec.ts'
import { gravestFirst, type Finding } from './advice.ts'
import { lookAt } from './piece.ts'
import { RULES } from './rules.ts'

/** What a bench jeweler would say about a piece, the gravest first. Fixes replace whole keys of the spec. Never throws. */
export function checkPiece(spec: DesignSpec): Finding[] {
  const piece = lookAt(spec)
  return gravestFirst(RULES.flatMap((rule) => rule(piece) || []))
}

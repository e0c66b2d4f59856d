import type { DesignSpec } from '../spec/design-spec.ts'
import type { Advice, Severity } from './advice.ts'
import { lookAt } from './piece.ts'
import { RULES } from './rules.ts'

const RANK: Record<Severity, number> = { stop: 0, warn: 1, note: 2 }

/** What a bench jeweler would say about a piece, the gravest first. Fixes replace whole keys of the spec. Never throws. */
export function checkPiece(spec: DesignSpec): Advice[] {
  const piece = lookAt(spec)
  return RULES.map((rule) => rule(piece))
    .filter((advice) => advice !== null)
    .sort((a, b) => RANK[a.severity] - RANK[b.severity])
}

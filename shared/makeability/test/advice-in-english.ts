import type { DesignSpec } from '../../spec/design-spec.ts'
import { checkPiece } from '../check-piece.ts'
import { sayAdvice } from '../words/say-advice.ts'

/** What a bench jeweler says of a piece, in English. */
export const adviceInEnglish = (spec: DesignSpec) => sayAdvice(checkPiece(spec), 'en')

import type { RingSize } from '#shared/spec/design-spec.ts'
import type { PieceContext } from '../piece-context.ts'

/** A size from the words is known, though not how it was measured; the one we assumed is not. */
export function isUnknown({ reading }: PieceContext, size: RingSize): boolean {
  const { byHand, chips } = reading.design
  const said = !byHand.value.has('ringSize') && chips.value.some(({ field }) => field === 'ringSize')
  return size.source === 'unknown' && !said
}

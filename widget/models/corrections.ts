import type { Understood } from '#shared/spec/understood.ts'
import type { Corrections } from './keeper.ts'

/** A chip's identity: what was read, wherever in the text it stands. */
export const chipKey = ({ field, value }: Pick<Understood, 'field' | 'value'>): string => `${field}:${value}`

export type Chip = Understood & { key: string }

/** What was understood, as the shopper corrected it; dropped chips are gone, repeated ones shown once. */
export function correctedChips(found: readonly Understood[], corrections: Corrections): Chip[] {
  const chips = new Map<string, Chip>()
  for (const item of found) {
    const key = chipKey(item)
    const corrected = corrections[key]
    if (corrected !== null) chips.set(key, { ...item, key, value: corrected ?? item.value })
  }
  return [...chips.values()]
}

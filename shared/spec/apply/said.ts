import type { Understood, UnderstoodField } from '../understood.ts'

/** What was said and may be applied: the last value of each field, without those chosen by hand. */
export type Said = ReadonlyMap<UnderstoodField, string>

export const saidOf = (found: readonly Understood[], kept: ReadonlySet<UnderstoodField> | undefined): Said =>
  new Map(found.filter(({ field }) => !kept?.has(field)).map(({ field, value }) => [field, value]))

/** The said value if it is one of a vocabulary. */
export function oneOf<T extends string>(said: string | undefined, ids: readonly T[]): T | undefined {
  return ids.find((id) => id === said)
}

/** The said whole number, brought within limits; `undefined` for anything else. */
export function bounded(
  said: string | undefined,
  { min, max }: { min: number; max: number },
): number | undefined {
  if (said === undefined || !/^\d{1,9}$/.test(said)) return undefined
  return Math.min(max, Math.max(min, Number(said)))
}

/**
 * What is to be written of `said`: only what differs from the row, so that nothing somebody else saved meanwhile is
 * overwritten; and the names of those fields for the audit, which never tells what they say.
 */
export function changesOf<T extends object>(row: T, said: Partial<T>): { set: Partial<T>; fields: string } {
  const was = new Map<string, unknown>(Object.entries(row))
  const set = { ...said }
  const isSame = (name: string, value: unknown): boolean =>
    JSON.stringify(was.get(name)) === JSON.stringify(value)
  for (const [name, value] of Object.entries(said)) if (isSame(name, value)) Reflect.deleteProperty(set, name)
  return { set, fields: Object.keys(set).join(' ') }
}

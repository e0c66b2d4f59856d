/** The names of the fields that say something else than before, for the audit; never what they say. */
export const changedFields = <T extends object>(before: T, changes: Partial<T>): string[] => {
  const was = new Map<string, unknown>(Object.entries(before))
  return Object.entries(changes)
    .filter(([name, value]) => JSON.stringify(was.get(name)) !== JSON.stringify(value))
    .map(([name]) => name)
}

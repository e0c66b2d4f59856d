/** The name of an id; the id itself where this version of the designer does not know it. */
export function nameOf(names: Readonly<Record<string, string>>, id: string): string {
  return names[id] ?? id.replaceAll('_', ' ')
}

/** As a label of its own rather than in the middle of a sentence. */
export const asLabel = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

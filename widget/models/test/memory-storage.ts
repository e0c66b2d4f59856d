/** A `Storage` for tests. */
export function memoryStorage(): Storage & { keys(): string[] } {
  const items = new Map<string, string>()
  return {
    get length() {
      return items.size
    },
    clear: () => items.clear(),
    getItem: (name) => items.get(name) ?? null,
    key: (index) => [...items.keys()][index] ?? null,
    removeItem: (name) => void items.delete(name),
    setItem: (name, value) => void items.set(name, value),
    keys: () => [...items.keys()],
  }
}

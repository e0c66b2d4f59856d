/** A record with a value for every key. */
export function tableOf<K extends string, V>(keys: readonly K[], valueOf: (key: K) => V): Record<K, V> {
  const entries = keys.map((key) => [key, valueOf(key)] as const)
  // oxlint-disable-next-line typescript/consistent-type-assertions -- fromEntries forgets the keys it was given
  return Object.fromEntries(entries) as Record<K, V>
}

/**
 * Idempotency keys: trying the same body again uses the same key, so that a retry after a lost answer makes
 * nothing twice; a changed body is a new attempt.
 */
export function createAttempts(createKey: () => string): (body: unknown) => string {
  let last = { body: '', key: '' }
  return (body) => {
    const text = JSON.stringify(body)
    if (text !== last.body) last = { body: text, key: createKey() }
    return last.key
  }
}

const WITHIN_MS = 60_000
const PAUSE_MS = 50

/** Asks until the answer is a success; what it said last is in the error when it never is. */
export async function untilReady(url: string): Promise<void> {
  const deadline = performance.now() + WITHIN_MS
  let last = 'no answer'
  while (performance.now() < deadline) {
    const response = await fetch(url).catch(() => undefined)
    if (response?.ok) return
    if (response) last = `${response.status} ${await response.text()}`
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  throw new Error(`${url} did not become ready: ${last}`)
}

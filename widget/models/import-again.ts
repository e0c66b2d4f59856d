/**
 * Chromium remembers by its address that a file could not be fetched, so a second attempt asks for it by another one.
 * Only for files that nothing else imports: any other would then run twice.
 */
export async function importAgain<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (error) {
    const address = /https?:\S+\.js/.exec(String(error))?.[0]
    if (!address) throw error
    return import(/* @vite-ignore */ `${address}?${Date.now()}`)
  }
}

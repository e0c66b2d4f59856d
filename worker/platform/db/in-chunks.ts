/** The most rows a timer changes in one batch. */
export const CHUNK = 2_000

/**
 * Runs a set-based write until it finds nothing more to do. Each chunk is one batch, so a run that is killed between
 * two leaves no half-done work behind. @returns how many rows were found in all.
 */
export async function inChunks(write: () => Promise<number>): Promise<number> {
  let total = 0
  for (;;) {
    const found = await write()
    total += found
    if (found < CHUNK) return total
  }
}

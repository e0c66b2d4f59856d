/** A number of bytes that people wait for. */
export type Size = {
  what: string
  bytes: number
  /** It never exceeds this. */
  limit?: number
  /** Not reached yet: printed beside the figure, which may not grow meanwhile. */
  goal?: number
  peers?: string
}

/** Bytes by name, as last agreed on in a diff: `bench/sizes.json`. */
export type Recorded = Readonly<Record<string, number>>

/** How much a size may differ from the number on record before the record must be written anew. */
const TOLERANCE = 0.02

/** Why the sizes are not as agreed: over a limit, nothing where something was, or grown by more than 2 %. */
export function sizeFaults(sizes: readonly Size[], recorded: Recorded): string[] {
  return sizes.flatMap(({ what, bytes, limit }) => {
    const before = recorded[what]
    if (bytes === 0) return [`${what}: nothing was built`]
    if (limit !== undefined && bytes > limit) return [`${what}: ${bytes} bytes, at most ${limit}`]
    if (before === undefined) return [`${what}: not on record; npm run size -- --record`]
    if (bytes > before * (1 + TOLERANCE))
      return [`${what}: ${bytes} bytes, ${before} on record; if it is worth it, npm run size -- --record`]
    return []
  })
}

/** What has become so much smaller that the record should hold it. */
export const sizesShrunk = (sizes: readonly Size[], recorded: Recorded): string[] =>
  sizes.flatMap(({ what, bytes }) => {
    const before = recorded[what]
    return before !== undefined && bytes < before * (1 - TOLERANCE) ? [what] : []
  })

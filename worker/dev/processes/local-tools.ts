import { delimiter, join } from 'node:path'

const TOOLS = join(import.meta.dirname, '../../../node_modules/.bin')

/** The environment npm gives its scripts, for when a file here is run without npm. */
export function withLocalTools(): Record<string, string | undefined> {
  return { ...process.env, PATH: `${TOOLS}${delimiter}${process.env.PATH ?? ''}` }
}

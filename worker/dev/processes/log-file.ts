import { createWriteStream } from 'node:fs'
import { join } from 'node:path'

/** A fresh log beside the data, one line at a time. */
export function logFile(dataDir: string, name: string): (line: string) => void {
  const stream = createWriteStream(join(dataDir, `${name}.log`))
  return (line) => stream.write(`${line}\n`)
}

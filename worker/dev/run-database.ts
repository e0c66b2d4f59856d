import { join } from 'node:path'
import type { Children } from './processes/children.ts'
import { logFile } from './processes/log-file.ts'
import { freePort } from './processes/ports.ts'
import { untilReady } from './processes/until-ready.ts'

const MAIN = join(import.meta.dirname, 'libsql-server', 'main.ts')

/** Starts the development libSQL server over a file in the data folder and returns its address. */
export async function runDatabase(children: Children, dataDir: string): Promise<string> {
  const port = await freePort()
  children.start({
    name: 'database',
    command: process.execPath,
    args: [MAIN, '--path', join(dataDir, 'milgrain.db'), '--port', String(port)],
    onLine: logFile(dataDir, 'database'),
  })
  const url = `http://127.0.0.1:${port}`
  await untilReady(`${url}/health`)
  return url
}

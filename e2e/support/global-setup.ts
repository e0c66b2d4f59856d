import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startStack } from '../../worker/dev/run-stack.ts'

const LOGS = join(import.meta.dirname, '..', '..', 'test-results')

/**
 * The browser stories run on the very stack `npm start` runs, with data of their own; pictures
 * are drawn with one sample a pixel, since nobody looks at their edges. With MILGRAIN_URL,
 * MILGRAIN_DEMO_URL and MILGRAIN_LIBSQL_URL set they use one that is already running.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  if (process.env.MILGRAIN_URL) return async () => {}
  const dataDir = mkdtempSync(join(tmpdir(), 'milgrain-e2e-'))
  try {
    const stack = await startStack({ dataDir, samples: 1 })
    process.env.MILGRAIN_URL = stack.publicUrl
    process.env.MILGRAIN_DEMO_URL = stack.demoUrl
    process.env.MILGRAIN_LIBSQL_URL = stack.libsqlUrl
    return async () => {
      await stack.stop()
      mkdirSync(LOGS, { recursive: true })
      copyFileSync(join(dataDir, 'worker.log'), join(LOGS, 'worker.log'))
      rmSync(dataDir, { recursive: true, force: true })
    }
  } catch (error) {
    console.error(readLog(join(dataDir, 'worker.log')))
    rmSync(dataDir, { recursive: true, force: true })
    throw error
  }
}

function readLog(path: string): string {
  try {
    return readFileSync(path, 'utf8').split('\n').slice(-40).join('\n')
  } catch {
    return ''
  }
}

import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale } from './build-if-stale.ts'
import { startCron } from './cron.ts'
import { DEMO_STORE_KEY } from './demo-data/accounts.ts'
import { loadDemoData } from './demo-data/load-demo-data.ts'
import type { Progress } from './demo-data/history/keep-files.ts'
import { startDemoServer } from './demo-server.ts'
import { Lifetime } from './processes/lifetime.ts'
import { migrateDatabase } from './migrate.ts'
import { freePort } from './processes/ports.ts'
import { runDatabase } from './run-database.ts'
import { runWorker } from './run-worker.ts'

const DEMO_SITE = join(import.meta.dirname, '..', '..', 'demo-site')

export type Step = <T>(label: string, work: () => Promise<T>) => Promise<T>

export type StackOptions = {
  dataDir: string
  /** Begin with nothing: the data folder is removed first. */
  fresh?: boolean
  port?: number
  demoPort?: number
  /** Samples a pixel of the studio's pictures. */
  samples?: number
  /** A database to use instead of starting one. */
  libsqlUrl?: string | undefined
  step?: Step
  /** `full`: the whole network with eight weeks behind it; `small`: the demo store and four requests. */
  demo?: 'full' | 'small'
  /** Told how far the drawing of the demo's pictures is. */
  progress?: Progress
  log?: (line: string) => void
  signal?: AbortSignal
}

export type Stack = {
  publicUrl: string
  demoUrl: string
  libsqlUrl: string
  /** Rejects when a part of the stack dies; never resolves. */
  failure: Promise<never>
  stop: () => Promise<void>
}

/** Everything, running: database, worker and demo shop, migrated and with demo data. */
export async function startStack(options: StackOptions): Promise<Stack> {
  if (options.fresh) rmSync(options.dataDir, { recursive: true, force: true })
  mkdirSync(options.dataDir, { recursive: true })
  const lifetime = new Lifetime(options.signal)
  try {
    return await start(lifetime, options)
  } catch (error) {
    await lifetime.end()
    throw error
  }
}

async function start(lifetime: Lifetime, options: StackOptions): Promise<Stack> {
  const { dataDir, log = () => {} } = options
  const step: Step = (label, work) => {
    const report = options.step ?? ((_label, run) => run())
    return lifetime.whileAlive(report(label, work))
  }
  const publicUrl = `http://localhost:${options.port ?? (await freePort())}`
  const demoUrl = `http://localhost:${options.demoPort ?? (await freePort())}`

  await step('Widget and pages built', () => buildIfStale(options.signal))
  const libsqlUrl = await step('Database migrated', async () => {
    const url = options.libsqlUrl ?? (await runDatabase(lifetime.children, dataDir))
    await migrateDatabase(url, process.env.LIBSQL_AUTH_TOKEN)
    return url
  })
  await step('Worker running', () =>
    runWorker(lifetime.children, { dataDir, publicUrl, libsqlUrl, samples: options.samples, log }),
  )
  const { demo = 'small', progress = () => {} } = options
  await step('Demo data in place', async () => {
    const { fillDemoData } = await loadDemoData()
    await fillDemoData({ libsqlUrl, publicUrl, demoOrigin: demoUrl, demo, progress, log })
  })
  await step('Timers ticking', async () => lifetime.atEnd(await startCron(publicUrl, log)))
  await step('Demo shop open', async () => {
    const port = Number(new URL(demoUrl).port)
    const shop = await startDemoServer({ folder: DEMO_SITE, port, publicUrl, storeKey: DEMO_STORE_KEY })
    lifetime.atEnd(shop.close)
  })
  return { publicUrl, demoUrl, libsqlUrl, failure: lifetime.failure, stop: () => lifetime.end() }
}

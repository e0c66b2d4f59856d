import { join } from 'node:path'
import { withLocalTools } from './processes/local-tools.ts'
import type { Children } from './processes/children.ts'
import { logFile } from './processes/log-file.ts'
import { untilReady } from './processes/until-ready.ts'
import { writeWorkerEnv } from './worker-env.ts'

const WRANGLER = join(import.meta.dirname, '../../node_modules/wrangler/bin/wrangler.js')

export type WorkerOptions = {
  dataDir: string
  publicUrl: string
  libsqlUrl: string
  samples?: number | undefined
  log: (line: string) => void
}

/** Starts `wrangler dev` and waits until the worker is healthy. */
export async function runWorker(children: Children, options: WorkerOptions): Promise<void> {
  const { dataDir, publicUrl, libsqlUrl, samples, log } = options
  const toFile = logFile(dataDir, 'worker')
  const envFile = writeWorkerEnv({ dataDir, publicUrl, libsqlUrl, samples })
  children.start({
    name: 'worker',
    command: process.execPath,
    args: [
      WRANGLER,
      'dev',
      '--ip=127.0.0.1',
      `--port=${new URL(publicUrl).port}`,
      '--inspector-port=0',
      `--persist-to=${join(dataDir, 'wrangler')}`,
      `--env-file=${envFile}`,
      '--show-interactive-dev-session=false',
    ],
    env: {
      ...withLocalTools(),
      CLOUDFLARE_CF_FETCH_ENABLED: 'false',
      WRANGLER_LOG_PATH: join(dataDir, 'wrangler-logs'),
      WRANGLER_REGISTRY_PATH: join(dataDir, 'wrangler-registry'),
      WRANGLER_SEND_METRICS: 'false',
    },
    onLine: (line) => {
      toFile(line)
      log(line)
    },
  })
  await untilReady(`${publicUrl}/health`)
}

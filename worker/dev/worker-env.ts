import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type WorkerEnvOptions = {
  dataDir: string
  publicUrl: string
  libsqlUrl: string
  /** Of the studio's pictures; without it as many as in production. */
  samples?: number | undefined
}

/**
 * Writes the development worker's variables and returns the file's path. A file rather than `--var`, so that
 * the secrets are in no process list; the secrets are made once, so that a restart keeps sessions and links.
 */
export function writeWorkerEnv({ dataDir, publicUrl, libsqlUrl, samples }: WorkerEnvOptions): string {
  const path = join(dataDir, 'worker.env')
  const authToken = process.env.LIBSQL_AUTH_TOKEN
  const values = {
    ENVIRONMENT: 'development',
    PUBLIC_URL: publicUrl,
    LIBSQL_URL: libsqlUrl,
    ...(samples ? { STUDIO_SAMPLES: String(samples) } : {}),
    ...(authToken ? { LIBSQL_AUTH_TOKEN: authToken } : {}),
    ...readSecrets(dataDir),
  }
  const lines = Object.entries(values).map(([name, value]) => `${name}=${JSON.stringify(value)}\n`)
  writeFileSync(path, lines.join(''), { mode: 0o600 })
  return path
}

function readSecrets(dataDir: string): Record<'AUTH_SECRET' | 'LINK_SECRET', string> {
  const path = join(dataDir, 'secrets.json')
  if (!existsSync(path)) {
    mkdirSync(dataDir, { recursive: true })
    const secret = () => randomBytes(32).toString('base64url')
    writeFileSync(path, JSON.stringify({ AUTH_SECRET: secret(), LINK_SECRET: secret() }), { mode: 0o600 })
  }
  return JSON.parse(readFileSync(path, 'utf8'))
}

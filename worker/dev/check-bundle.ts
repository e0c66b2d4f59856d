import { execFileSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { withLocalTools } from './processes/local-tools.ts'

/** Bytes of everything that is deployed. What a visitor feels is start-up, which `npm run bench` measures. */
const MOST_GZIP = 1_200_000

const folder = mkdtempSync(join(tmpdir(), 'milgrain-bundle-'))
try {
  execFileSync('wrangler', ['deploy', '--dry-run', '--env=production', '--minify', `--outdir=${folder}`], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...withLocalTools(), WRANGLER_SEND_METRICS: 'false', WRANGLER_LOG_PATH: join(folder, 'logs') },
  })
  const files = globSync('**/*.{js,mjs,wasm}', { cwd: folder }).map((file) =>
    readFileSync(join(folder, file)),
  )
  const gzip = files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0)
  console.log(`worker ${kilobytes(gzip)} gzip, at most ${kilobytes(MOST_GZIP)}`)
  if (gzip === 0 || gzip > MOST_GZIP) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}

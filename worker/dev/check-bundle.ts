import { execFileSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { withLocalTools } from './processes/local-tools.ts'

const LIMITS = { minified: 1_800_000, gzip: 500_000 }

const folder = mkdtempSync(join(tmpdir(), 'milgrain-bundle-'))
try {
  execFileSync('wrangler', ['deploy', '--dry-run', '--env=production', '--minify', `--outdir=${folder}`], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...withLocalTools(), WRANGLER_SEND_METRICS: 'false', WRANGLER_LOG_PATH: join(folder, 'logs') },
  })
  const files = globSync('**/*.{js,mjs,wasm}', { cwd: folder }).map((file) =>
    readFileSync(join(folder, file)),
  )
  const measured = {
    minified: files.reduce((sum, file) => sum + file.length, 0),
    gzip: files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0),
  }
  for (const kind of ['minified', 'gzip'] as const) {
    console.log(`${kind.padEnd(9)} ${kilobytes(measured[kind])}, at most ${kilobytes(LIMITS[kind])}`)
    if (measured[kind] === 0 || measured[kind] > LIMITS[kind]) process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}

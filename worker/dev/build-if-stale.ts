import { execFile } from 'node:child_process'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { withLocalTools } from './processes/local-tools.ts'
import { SetupError } from './processes/setup-error.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const STAMP = join(ROOT, 'dist', '.built')
const SOURCES = [
  'widget/**',
  'shared/**',
  'worker/**/{browser,islands,styles}/**',
  'worker/**/*.css',
  'vite.*.config.ts',
  'package-lock.json',
]

/** Runs `npm run build` when a source of the browser's files, or a folder of them, changed since it last ran. */
export async function buildIfStale(signal?: AbortSignal): Promise<'built' | 'fresh'> {
  const newest = newestSource()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === newest) return 'fresh'
  await build(signal)
  mkdirSync(dirname(STAMP), { recursive: true })
  writeFileSync(STAMP, newest)
  return 'built'
}

async function build(signal?: AbortSignal): Promise<void> {
  const options = { cwd: ROOT, env: withLocalTools(), ...(signal ? { signal } : {}) }
  await promisify(execFile)('npm', ['run', '--silent', 'build'], options).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new SetupError(error instanceof Error ? error.message : String(error))
  })
}

/** Folders count too: theirs is the date of a deletion. */
function newestSource(): string {
  const files = globSync(SOURCES, { cwd: ROOT })
  return String(Math.max(...files.map((file) => statSync(join(ROOT, file)).mtimeMs)))
}

if (import.meta.main) {
  if (process.argv.includes('--force')) rmSync(STAMP, { force: true })
  console.log(await buildIfStale())
}

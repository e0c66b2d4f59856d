import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import chromium, { inflate } from '@sparticuz/chromium'

export type Browser = { executablePath: string; args: string[]; env: Record<string, string> }

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Ours, never the package's own: those turn web security off, and CORS is part of what is tested. */
const ARGS = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--font-render-hinting=none',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** A Chromium to drive: `CHROMIUM_PATH`, the system's, or the one npm brought, unpacked once. */
export async function findBrowser(): Promise<Browser> {
  const given = process.env.CHROMIUM_PATH ?? SYSTEM.find((path) => existsSync(path))
  if (given) return { executablePath: given, args: ARGS, env: {} }
  const folder = await unpackOnce()
  const executablePath = join(folder, 'chromium')
  const env = { FONTCONFIG_FILE: join(folder, 'fonts.conf') }
  if (starts(executablePath, env)) return { executablePath, args: ARGS, env }
  const withLibraries = { ...env, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }
  if (starts(executablePath, withLibraries)) return { executablePath, args: ARGS, env: withLibraries }
  throw new Error('Chromium does not start here. Set CHROMIUM_PATH to one that does.')
}

/** Playwright replaces the environment when given one, so it gets all of it. */
export function launchOptions({ executablePath, args, env }: Browser) {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return { executablePath, args, env: { ...Object.fromEntries(inherited), ...env } }
}

/** Unpacks beside and renames, so that a run that is killed half-way leaves nothing that looks whole. */
async function unpackOnce(): Promise<string> {
  const packageFolder = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')))
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(packageFolder, 'package.json'), 'utf8'),
  )
  const folder = join(import.meta.dirname, '../../node_modules/.cache', `chromium-${version}`)
  if (existsSync(folder)) return folder
  mkdirSync(dirname(folder), { recursive: true })
  const unpacking = mkdtempSync(`${folder}-`)
  const before = process.env.TMPDIR
  process.env.TMPDIR = unpacking
  try {
    await chromium.executablePath()
    await inflate(join(packageFolder, 'bin', 'al2023.tar.br'))
    writeFileSync(join(unpacking, 'fonts.conf'), fontsConf(folder))
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  if (existsSync(folder)) rmSync(unpacking, { recursive: true })
  else renameSync(unpacking, folder)
  return folder
}

/** The machine's fonts where it has any, and the package's own. */
function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`
}

function starts(executablePath: string, env: Record<string, string>): boolean {
  try {
    execFileSync(executablePath, ['--version'], { env: { ...process.env, ...env }, stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

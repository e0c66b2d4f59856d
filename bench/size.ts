import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { WidgetManifest } from '../vite.widget.config.ts'
import { type Recorded, type Size, sizeFaults, sizesShrunk } from './sizes/gate.ts'
import { type Shopper, shopperWay } from './sizes/shopper-way.ts'

const DIST = join(import.meta.dirname, '..', 'dist')
const RECORD = join(import.meta.dirname, 'sizes.json')

const manifest: WidgetManifest = JSON.parse(readFileSync(join(DIST, 'widget-manifest.json'), 'utf8'))
const pages: { css: string; islands: string } = JSON.parse(readFileSync(join(DIST, 'pages.json'), 'utf8'))
const recorded: Recorded = JSON.parse(readFileSync(RECORD, 'utf8'))

const RING: Shopper = { language: 'en', ring: true }
/** Another language, a piece that is not a ring, and words of a third language. */
const HEAVIEST: Shopper = { language: 'de', ring: false, otherWords: true }

const LIMITS: Record<string, Pick<Size, 'limit' | 'peers'>> = {
  'before interaction': { limit: 900, peers: 'formbricks 9,969 · typeform 12,160 · cal.com 15,259' },
  'opened: the first step': { limit: 18_300, peers: 'Sentry feedback 18,376 · Cloudflare ai-search 22,962' },
}

const sizes = [...wayOf(RING), ...totals()]
print()
const shrunk = sizesShrunk(sizes, recorded)
if (process.argv.includes('--record')) {
  const next = Object.fromEntries(sizes.map(({ what, bytes }) => [what, bytes]))
  writeFileSync(RECORD, `${JSON.stringify(next, null, 2)}\n`)
  console.log('\nRecorded in bench/sizes.json.')
} else if (shrunk.length > 0)
  console.log(`\nSmaller than recorded (npm run size -- --record): ${shrunk.join(', ')}`)
if (process.argv.includes('--check')) {
  const faults = sizeFaults(sizes, recorded)
  for (const fault of faults) console.log(`\n✗ ${fault}`)
  if (faults.length > 0) process.exitCode = 1
}

function wayOf(shopper: Shopper): Size[] {
  return shopperWay(manifest, shopper).map(({ name, files }) => ({
    what: name,
    bytes: sum(files),
    ...LIMITS[name],
  }))
}

/** From opening on; the loader is there already. */
function fromOpening(shopper: Shopper): number {
  return wayOf(shopper)
    .slice(1)
    .reduce((total, { bytes }) => total + bytes, 0)
}

function totals(): Size[] {
  const everything = Object.values(manifest).flatMap((chunks) => chunks.map(({ file }) => file))
  const ofPass = (pass: string, names?: string[]) =>
    sum((manifest[pass] ?? []).filter(({ name }) => names?.includes(name) ?? true).map(({ file }) => file))
  return [
    {
      what: 'opening to sent: a ring in English',
      bytes: fromOpening(RING),
      goal: 75_000,
      peers: 'buy-button 49,714 · typebot 164,164 · formbricks 232,069',
    },
    { what: 'opening to sent: whoever loads most', bytes: fromOpening(HEAVIEST) },
    { what: 'everything', bytes: sum(everything), limit: 110_000, peers: 'Zakeke about 2,170,000' },
    {
      what: 'studio engine, with rings',
      bytes: ofPass('studio', ['studio']),
      limit: 14_000,
      peers: 'three.js 150,000 and up',
    },
    { what: 'studio engine, all of it', bytes: ofPass('studio'), limit: 20_000 },
    { what: 'a language, first step', bytes: ofPass('designer', ['de']), limit: 1_400 },
    { what: 'a language, all of it', bytes: ofPass('designer', ['de', 'de-later']), limit: 14_000 },
    { what: 'pages, css', bytes: brotli(pages.css), limit: 12_000 },
    {
      what: 'pages, script',
      bytes: brotli(pages.islands),
      limit: 15_000,
      peers: 'SPA dashboards 200,000 and up',
    },
  ]
}

function sum(files: readonly string[]): number {
  return files.reduce((total, file) => total + brotli(file), 0)
}

/** Quality 11, as a CDN's precompression would; each file alone, as it travels. */
function brotli(file: string): number {
  const content = readFileSync(join(DIST, 'public', file))
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } })
    .length
}

function print(): void {
  const number = (value: number | undefined) => (value?.toLocaleString('en-US') ?? '–').padStart(8)
  console.log(`  ${'brotli bytes'.padEnd(37)}  figure  on record   limit   peers, measured`)
  for (const { what, bytes, goal, limit = goal, peers } of sizes) {
    const mark = limit === undefined || bytes <= limit ? ' ' : '!'
    console.log(
      `${mark} ${what.padEnd(37)}${number(bytes)}   ${number(recorded[what])}${number(limit)}   ${peers ?? ''}`,
    )
  }
}

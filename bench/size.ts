import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { BuiltChunk, WidgetManifest } from '../vite.widget.config.ts'

const DIST = join(import.meta.dirname, '..', 'dist')
const PUBLIC = join(DIST, 'public')
/** The copy of a language is a chunk for the first step (`de`) and one for the rest (`de-later`). */
const EXTRA_LOCALE = /^(?!en)([a-z]{2})(-later)?$/
/** The words of all languages but English, fetched when a text shows signs of another. */
const WORDS = 'all-words'

type Row = {
  what: string
  bytes: number
  goal?: number
  /** ● in the table of goals: `--check` fails when it is missed. */
  firm?: boolean
  /** A firm goal not reached yet: `--check` holds this instead, so that it can only come nearer. */
  held?: number
  peers?: string
}

const manifest: WidgetManifest = JSON.parse(readFileSync(join(DIST, 'widget-manifest.json'), 'utf8'))
const pages: { css: string; islands: string } = JSON.parse(readFileSync(join(DIST, 'pages.json'), 'utf8'))

const rows = measure()
print(rows)
const missed = rows.filter(
  ({ bytes, goal, firm, held }) => firm && goal !== undefined && (bytes === 0 || bytes > (held ?? goal)),
)
if (process.argv.includes('--check') && missed.length > 0) {
  console.log(`\nOver the goal: ${missed.map(({ what }) => what).join(', ')}`)
  process.exitCode = 1
}

function measure(): Row[] {
  const designer = manifest.designer ?? []
  const locales = designer.filter(({ name }) => EXTRA_LOCALE.test(name))
  const words = designer.filter(({ name }) => name === WORDS)
  const whole = designer.filter((chunk) => !locales.includes(chunk) && !words.includes(chunk))
  return [
    {
      what: 'loader, before interaction',
      bytes: total(manifest.loader),
      goal: 900,
      firm: true,
      peers: 'formbricks 9,969 · typeform 12,160 · cal.com 15,259',
    },
    {
      what: 'designer, to the first step',
      bytes: total(withImports(designer)),
      goal: 18_300,
      firm: true,
      peers: 'Sentry feedback 18,376 · Cloudflare ai-search 22,962',
    },
    {
      what: 'designer, whole',
      bytes: total(whole),
      goal: 40_000,
      firm: true,
      held: 69_300,
      peers: 'buy-button 49,714 · typebot 164,164 · formbricks 232,069',
    },
    {
      what: 'studio engine, with rings',
      bytes: total(withImports(manifest.studio ?? [])),
      goal: 14_000,
      firm: true,
      peers: 'three.js 150,000 and up',
    },
    { what: 'studio engine, all of it', bytes: total(manifest.studio) },
    {
      what: 'an extra locale, first step',
      bytes: largestLocale(locales.filter(({ name }) => !name.endsWith('-later'))),
      goal: 1_400,
      firm: true,
    },
    { what: 'an extra locale, all of it', bytes: largestLocale(locales), goal: 6_000, firm: true },
    { what: 'words of five more languages', bytes: total(words), goal: 5_500, firm: true },
    { what: 'pages, css', bytes: brotli(pages.css), goal: 12_000 },
    {
      what: 'pages, script',
      bytes: brotli(pages.islands),
      goal: 15_000,
      peers: 'SPA dashboards 200,000 and up',
    },
  ]
}

/** The language that weighs most. */
function largestLocale(chunks: BuiltChunk[]): number {
  const languages = new Set(chunks.map(({ name }) => name.slice(0, 2)))
  const weights = [...languages].map((language) =>
    total(chunks.filter(({ name }) => name.startsWith(language))),
  )
  return Math.max(0, ...weights)
}

/** The entry and everything it needs before it can run. */
function withImports(chunks: BuiltChunk[]): BuiltChunk[] {
  const wanted = new Set<BuiltChunk>()
  const add = (chunk: BuiltChunk | undefined) => {
    if (!chunk || wanted.has(chunk)) return
    wanted.add(chunk)
    for (const file of chunk.imports) add(chunks.find((other) => other.file === file))
  }
  add(chunks.find(({ isEntry }) => isEntry))
  return [...wanted]
}

function total(chunks: BuiltChunk[] = []): number {
  return chunks.reduce((sum, { file }) => sum + brotli(file), 0)
}

/** Quality 11, as a CDN's precompression would; each file alone, as it travels. */
function brotli(file: string): number {
  const content = readFileSync(join(PUBLIC, file))
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } })
    .length
}

function print(table: Row[]): void {
  const number = (value: number | undefined) => (value?.toLocaleString('en-US') ?? '–').padStart(8)
  console.log(`  ${'brotli bytes'.padEnd(31)}${'figure'.padStart(8)}${'goal'.padStart(10)}   peers, measured`)
  for (const { what, bytes, goal, firm, held, peers } of table) {
    const mark = goal === undefined || bytes <= goal ? ' ' : '!'
    console.log(
      `${mark} ${what.padEnd(31)}${number(bytes)}${number(goal)} ${firm ? '●' : ' '} ${held ? `held at ${held.toLocaleString('en-US')} · ` : ''}${peers ?? ''}`,
    )
  }
}

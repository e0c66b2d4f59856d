import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite'

const OUT_DIR = 'dist/public'

/** Beside, not inside, what is served. Byte counts are made from it. */
const MANIFEST = 'dist/widget-manifest.json'

/** One emitted file of a pass; `imports` are loaded with it, `dynamicImports` when they are wanted. */
export type BuiltChunk = {
  file: string
  name: string
  isEntry: boolean
  imports: string[]
  dynamicImports: string[]
}
export type WidgetManifest = Record<string, BuiltChunk[]>

const HEADERS = `/assets/*
  Cache-Control: public, max-age=31536000, immutable
  Access-Control-Allow-Origin: *
  X-Content-Type-Options: nosniff

/widget.js
  Cache-Control: public, max-age=300, stale-while-revalidate=86400
  Access-Control-Allow-Origin: *
  Cross-Origin-Resource-Policy: cross-origin
  X-Content-Type-Options: nosniff
`

/**
 * Each pass names the hashed file of the one before it: studio (the Web Worker's chunk) → designer → loader.
 * `import url from 'built:designer'` is that file, relative to the importer's own.
 */
const PASSES = [
  { name: 'studio', input: 'widget/studio/worker.ts', format: 'es', file: 'assets/[name]-[hash].js' },
  { name: 'designer', input: 'widget/mount.tsx', format: 'es', file: 'assets/[name]-[hash].js' },
  { name: 'loader', input: 'widget/embed.ts', format: 'iife', file: 'widget.js' },
] as const
type Pass = (typeof PASSES)[number]

const manifest: WidgetManifest = {}

const entryOf = (pass: string): string => {
  const entry = manifest[pass]?.find((chunk) => chunk.isEntry)
  if (!entry) throw new Error(`The ${pass} pass has not been built yet.`)
  return entry.file
}

const hashedFiles: Plugin = {
  name: 'milgrain-hashed-files',
  resolveId: (id) => (id.startsWith('built:') ? `\0${id}` : null),
  load(id) {
    if (!id.startsWith('\0built:')) return null
    const file = entryOf(id.slice('\0built:'.length))
    const fromAssets = this.environment.name !== 'loader'
    return `export default ${JSON.stringify(`./${fromAssets ? file.replace('assets/', '') : file}`)}`
  },
}

/** No chunk has a stylesheet of its own, so vite's preloader (700 bytes on the wire) would have nothing to do. */
const plainImports: Plugin = {
  name: 'milgrain-plain-imports',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : null),
}

/**
 * What is needed as soon as words are read, in one chunk: small ones would compress worse. The words of other
 * languages come when a text shows signs of one.
 */
const READING =
  /\/shared\/(spec\/(?!describe-spec|spec-facets|label-title|.*-words|data\/(?!english)\w+-names)|money|dates|measures)|\/widget\/(copy\/name-of|screens\/describe\/(chip-words|understood)|models\/(attempts|corrections|same-spec|words|design)\.|ui\/choices)/

/** Only what the last widget build wrote and this one did not is removed: the pages' build shares the folder. */
function removeLastBuild(): void {
  if (!existsSync(MANIFEST)) return
  const last: WidgetManifest = JSON.parse(readFileSync(MANIFEST, 'utf8'))
  const fresh = new Set(filesOf(manifest))
  for (const file of filesOf(last)) if (!fresh.has(file)) rmSync(join(OUT_DIR, file), { force: true })
}

const filesOf = (chunks: WidgetManifest): string[] =>
  Object.values(chunks).flatMap((pass) => pass.map(({ file }) => file))

const record = ({ name: pass }: Pass): Plugin => ({
  name: `milgrain-record-${pass}`,
  generateBundle(_options, bundle) {
    manifest[pass] = Object.values(bundle).flatMap((chunk) => {
      if (chunk.type !== 'chunk') return []
      const { fileName: file, name, isEntry, imports, dynamicImports } = chunk
      return [{ file, name, isEntry, imports, dynamicImports }]
    })
  },
})

const environment = (pass: Pass): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    outDir: OUT_DIR,
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'es2022',
    minify: true,
    cssMinify: true,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { [pass.name]: pass.input },
      plugins: [hashedFiles, plainImports, record(pass)],
      preserveEntrySignatures: 'allow-extension',
      output: {
        format: pass.format,
        entryFileNames: pass.file,
        chunkFileNames: 'assets/[name]-[hash].js',
        comments: false,
        codeSplitting:
          pass.name === 'designer'
            ? { includeDependenciesRecursively: false, groups: [{ name: 'reading', test: READING }] }
            : pass.name === 'studio',
      },
    },
  },
})

export default defineConfig({
  publicDir: false,
  logLevel: 'warn',
  environments: Object.fromEntries(PASSES.map((pass) => [pass.name, environment(pass)])),
  builder: {
    sharedConfigBuild: true,
    async buildApp(builder) {
      for (const { name } of PASSES) {
        const pass = builder.environments[name]
        if (pass) await builder.build(pass)
      }
      removeLastBuild()
      writeFileSync(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`)
      writeFileSync(join(OUT_DIR, '_headers'), HEADERS)
    },
  },
})

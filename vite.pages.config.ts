import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'

const PUBLIC = 'dist/public'
const OWN = /^(?:pages|islands)-[\w-]+\.(?:css|js|webp)$/

/** Clears only what an earlier build of the pages left (the widget's files live beside it) and writes the addresses. */
const addresses = (): Plugin => ({
  name: 'pages-addresses',
  buildStart() {
    const folder = join(PUBLIC, 'assets')
    mkdirSync(folder, { recursive: true })
    for (const name of readdirSync(folder)) if (OWN.test(name)) rmSync(join(folder, name))
  },
  writeBundle(_options, bundle) {
    const names = Object.keys(bundle)
    const address = (pattern: RegExp) => {
      const name = names.find((name) => pattern.test(name))
      if (name === undefined) throw new Error(`The pages build made no file like ${pattern}`)
      return `/${name}`
    }
    const assets = { css: address(/pages-.+\.css$/), islands: address(/islands-.+\.js$/) }
    writeFileSync('dist/pages.json', `${JSON.stringify(assets, null, 2)}\n`)
  },
})

export default defineConfig({
  publicDir: false,
  plugins: [addresses()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: PUBLIC,
    emptyOutDir: false,
    target: 'es2023',
    // `light-dark()` is used as it is; browsers before it get the light colors of their own defaults.
    cssTarget: ['chrome123', 'safari17.5', 'firefox120'],
    modulePreload: false,
    rollupOptions: {
      input: {
        islands: 'worker/platform/browser/main.ts',
        pages: 'worker/platform/web/styles/pages.css',
      },
      output: {
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/islands-[name]-[hash].js',
        assetFileNames: ({ names: [name = ''] }) =>
          name.endsWith('.css') ? 'assets/[name]-[hash][extname]' : 'assets/pages-[name]-[hash][extname]',
      },
    },
  },
})

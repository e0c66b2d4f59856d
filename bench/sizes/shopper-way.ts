import type { BuiltChunk, WidgetManifest } from '../../vite.widget.config.ts'

/** What a shopper designs, and in which language. `ring`: the studio draws rings with less. */
export type Shopper = { language: 'en' | 'de'; ring: boolean; otherWords?: boolean }
/** The files a step loads that no step before it did. */
export type Step = { name: string; files: string[] }

type Root = { pass: string; chunk: string }

/** What each step of the designer imports; `e2e/whole-way.spec.ts` sees that a browser loads exactly these. */
function rootsOf({ language, ring, otherWords = false }: Shopper): { name: string; roots: Root[] }[] {
  const designer = (...chunks: string[]): Root[] => chunks.map((chunk) => ({ pass: 'designer', chunk }))
  const first = language === 'en' ? [] : designer(language)
  const words = otherWords ? designer('all-words') : []
  const studio = ['studio', ...(ring ? [] : ['build-scene'])].map((chunk) => ({ pass: 'studio', chunk }))
  return [
    { name: 'before interaction', roots: [{ pass: 'loader', chunk: 'loader' }] },
    { name: 'opened: the first step', roots: [...designer('designer'), ...first] },
    { name: 'words are read', roots: [...designer('reading', `${language}-later`), ...words] },
    { name: 'the piece is seen', roots: [...designer('piece'), ...studio] },
    { name: 'details, and sent', roots: designer('sending') },
  ]
}

/** A chunk and what must be there before it runs. @throws where the build no longer has a chunk of that name */
function filesOf(manifest: WidgetManifest, { pass, chunk }: Root): string[] {
  const chunks = manifest[pass] ?? []
  const wanted = chunks.find(({ name }) => name === chunk)
  if (!wanted)
    throw new Error(`The ${pass} build has no chunk “${chunk}”: bench/sizes/shopper-way.ts names the steps`)
  const seen = new Set<BuiltChunk>()
  const add = (one: BuiltChunk | undefined): void => {
    if (!one || seen.has(one)) return
    seen.add(one)
    for (const file of one.imports) add(chunks.find((other) => other.file === file))
  }
  add(wanted)
  return [...seen].map(({ file }) => file)
}

/** The way of one shopper from the first byte to "sent", step by step. */
export function shopperWay(manifest: WidgetManifest, shopper: Shopper): Step[] {
  const loaded = new Set<string>()
  return rootsOf(shopper).map(({ name, roots }) => {
    const files = [...new Set(roots.flatMap((root) => filesOf(manifest, root)))].filter(
      (file) => !loaded.has(file),
    )
    for (const file of files) loaded.add(file)
    return { name, files }
  })
}

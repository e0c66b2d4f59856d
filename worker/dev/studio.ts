import { readFile, writeFile } from 'node:fs/promises'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { specSchema } from '#shared/contract/spec.ts'
import { encodePng, renderPiece, type View, VIEWS } from '#shared/render/index.ts'

const USAGE = 'studio <spec.json> <out.png> [size 16–2048] [samples 1–16] [hero | top | side | hand]'

const isView = (word: string): word is View => VIEWS.some((view) => view === word)

async function readSpec(path: string): Promise<DesignSpec> {
  return specSchema.parse(JSON.parse(await readFile(path, 'utf8')))
}

async function draw([
  specPath,
  outPath,
  size = '768',
  samples = '4',
  view = 'hero',
]: string[]): Promise<void> {
  if (!specPath || !outPath || !isView(view)) throw new Error(USAGE)
  const spec = await readSpec(specPath)
  const started = performance.now()
  const steps = renderPiece(spec, { sizePx: Number(size), samples: Number(samples), view })
  let first = 0
  let step = steps.next()
  while (!step.done) {
    if (step.value.partial && first === 0) first = performance.now() - started
    step = steps.next()
  }
  const drawn = performance.now() - started
  const png = await encodePng(step.value)
  await writeFile(outPath, png)
  console.log(`${outPath}: ${drawn.toFixed(0)} ms, first partial ${first.toFixed(0)} ms, ${png.length} bytes`)
}

await draw(process.argv.slice(2))

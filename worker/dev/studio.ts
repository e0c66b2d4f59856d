import { readFile, writeFile } from 'node:fs/promises'
import type { DesignSpec } from '#shared/spec/design-spec.ts'
import { specSchema } from '#shared/contract/spec.ts'
import { encodePng, renderPiece, type RenderOptions, type View, VIEWS } from '#shared/render/index.ts'
import { stonesLeftOut } from '#shared/render/scene/stones-left-out.ts'

const USAGE = `npm run studio -- <spec.json> <out.png> [size 16–2048] [samples 1–16] [${VIEWS.join(' | ')}] [paper | none]`

/** What the person at the terminal can put right; anything else is a fault of ours and shows its stack. */
class Mistake extends Error {}

const isView = (word: string): word is View => VIEWS.some((view) => view === word)

function wholeNumber(word: string, name: string, least: number, most: number): number {
  const value = Number(word)
  if (Number.isInteger(value) && value >= least && value <= most) return value
  throw new Mistake(`${name} is ${word}: a whole number from ${least} to ${most}.\n${USAGE}`)
}

async function readSpec(path: string): Promise<DesignSpec> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Mistake(`${path} can't be read.`)
  })
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new Mistake(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  const { success, data, error } = specSchema.safeParse(json)
  if (success) return data
  const lines = error.issues.map((issue) => `  ${issue.path.join('.') || 'the whole'}: ${issue.message}`)
  throw new Mistake([`${path} is not a spec:`, ...lines].join('\n'))
}

async function draw(words: string[]): Promise<void> {
  const [specPath, outPath, size = '768', samples = '4', view = 'hero', background = 'paper'] = words
  if (!specPath || !outPath) throw new Mistake(USAGE)
  if (!isView(view)) throw new Mistake(`There is no view ${view}.\n${USAGE}`)
  if (background !== 'paper' && background !== 'none')
    throw new Mistake(`There is no ground ${background}.\n${USAGE}`)
  const options: RenderOptions = {
    background,
    sizePx: wholeNumber(size, 'The size', 16, 2048),
    samples: wholeNumber(samples, 'The number of samples', 1, 16),
    view,
  }
  const spec = await readSpec(specPath)
  const started = performance.now()
  const steps = renderPiece(spec, options)
  let first = 0
  let step = steps.next()
  while (!step.done) {
    if (step.value.partial && first === 0) first = performance.now() - started
    step = steps.next()
  }
  const drawn = performance.now() - started
  const png = await encodePng(step.value)
  await writeFile(outPath, png)
  const left = stonesLeftOut(spec)
  if (left > 0) console.log(`${left} stones have no room on this piece and are left out.`)
  console.log(`${outPath}: ${drawn.toFixed(0)} ms, first partial ${first.toFixed(0)} ms, ${png.length} bytes`)
}

try {
  await draw(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Mistake)) throw error
  console.error(error.message)
  process.exitCode = 1
}

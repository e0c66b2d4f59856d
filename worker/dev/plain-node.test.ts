import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
const run = promisify(execFile)

const IMPORT = /^(?:import|export)(?! type\b)(?:[^'"]*?\bfrom)?\s*'([^']+)'/gm

/** The project's own files that a file imports when it runs. */
const importsOf = (file: string): string[] =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(IMPORT)].flatMap(([, specifier = '']) => {
    if (specifier.startsWith('.')) return [normalize(join(dirname(file), specifier))]
    return /^#(?:shared|worker)\//.test(specifier) ? [specifier.slice(1)] : []
  })

/** The way from a file to the first component it reaches, or none. */
function wayToJsx(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return []
  seen.add(file)
  if (file.endsWith('.tsx')) return [file]
  if (!file.endsWith('.ts')) return []
  for (const next of importsOf(file)) {
    const way = wayToJsx(next, seen)
    if (way.length > 0) return [file, ...way]
  }
  return []
}

const commands = ['worker/dev', 'bench'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
    .map((name) => `${folder}/${name}`),
)

it.each(commands)('%s runs in plain Node, which knows no JSX', (command) => {
  expect(wayToJsx(command)).toEqual([])
})

it('would see a component on the way', () => {
  expect(wayToJsx('worker/timers.ts').at(-1)).toMatch(/\.tsx$/)
})

it('loads the demo, with the components of its mails, in plain Node', async () => {
  const script = `import('./worker/dev/demo-data/load-demo-data.ts')
    .then(({ loadDemoData }) => loadDemoData()).then((demo) => console.log(typeof demo.fillDemoData))`
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT })
  expect(stdout.trim()).toBe('function')
})

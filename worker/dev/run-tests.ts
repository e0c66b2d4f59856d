import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from './processes/run-command.ts'
import { type Counts, readPlaywrightReport, readVitestReport } from './test-reports.ts'
import { watchParents } from './processes/watch-parents.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const VITEST_REPORT = 'test-results/vitest.json'
const PLAYWRIGHT_REPORT = 'test-results/report.json'
const MINUTE = 60_000

type Step = {
  name: string
  command: string
  /** Only for what hangs: at least four times what it takes on two idle cores, since others may be using them. */
  minutes: number
  /** Where the tool counts its own tests; any other step counts as one. */
  report?: { path: string; read: (path: string) => Counts }
  /** The step, by name, without which this one would only fail for its reason. */
  needs?: string
}

const STEPS: Step[] = [
  { name: 'Types', command: 'npm run -s types', minutes: 5 },
  { name: 'Lint', command: 'oxlint --deny-warnings', minutes: 5 },
  { name: 'Order of the rooms', command: 'node worker/dev/check-imports.ts', minutes: 1 },
  { name: 'Format', command: 'oxfmt --check', minutes: 5 },
  { name: 'Build', command: 'node worker/dev/build-if-stale.ts --force', minutes: 10 },
  {
    name: 'Unit and route tests',
    command: `vitest run --allowOnly=false --reporter=default --reporter=json --outputFile.json=${VITEST_REPORT}`,
    minutes: 20,
    report: { path: VITEST_REPORT, read: readVitestReport },
  },
  { name: 'Sizes', command: 'node bench/size.ts --check', minutes: 5, needs: 'Build' },
  { name: 'Worker bundle', command: 'node worker/dev/check-bundle.ts', minutes: 10, needs: 'Build' },
  {
    name: 'Browser stories',
    command: 'playwright test --forbid-only',
    minutes: 30,
    needs: 'Build',
    report: { path: PLAYWRIGHT_REPORT, read: readPlaywrightReport },
  },
]

process.chdir(ROOT)
const leaving = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => leaving.abort())
watchParents(() => leaving.abort())

const total: Counts = { passed: 0, failed: 0 }
const broken = new Set<string>()
for (const step of STEPS) {
  if (leaving.signal.aborted) break
  const counts = await run(step)
  if (counts.failed > 0) broken.add(step.name)
  total.passed += counts.passed
  total.failed += counts.failed
}
if (broken.size > 0) console.log(`\nFailed: ${[...broken].join(', ')}`)
if (leaving.signal.aborted) console.log('\nStopped before the end.')
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 || total.passed === 0 || leaving.signal.aborted ? 1 : 0

async function run({ name, command, minutes, report, needs }: Step): Promise<Counts> {
  console.log(`\n━━ ${name}`)
  if (needs && broken.has(needs)) {
    console.log(`Not run: ${needs} failed.`)
    return { passed: 0, failed: 1 }
  }
  if (report) rmSync(report.path, { force: true })
  const began = performance.now()
  const code = await runCommand(command.split(' '), { signal: leaving.signal, timeoutMs: minutes * MINUTE })
  const counts = report ? readReport(report) : { passed: 1, failed: 0 }
  if (code !== 0 && counts.failed === 0) {
    counts.failed = 1
    if (!report) counts.passed = 0
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`${counts.failed === 0 ? '✓' : '✗'} ${name}, ${seconds} s`)
  return counts
}

function readReport({ path, read }: NonNullable<Step['report']>): Counts {
  try {
    return read(path)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1 }
  }
}

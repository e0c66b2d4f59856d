import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DEMO_OPERATOR, DEMO_SELLER } from './demo-data/accounts.ts'
import { readPort, requireFreePort } from './processes/ports.ts'
import type { Stack } from './run-stack.ts'
import { SetupError } from './processes/setup-error.ts'
import { watchParents } from './processes/watch-parents.ts'

const DATA = join(import.meta.dirname, '..', '..', '.data')

const leaving = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => leaving.abort(signal))
watchParents(() => leaving.abort('orphaned'))

try {
  const stack = await start()
  announce(stack)
  await Promise.race([stack.failure, aborted(leaving.signal)]).finally(stack.stop)
} catch (error) {
  if (!leaving.signal.aborted) fail(error)
}
if (leaving.signal.aborted) console.log('\nStopped.')
process.exit()

async function start(): Promise<Stack> {
  const { values } = parseArgs({ options: { reset: { type: 'boolean', default: false } } })
  const port = readPort('PORT', 8787)
  const demoPort = readPort('DEMO_PORT', 8788)
  if (port === demoPort) throw new SetupError('PORT and DEMO_PORT must differ: the shop is another origin.')
  await requireFreePort(port, 'PORT')
  await requireFreePort(demoPort, 'DEMO_PORT')
  console.log(values.reset ? 'Starting Milgrain with new data\n' : 'Starting Milgrain\n')
  const { startStack } = await import('./run-stack.ts')
  return startStack({
    dataDir: DATA,
    fresh: values.reset,
    port,
    demoPort,
    libsqlUrl: process.env.LIBSQL_URL,
    demo: 'full',
    step,
    progress: showDrawing,
    log: showTrouble,
    signal: leaving.signal,
  })
}

function announce({ publicUrl, demoUrl }: Stack): void {
  console.log(`
  Shop        ${demoUrl}
  Dashboard   ${publicUrl}/dashboard
  Mail        ${publicUrl}/dev/mail

  Sign in as  ${DEMO_SELLER.email} / ${DEMO_SELLER.password}
  Operator    ${DEMO_OPERATOR.email} / ${DEMO_OPERATOR.password}

  Ctrl-C stops everything; your data stays in .data (npm start -- --reset begins anew).
`)
}

async function step<T>(label: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  if (process.stdout.isTTY) process.stdout.write(`  … ${label}\r`)
  const result = await work()
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`  ✓ ${label.padEnd(26)} ${seconds.padStart(5)} s`)
  return result
}

/** The first start draws every picture of the demo; where nobody can overwrite a line, a few of them tell of it. */
function showDrawing(done: number, all: number): void {
  if (all === 0) return
  const line = `  … Drawing the demo’s pictures: ${done} of ${all}`
  if (process.stdout.isTTY)
    process.stdout.write(`${line}${done === all ? `\r${' '.repeat(line.length)}` : ''}\r`)
  else if (done % 10 === 0 || done === all) console.log(line)
}

/** The worker's own lines are in .data/worker.log; here only what went wrong. */
function showTrouble(line: string): void {
  if (/error|✘/i.test(line)) console.error(`  worker │ ${line}`)
}

function fail(error: unknown): void {
  process.exitCode = 1
  if (error instanceof SetupError) console.error(error.message)
  else console.error(error instanceof Error ? error.stack : error, '\nThe logs are in .data/*.log.')
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withLocalTools } from '../worker/dev/processes/local-tools.ts'

/**
 * Start-up of the worker as `wrangler check startup` profiles it. The argument is another checkout to compare with, in
 * turns; without one this checkout is measured twice, which shows how much the machine itself varies.
 */
const ROUNDS = 5
const GOAL_MS = 100
const HERE = join(import.meta.dirname, '..')
const [other = HERE] = process.argv.slice(2)

type Profile = {
  nodes: { id: number; callFrame: { functionName: string } }[]
  samples: number[]
  timeDeltas: number[]
}

const folder = mkdtempSync(join(tmpdir(), 'milgrain-startup-'))
try {
  const rounds = Array.from({ length: ROUNDS }, () => [measure(HERE), measure(other)])
  print(
    `this checkout`,
    rounds.map(([ms = 0]) => ms),
  )
  print(
    other === HERE ? 'the same again' : 'the other',
    rounds.map(([, ms = 0]) => ms),
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function measure(cwd: string): number {
  const outfile = join(folder, 'startup.cpuprofile')
  const command = ['check', 'startup', '--env=production', '--args=--minify', `--outfile=${outfile}`]
  const env = { ...withLocalTools(), WRANGLER_SEND_METRICS: 'false', WRANGLER_LOG_PATH: join(folder, 'logs') }
  execFileSync('wrangler', command, { cwd, env, stdio: 'ignore' })
  return activeMs(JSON.parse(readFileSync(outfile, 'utf8')))
}

/** The time in which the worker computed: what the profiler calls idle, and its own start, is left out. */
function activeMs({ nodes, samples, timeDeltas }: Profile): number {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.functionName]))
  const own = samples.map((id, index) =>
    ['(idle)', '(program)'].includes(names.get(id) ?? '') ? 0 : (timeDeltas[index] ?? 0),
  )
  return own.reduce((sum, micros) => sum + micros, 0) / 1000
}

function print(what: string, times: number[]): void {
  const sorted = times.toSorted((a, b) => a - b)
  const [least = 0, middle = 0] = [sorted[0], sorted[Math.floor(sorted.length / 2)]]
  console.log(
    `start-up CPU, ${what.padEnd(15)} ${middle.toFixed(1)} ms (least ${least.toFixed(1)}), goal ${GOAL_MS} ms`,
  )
}

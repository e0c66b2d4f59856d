import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const TETHER = join(import.meta.dirname, 'tether.ts')

export type ChildOptions = {
  name: string
  command: string
  args: string[]
  env?: Record<string, string | undefined>
  onLine: (line: string) => void
}

type Running = { name: string; process: ChildProcess; exited: Promise<number> }

/** Child processes, each the leader of its own group, that stop together. */
export class Children {
  readonly #running: Running[] = []
  #stopping = false
  readonly #onDeath: (name: string, code: number) => void
  readonly #graceMs: number

  constructor(onDeath: (name: string, code: number) => void, graceMs = 4_000) {
    this.#onDeath = onDeath
    this.#graceMs = graceMs
  }

  start({ name, command, args, env, onLine }: ChildOptions): void {
    const child = spawn(process.execPath, [TETHER, command, ...args], {
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    })
    eachLine(child.stdout, onLine)
    eachLine(child.stderr, onLine)
    const exited = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
    this.#running.push({ name, process: child, exited })
    void exited.then((code) => {
      if (!this.#stopping) this.#onDeath(name, code)
    })
  }

  /** Asks every group to end, insists after a while, and resolves when all are gone. */
  async stop(): Promise<void> {
    this.#stopping = true
    const groups = this.#running.splice(0)
    for (const { process: child } of groups) signalGroup(child, 'SIGTERM')
    const insist = setTimeout(() => {
      for (const { process: child } of groups) signalGroup(child, 'SIGKILL')
    }, this.#graceMs)
    await Promise.all(groups.map(({ exited }) => exited))
    clearTimeout(insist)
    for (const { process: child } of groups) signalGroup(child, 'SIGKILL')
  }
}

export function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, signal)
  } catch {
    // The group is already gone.
  }
}

function eachLine(stream: NodeJS.ReadableStream, onLine: (line: string) => void): void {
  let rest = ''
  stream.setEncoding('utf8')
  stream.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    lines.forEach(onLine)
  })
  stream.on('end', () => {
    if (rest) onLine(rest)
  })
}
